using DocCatalog.Parsing.Text;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Parsing.Names;

/// <summary>Determines from the lexicon whether a part of a line names directors or artists.</summary>
static class RoleReader
{
    /// <summary>The role of the names in the part; null where it contains anything but names.</summary>
    public static LikelyRole? RoleOf(Line line, TextRange part)
    {
        var passage = new TextPassage(line, part);
        var hits = passage.Names;
        var covered = hits.Sum(hit => hit.Count) + passage.Tokens.Where((token, index) => SeparatesNames(passage, index)).Count();
        if (hits.Count == 0 || covered < passage.Tokens.Count)
        {
            var isVarious = passage.Tokens.Count > 0 && passage.MatchLongest(0, LexicalTags.Various).Count == passage.Tokens.Count;
            return isVarious ? LikelyRole.Artist : null;
        }

        var director = hits.Exists(hit => (hit.IsDirector && !hit.IsArtist) || (hit.Tags & LexicalTags.DirectorSurname) != 0);
        var artist = hits.Exists(hit => hit.IsArtist && !hit.IsDirector);
        var areNames = hits.TrueForAll(hit => hit.IsPerson || hit.IsKnown);
        return director ? LikelyRole.Director : artist ? LikelyRole.Artist : areNames ? LikelyRole.Unknown : null;
    }

    /// <summary>Whether a token separates names or belongs to several: a comma, "and", "the", "brothers".</summary>
    public static bool SeparatesNames(TextPassage passage, int token) =>
        passage.Tokens[token].Kind == TokenKind.Mark && passage.Text[passage.Tokens[token].Start] is ',' or '&' or '/' or '.' ||
        (passage.TagsOf(token) & LexicalTags.And) != 0 ||
        passage.SpanOf(token) is "the" or "The" or "brothers" or "Brothers" or "sisters" or "with";
}
