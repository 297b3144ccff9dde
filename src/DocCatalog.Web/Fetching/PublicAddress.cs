using System.Net;
using System.Net.Sockets;

namespace DocCatalog.Web.Fetching;

/// <summary>Tells the addresses of the public internet from all others.</summary>
/// <remarks>After the registries of special-purpose addresses, https://www.iana.org/assignments/iana-ipv4-special-registry and iana-ipv6-special-registry.</remarks>
internal static class PublicAddress
{
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // shared by a carrier's customers
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link-local, where clouds tell machines their secrets
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // relays from IPv6, given up
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4", // reserved, and broadcast
            "2001::/23", // protocol assignments, among them Teredo, which wraps IPv4
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4, which wraps IPv4
            "3fff::/20", // documentation
        }.Select(range => IPNetwork.Parse(range)),
    ];

    // Everything else of IPv6 is special: loopback, IPv4 wrapped for translation (64:ff9b::/96), discard (100::/64), unique local,
    // link-local, site-local and multicast.
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    /// <param name="address">An IPv4 address in the clothes of IPv6 (<c>::ffff:10.0.0.1</c>) counts as what it is.</param>
    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return Is(address.MapToIPv4());
        }

        var isUnicast = address.AddressFamily == AddressFamily.InterNetwork || GlobalUnicast.Contains(address);
        return isUnicast && !Array.Exists(Special, range => range.Contains(address));
    }
}
