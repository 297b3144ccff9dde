namespace DocCatalog.Store.Database;

/// <summary>Keeps a second import of many articles out of a catalog while one runs. Readers, and the site's own small writings, are not kept out.</summary>
/// <remarks>The system lets go of it however the program ends.</remarks>
public sealed class ImportLock : IDisposable
{
    private readonly FileStream? file;

    private ImportLock(FileStream? file) => this.file = file;

    /// <exception cref="CatalogException">Another import is running.</exception>
    public static ImportLock Take(CatalogDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        var path = db.Path();
        if (path.StartsWith("file:", StringComparison.Ordinal))
        {
            return new ImportLock(null);
        }

        try
        {
            return new ImportLock(new FileStream($"{path}-import", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose));
        }
        catch (IOException exception)
        {
            throw new CatalogException($"another import into {path} is running; wait until it has finished, or stop it", exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new CatalogException($"{path} may not be written to; make it and its folder writable for this user", exception);
        }
    }

    public void Dispose() => file?.Dispose();
}
