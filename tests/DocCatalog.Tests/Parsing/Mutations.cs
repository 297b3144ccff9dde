using DocCatalog.Parsing;
using DocCatalog.TestSupport.Accuracy;
using FsCheck;
using FsCheck.Fluent;

namespace DocCatalog.Tests.Parsing;

/// <summary>An article that something went wrong with, on its way to us.</summary>
public sealed record MutatedArticle(string Text, ArticleFormat Format);

/// <summary>Makes texts out of the labelled articles: cut, doubled, moved about, with markup and characters where nobody put them.</summary>
public static class Mutations
{
    private static readonly Gen<string> Debris = Gen.OneOf(
        Gen.Elements("\0", "\uD83C", "\uDFB8", "\uFFFF", "\u202E", "\u00AD", "\u00A0", "\uFEFF", "e\u0301", "İ", "ß", "\r", "\r\n\r\n", "\t", "\f", "\u2028"),
        Gen.Elements("<div>", "</p>", "<b>", "<td>", "<table><tr>", "<!--", "-->", "<script>", "<ol start=7 reversed><li>", "<br>", "&amp;", "&#0;", "&nbsp", "<", ">"),
        Gen.Elements("**", "*", "_", "`", "```\n", "\n---\n", "\n# ", "\n> ", "\n- ", "\n1. ", "| a | b |\n|---|---|\n", "[a](", "](b)", "![", "\\", "\n: "),
        Gen.Elements("(1984)", "1917", "(", ")", "“", "”", "‘", "’", " – ", " / ", "10. ", "IV. ", "3 / 12", "dir. ", " by ", "Directed by ", "Bob Dylan", "the Band", "$", "½", "٣", "999999999999", "\\ud83c"),
        ArbMap.Default.GeneratorFor<string>().Where(text => text is not null));

    private static readonly Lazy<MutatedArticle[]> Originals = new(() =>
        [.. Corpus.Folders.SelectMany(Corpus.Articles).Select(article => new MutatedArticle(article.Text, article.Format)).Where(article => article.Text.Length < 20_000)]);

    public static Arbitrary<MutatedArticle> Articles() => Gen.Frequency((8, Mutated), (1, Random)).ToArbitrary();

    private static Gen<MutatedArticle> Mutated =>
        from original in Gen.Elements(Originals.Value)
        from format in Gen.Frequency((6, Gen.Constant(original.Format)), (1, Gen.Elements(Enum.GetValues<ArticleFormat>())))
        from length in Gen.Choose(0, original.Text.Length)
        from whole in Gen.Elements(true, false)
        from mutations in Mutation.ListOf().Resize(12)
        select new MutatedArticle(mutations.Aggregate(whole ? original.Text : original.Text[..length], (text, mutate) => mutate(text)), format);

    private static Gen<MutatedArticle> Random =>
        from pieces in Debris.ListOf().Resize(60)
        from format in Gen.Elements(Enum.GetValues<ArticleFormat>())
        select new MutatedArticle(string.Concat(pieces), format);

    // Places are drawn as shares of a text whose length the mutations before have changed.
    private static Gen<Func<string, string>> Mutation =>
        from kind in Gen.Choose(0, 3)
        from at in Gen.Choose(0, 9999)
        from to in Gen.Choose(0, 9999)
        from length in Gen.Choose(1, 400)
        from debris in Debris
        select new Func<string, string>(text => Mutate(text, kind, Place(text, at), Place(text, to), length, debris));

    private static int Place(string text, int share) => (int)((long)text.Length * share / 10_000);

    private static string Mutate(string text, int kind, int at, int to, int length, string debris)
    {
        var piece = text.Substring(at, Math.Min(length, text.Length - at));
        return kind switch
        {
            0 => text.Remove(at, piece.Length),
            1 => text.Insert(to, piece),
            2 => text.Remove(at, piece.Length) is var rest ? rest.Insert(Math.Min(to, rest.Length), piece) : text,
            _ => text.Insert(at, debris),
        };
    }
}
