namespace DocCatalog.Store.Model;

/// <summary>How a key derives from a printed title.</summary>
public enum TitleForm
{
    /// <summary>The whole title.</summary>
    Whole,

    /// <summary>Without the artist, without brackets, or without "A film by …".</summary>
    Part,

    /// <summary>Another title, from the entry, the known films or the curator.</summary>
    Alias,

    /// <summary>Without the subtitle.</summary>
    Base,
}

/// <summary>A title key by which a mention can be found.</summary>
public sealed record TitleKey(string Text, TitleForm Form);
