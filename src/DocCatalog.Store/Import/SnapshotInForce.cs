using DocCatalog.Parsing.Names;

namespace DocCatalog.Store.Import;

/// <summary>The snapshot used for reading articles.</summary>
/// <param name="Number">Null without a snapshot; articles are then read with the built-in data only.</param>
internal sealed record SnapshotInForce(int? Number, KnownNames Names)
{
    public static SnapshotInForce None { get; } = new(null, KnownNames.None);
}
