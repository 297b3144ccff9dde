namespace DocCatalog.Parsing.Text;

/// <summary>The forms that East Asian text has of one character: "Ａｍｙ" is "Amy", "ｱﾊﾞ" is "アバ".</summary>
static class CharacterWidth
{
    /// <summary>The combining mark that makes "カ" a "ガ".</summary>
    public const char VoicedMark = '\u3099';

    /// <summary>The combining mark that makes "ハ" a "パ".</summary>
    public const char HalfVoicedMark = '\u309A';

    // In the order of the half-width forms, from U+FF66 on.
    private const string Kana = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

    /// <summary>The usual form of a full-width letter, digit or mark and of half-width kana; any other character as it is.</summary>
    public static char Normalize(char character) => character switch
    {
        >= '！' and <= '～' => (char)(character - '！' + '!'),
        >= 'ｦ' and <= 'ﾝ' => Kana[character - 'ｦ'],
        'ﾞ' => VoicedMark,
        'ﾟ' => HalfVoicedMark,
        _ => character,
    };

    /// <summary><paramref name="text"/> with full-width digits and punctuation in their usual form, each at its place: "１．Amy（２０１５）". Letters stay as they are.</summary>
    public static string NormalizeSigns(string text) => text.AsSpan().ContainsAnyInRange('！', '～')
        ? string.Create(text.Length, text, (usual, typed) =>
        {
            for (var i = 0; i < typed.Length; i++)
            {
                usual[i] = typed[i] is >= '！' and <= '～' && !char.IsLetter(typed[i]) ? Normalize(typed[i]) : typed[i];
            }
        })
        : text;

    /// <summary>Joins a voicing mark with the kana that <paramref name="before"/> ends in, as Unicode composes them.</summary>
    /// <returns>False where <paramref name="mark"/> is no such mark, or where there is no kana that takes it.</returns>
    public static bool TryVoice(Span<char> before, char mark)
    {
        if (mark is not (VoicedMark or HalfVoicedMark) || before.IsEmpty || before[^1] is not ((>= 'か' and <= 'ほ') or (>= 'カ' and <= 'ホ') or 'ウ'))
        {
            return false;
        }

        // Unicode has the voiced kana right behind its own, the half-voiced one behind that; only "ヴ" stands apart.
        before[^1] = before[^1] is 'ウ' ? 'ヴ' : (char)(before[^1] + (mark == VoicedMark ? 1 : 2));
        return true;
    }
}
