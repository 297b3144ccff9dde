using System.CommandLine;
using DocCatalog.Store.Import;
using DocCatalog.Store.Model;
using DocCatalog.TestSupport.Accuracy;

namespace DocCatalog.Benchmarks;

/// <summary><c>ranking</c>: whether articles that number their films are rightly taken to rank them.</summary>
internal sealed class RankingCommand : Command
{
    private readonly Option<bool> all = new("--all") { Description = "Print every numbered article, not only the mistakes." };

    public RankingCommand()
        : base("ranking", "Compare which numbered articles rank their films with what a reader says of them.")
    {
        Options.Add(all);
        SetAction(parsed => Run(parsed.GetValue(all)));
    }

    // Those whose order is a verdict, by their titles and first words; of every other numbered article it is not, or it cannot be told.
    private static readonly HashSet<string> Ranks =
    [
        "02-countdown-25-to-14", "03-ten-nights-you-can-rewind", "06-loud-fast-and-on-film", "18-heavy-seven", "23-machines-with-feelings", "24-twelve-greatest-countdown",
        "30-top-five-and-the-rest", "34-turn-the-bass-up", "49-seks-musikfilm-med-katten", "64-ten-bands-ten-films", "66-popcorn-and-glitter", "69-night-bus-countdown",
        "73-the-auteurs-amplified", "111-films-and-albums-initials", "115-canyon-countdown-glued-files", "127-tres-no-podio-pt", "001-ten-for-guitar-pupils",
        "005-hash-dash-countdown", "006-run-in-countdown", "009-title-dash-artist-mixed", "026-fr-galerie-sans-titre", "029-de-titel-strich-kuenstler", "030-de-klammer-kuenstler-davor",
        "033-pt-parentese-plataforma", "034-da-nogen-liste", "036-nl-aftellen", "049-paren-caps-bang", "062-sv-regi-ar", "064-score-per-cent", "066-honourable-mentions",
    ];

    private static readonly HashSet<string> Doubtful =
        ["07-by-the-numbers-slides", "13-the-shelf-in-one-table", "43-turntable-tuesdays-mail", "47-nove-film-italia-che-suona", "61-canyon-to-comedown-best-fors", "002-shorter-bites-initials"];

    private static int Run(bool all)
    {
        var numbered = Corpus.Folders.SelectMany(Corpus.Articles)
            .Select(article => (article.Name, Read: Read(article)))
            .Where(article => article.Read.Mentions.Count(mention => mention.Rank is not null) > 1 && !Doubtful.Contains(article.Name))
            .Select(article => (article.Name, article.Read.Title, Told: Ranking.IsRanked(article.Read), Right: Ranks.Contains(article.Name)))
            .ToList();
        foreach (var (name, title, told, right) in numbered.Where(article => all || article.Told != article.Right))
        {
            Console.WriteLine($"{(told ? "ranks" : "counts"),-7}{(told == right ? "" : "wrong"),-6}{name} {title}");
        }

        Console.WriteLine($"{numbered.Count} numbered articles, of which {numbered.Count(article => article.Right)} rank: {numbered.Count(article => article.Told && article.Right)} found, {numbered.Count(article => article.Told && !article.Right)} mistaken");
        return 0;
    }

    private static Article Read(GoldArticle article)
    {
        var parsed = article.Parse();
        var read = new Article { Slug = "", Origin = article.Name, Title = parsed.Facts.Title ?? "", Source = parsed.Document.Source, Hash = "" };
        read.Mentions.AddRange(parsed.Entries.Select((entry, index) => new Mention { Position = index + 1, Rank = entry.Rank?.Value, Title = entry.Title.Value, Start = entry.Span.Start }));
        return read;
    }
}
