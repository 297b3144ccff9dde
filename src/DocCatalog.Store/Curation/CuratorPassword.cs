using DocCatalog.Store.Database;
using DocCatalog.Store.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace DocCatalog.Store.Curation;

/// <summary>Hashes and verifies the curator's password.</summary>
public static class CuratorPassword
{
    public const int MinLength = 12;

    // OWASP recommends this for PBKDF2 with SHA-256; the library uses the slower SHA-512.
    private const int Iterations = 600_000;

    private static readonly PasswordHasher<Curator> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));

    /// <summary>PBKDF2 with salt, as text that includes algorithm and iterations.</summary>
    public static string Hash(string password) => Hasher.HashPassword(null!, password);

    /// <exception cref="CatalogException">The password is too short.</exception>
    public static void Check(string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        if (password.Length < MinLength)
        {
            throw new CatalogException(
                $"the password has {password.Length} characters; at least {MinLength} were expected, such as four unrelated words");
        }
    }

    public static bool Verify(string hash, string password) =>
        Hasher.VerifyHashedPassword(null!, hash, password) != PasswordVerificationResult.Failed;

    /// <summary>Whether <paramref name="text"/> has the format of <see cref="Hash"/>.</summary>
    // Format 1: a marker byte, twelve bytes of header, then salt and key of at least 16 bytes each.
    public static bool IsHash(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && length >= 45 && bytes[0] == 1;
    }
}
