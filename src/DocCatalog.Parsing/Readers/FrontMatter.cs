namespace DocCatalog.Parsing.Readers;

/// <summary>Reads the plain <c>key: value</c> lines of YAML front matter; nested values are ignored.</summary>
static class FrontMatter
{
    public static StatedFacts Read(ReadOnlySpan<char> matter)
    {
        var facts = new StatedFacts();
        foreach (var line in matter.EnumerateLines())
        {
            var colon = line.IndexOf(':');
            if (colon <= 0 || char.IsWhiteSpace(line[0]) || line[0] is '#' or '-')
            {
                continue;
            }

            var value = Scalar(line[(colon + 1)..]);
            facts = value is null ? facts : With(facts, line[..colon].Trim(), value);
        }

        return facts;
    }

    private static StatedFacts With(StatedFacts facts, ReadOnlySpan<char> key, string value) => key switch
    {
        "title" => facts with { Title = value },
        "author" => facts with { Author = value },
        "site" or "publication" or "publisher" => facts with { Site = value },
        "url" or "canonical" or "canonical_url" or "link" or "permalink" => facts with { Url = value },
        "date" or "published" or "datePublished" => facts with { Published = value },
        "lang" or "language" => facts with { Language = value },
        _ => facts,
    };

    private static string? Scalar(ReadOnlySpan<char> value)
    {
        var text = value.Trim();
        if (text.Length >= 2 && text[0] == text[^1] && text[0] is '"' or '\'')
        {
            text = text[1..^1];
        }

        return text.IsEmpty || text[0] is '[' or '{' or '|' or '>' or '&' or '*' ? null : text.ToString();
    }
}
