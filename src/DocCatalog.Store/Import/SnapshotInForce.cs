using DocCatalog.Parsing.Names;

namespace DocCatalog.Store.Import;

/// <summary>The snapshot that a run reads with.</summary>
/// <param name="Number">Null where there is none, and articles are read with the program's own data.</param>
internal sealed record SnapshotInForce(int? Number, KnownNames Names)
{
    public static SnapshotInForce None { get; } = new(null, KnownNames.None);
}
