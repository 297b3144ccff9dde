using Microsoft.Data.Sqlite;

namespace DocCatalog.Store.Database;

/// <summary>Says what is wrong with the file of a catalog, and what would have worked.</summary>
internal static class CatalogErrors
{
    public const string Elsewhere = "give the path of a catalog, or of a file that does not exist yet";
    public const string Writable = "give a path in a folder that may be written to";

    /// <inheritdoc cref="Explained{T}"/>
    public static async Task Explained(this Task work, CatalogDb db) => await Finished(work).Explained(db);

    /// <summary>The outcome of <paramref name="work"/>; where the database prevents it, the reason in one line.</summary>
    /// <exception cref="CatalogException">The file cannot be used.</exception>
    public static async Task<T> Explained<T>(this Task<T> work, CatalogDb db)
    {
        try
        {
            return await work;
        }
        catch (Exception exception) when ((exception as SqliteException ?? exception.InnerException) is SqliteException cause)
        {
            throw new CatalogException($"{db.Path()} {Explain(cause)}", exception);
        }
    }

    private static async Task<bool> Finished(Task work)
    {
        await work;
        return true;
    }

    // The codes of https://sqlite.org/rescode.html.
    private static string Explain(SqliteException exception) => exception.SqliteErrorCode switch
    {
        5 or 6 => "is locked by another program; try again when that has finished",
        8 => "may not be written to; make it and its folder writable for this user",
        11 => "is damaged; put a copy of it in its place, or move it away and a new one is made",
        13 => "cannot grow: the disk is full",
        14 => $"cannot be opened or created; {Writable}",
        26 => $"is not a database; {Elsewhere}",
        _ => $"cannot be used: {exception.Message}",
    };
}
