namespace DocCatalog.Web.Fetching;

/// <summary>An address that a page may be fetched from.</summary>
internal static class WebAddress
{
    /// <summary>The address without its fragment.</summary>
    /// <exception cref="FetchRefusedException">It is none that is asked.</exception>
    public static Uri Parse(string text)
    {
        if (!Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            throw new FetchRefusedException("This is not the address of a page: one that begins with http:// or https:// was expected.");
        }

        if (address.UserInfo.Length > 0)
        {
            throw new FetchRefusedException("The address holds a user name or password. Leave them out; pages behind a login are not fetched.");
        }

        // Whatever listens on another port is seldom a page for everybody, and is no business of this site.
        if (!address.IsDefaultPort)
        {
            throw new FetchRefusedException("The address names a port of its own. Only the usual ones are asked: 80 for http, 443 for https.");
        }

        return address.Fragment.Length == 0 ? address : new Uri(address.GetLeftPart(UriPartial.Query));
    }
}
