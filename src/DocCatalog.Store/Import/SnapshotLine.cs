namespace DocCatalog.Store.Import;

/// <summary>A snapshot in a list, with counts.</summary>
public sealed record SnapshotLine(int Number, DateTime TakenAt, int Titles, int Directors, int Artists);
