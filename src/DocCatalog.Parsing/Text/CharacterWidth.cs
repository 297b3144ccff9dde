namespace DocCatalog.Parsing.Text;

/// <summary>Normalises full-width and half-width forms: "Ａｍｙ" is "Amy", "ｱﾊﾞ" is "アバ".</summary>
static class CharacterWidth
{
    /// <summary>The combining mark that turns "カ" into "ガ".</summary>
    public const char VoicedMark = '\u3099';

    /// <summary>The combining mark that turns "ハ" into "パ".</summary>
    public const char HalfVoicedMark = '\u309A';

    // In the order of the half-width forms, from U+FF66 on.
    private const string Kana = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

    /// <summary>The usual form of a full-width letter, digit or punctuation mark or of half-width kana; other characters unchanged.</summary>
    public static char Normalize(char character) => character switch
    {
        >= '！' and <= '～' => (char)(character - '！' + '!'),
        >= 'ｦ' and <= 'ﾝ' => Kana[character - 'ｦ'],
        'ﾞ' => VoicedMark,
        'ﾟ' => HalfVoicedMark,
        _ => character,
    };

    /// <summary>
    /// <paramref name="text"/> with full-width digits and punctuation in ASCII, one character for one: "１．Amy（２０１５）". Letters are unchanged.
    /// </summary>
    public static string NormalizeSigns(string text) => text.AsSpan().ContainsAnyInRange('！', '～')
        ? string.Create(text.Length, text, (usual, typed) =>
        {
            for (var i = 0; i < typed.Length; i++)
            {
                usual[i] = typed[i] is >= '！' and <= '～' && !char.IsLetter(typed[i]) ? Normalize(typed[i]) : typed[i];
            }
        })
        : text;

    /// <summary>Composes a voicing mark with the last character of <paramref name="before"/>, as Unicode does.</summary>
    /// <returns>False where <paramref name="mark"/> is no voicing mark or the last character does not take one.</returns>
    public static bool TryVoice(Span<char> before, char mark)
    {
        if (mark is not (VoicedMark or HalfVoicedMark) || before.IsEmpty ||
            before[^1] is not ((>= 'か' and <= 'ほ') or (>= 'カ' and <= 'ホ') or 'ウ'))
        {
            return false;
        }

        // In Unicode the voiced kana follows the plain one, and the half-voiced follows that; "ヴ" is the exception.
        before[^1] = before[^1] is 'ウ' ? 'ヴ' : (char)(before[^1] + (mark == VoicedMark ? 1 : 2));
        return true;
    }
}
