namespace DocCatalog.Store.Import;

/// <summary>A snapshot in a list of them.</summary>
public sealed record SnapshotLine(int Number, DateTime TakenAt, int Titles, int Directors, int Artists);
