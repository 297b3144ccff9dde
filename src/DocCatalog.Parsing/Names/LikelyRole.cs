namespace DocCatalog.Parsing.Names;

/// <summary>The role of a name without a label, according to the lexicon.</summary>
enum LikelyRole
{
    Unknown,
    Director,
    Artist,
}
