namespace DocCatalog.Parsing.Text;

/// <summary>The quotation marks of the world's languages.</summary>
static class QuotationMarks
{
    public static bool Is(char character) => character is '"' or '“' or '”' or '‘' or '’' or '\'' or '«' or '»' or '„' or '‹' or '›' or '《' or '》' or '「' or '」' or '『' or '』' or '〈' or '〉' or '<' or '>';

    /// <summary>The marks that close what <paramref name="open"/> opens; null where it opens nothing.</summary>
    public static string? CloseOf(char open) => open switch
    {
        '"' => "\"",
        '“' => "”",
        '”' => "”",
        '‘' => "’",
        '\'' => "'",
        '«' => "»",
        '»' => "«»",
        '„' => "“”",
        '‹' => "›",
        '《' => "》",
        '「' => "」",
        '『' => "』",
        '〈' => "〉",
        '<' => ">",
        _ => null,
    };
}
