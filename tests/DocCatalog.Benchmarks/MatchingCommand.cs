using System.CommandLine;
using DocCatalog.Store.Matching;
using DocCatalog.TestSupport.Accuracy;

namespace DocCatalog.Benchmarks;

/// <summary><c>matching</c>: how well the mentions of one film in many articles are brought together.</summary>
internal sealed class MatchingCommand : Command
{
    private readonly Option<bool> mistakes = new("--mistakes") { Description = "Print the films that were split or mixed." };

    public MatchingCommand()
        : base("matching", "Score the matching of films against the labelled articles, over pairs of mentions.")
    {
        Options.Add(mistakes);
        SetAction(parsed => Run(parsed.GetValue(mistakes)));
    }

    /// <summary>Prints the pairs of each set, ours beside those of the very same title.</summary>
    public static int Run(bool mistakes)
    {
        foreach (var folders in FilmMatching.Sets)
        {
            Console.WriteLine($"\n{string.Join(" and ", folders)}: pairs of mentions".PadRight(36) + "right wrong missed   P     R");
            Run([.. folders.SelectMany(Corpus.Articles)], mistakes);
        }

        return 0;
    }

    private static void Run(IReadOnlyList<GoldArticle> articles, bool mistakes)
    {
        foreach (var labelled in (ReadOnlySpan<bool>)[true, false])
        {
            var claims = FilmMatching.Claims(articles, labelled, KnownTitles.Default);
            var of = labelled ? "labels" : "as read";
            Print($"{of}: the very same title", FilmMatching.Pairs(claims.GroupBy(pair => pair.Claim.Mention.Title, pair => pair.Film)));
            Print($"{of}: without known films", FilmMatching.Pairs(FilmMatching.Claims(articles, labelled, KnownTitles.None)));
            Print($"{of}: with known films", FilmMatching.Pairs(claims));
            if (mistakes)
            {
                PrintMistakes(claims);
            }
        }
    }

    private static void Print(string name, Count pairs) =>
        Console.WriteLine($"{name,-35} {pairs.Hits,5} {pairs.Invented,5} {pairs.Missing,6}   {pairs.Precision:F3} {pairs.Recall:F3}");

    private static void PrintMistakes(IReadOnlyList<(Claim Claim, string Film)> claims)
    {
        var filmOf = claims.ToDictionary(pair => pair.Claim, pair => pair.Film);
        var groups = FilmMatcher.Group(claims.Select(pair => pair.Claim));
        foreach (var film in groups.SelectMany(group => group.Matches.Select(match => (group, match.Claim, Film: filmOf[match.Claim]))).GroupBy(place => place.Film))
        {
            if (film.Select(place => place.group).Distinct().Count() > 1)
            {
                Console.WriteLine($"  {film.Key} is split: {string.Join(" | ", film.GroupBy(place => place.group).Select(part => string.Join(", ", part.Select(place => Shown(place.Claim)))))}");
            }
        }

        foreach (var group in groups.Where(group => group.Matches.Select(match => filmOf[match.Claim]).Distinct().Count() > 1))
        {
            Console.WriteLine($"  mixed: {string.Join(", ", group.Matches.Select(match => Shown(match.Claim)))}");
        }
    }

    private static string Shown(Claim claim) => $"{claim.Origin[..2]} {claim.Mention.Title} ({claim.Mention.Year}) {string.Join("+", claim.Directors)}";
}
