namespace DocCatalog.Parsing.Names;

/// <summary>Whose name an unlabelled name beside the title is.</summary>
enum LikelyRole
{
    Unknown,
    Director,
    Artist,
}
