using DocCatalog.Store.Database;
using DocCatalog.Store.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace DocCatalog.Store.Curation;

/// <summary>Hashes a password so that the hash does not tell it, and verifies one.</summary>
public static class CuratorPassword
{
    public const int MinLength = 12;

    // What OWASP asks of PBKDF2 with SHA-256; the library uses SHA-512, which costs whoever guesses still more.
    private const int Iterations = 600_000;

    private static readonly PasswordHasher<Curator> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));

    /// <summary>PBKDF2 with salt, as text that says algorithm and iterations itself.</summary>
    public static string Hash(string password) => Hasher.HashPassword(null!, password);

    /// <exception cref="CatalogException">It is too short.</exception>
    public static void Check(string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        if (password.Length < MinLength)
        {
            throw new CatalogException($"the password has {password.Length} characters; at least {MinLength} were expected, such as four words that do not belong together");
        }
    }

    public static bool Verify(string hash, string password) =>
        Hasher.VerifyHashedPassword(null!, hash, password) != PasswordVerificationResult.Failed;

    /// <summary>Whether <paramref name="text"/> is what <see cref="Hash"/> makes, whatever its password.</summary>
    // Format 1: a byte that says so, twelve of header, then the salt and the key of at least 16 bytes each.
    public static bool IsHash(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && length >= 45 && bytes[0] == 1;
    }
}
