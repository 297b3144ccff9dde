namespace DocCatalog.Parsing.Names;

/// <summary>Whose name an unlabelled name beside the title is.</summary>
enum NameRole
{
    Unknown,
    Director,
    Artist,
}
