using DocCatalog.Parsing.Context;

namespace DocCatalog.Parsing.Lists;

/// <summary>Describes, for an article without a list of films, the best candidate and what it lacks.</summary>
static class MissingList
{
    /// <param name="candidates">The most probable first.</param>
    public static string Describe(ArticleContext article, IReadOnlyList<JudgedList> candidates)
    {
        if (candidates.Count == 0 || candidates.All(candidate => candidate.List.Count < 2))
        {
            return "No list of films was found: nothing in the text repeats, such as lines that each begin \"1. Don't Look Back (1967)\".";
        }

        var list = candidates.First(candidate => candidate.List.Count > 1).List;
        var known = list.Headings.Count(heading => heading.KnownStrength >= 0.5);
        var missing = known == 0 ? new List<string> { "none is a known film" } : [];
        if (list.Share(heading => heading.HasYear) < 0.5)
        {
            missing.Add("most have no year");
        }

        if (!SpeaksOfFilms(article, list))
        {
            missing.Add("no word such as \"film\" or \"documentary\" is near them");
        }

        var knownFilms = known == 0 ? "" : known == 1 ? ", 1 of them a known film" : $", {known} of them known films";
        var seen = $"No list of films was found: {list.Count} {NounOf(list.Shape)} may be one{knownFilms}";
        return missing.Count == 0 ? seen + ", but too little else speaks for it." : $"{seen}, but {Join(missing)}.";
    }

    private static string NounOf(string shape) => shape.Split(' ')[0] switch
    {
        "heading" => "headings",
        "rank" or "numbered" or "slide" or "inline" => "numbered lines",
        "item" => "list items",
        "table" => "rows of a table",
        "quoted" => "quoted titles",
        "caption" => "captions",
        "linked" => "linked lines",
        ProseMentions.Lead or ProseMentions.Running or ProseMentions.Any => "titles in the prose",
        _ => "short lines",
    };

    private static bool SpeaksOfFilms(ArticleContext article, CandidateList list) =>
        article.Topics.Topic(article.Title) > 0 ||
        article.Lines.Take(list.Headings[^1].Line.Index + 3).Any(line => article.Topics[line.Index].FilmWords > 0);

    private static string Join(List<string> parts) => parts.Count == 1 ? parts[0] : $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}";
}
