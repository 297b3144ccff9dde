namespace DocCatalog.Parsing.Text;

/// <summary>Quotation marks of all supported languages.</summary>
static class QuotationMarks
{
    private const string All = "\"“”‘’'«»„‹›《》「」『』〈〉<>";

    public static bool Is(char character) => All.Contains(character);

    /// <summary>The marks that can close a quotation opened by <paramref name="open"/>; null where it opens none.</summary>
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
