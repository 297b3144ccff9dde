namespace DocCatalog.Store.Model;

/// <summary>How a key comes from the title that an article prints.</summary>
public enum TitleForm
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>Without the artist, without brackets, or without "A film by …".</summary>
    Part,

    /// <summary>Another title that the entry, the known films or the curator give.</summary>
    Alias,

    /// <summary>Without the subtitle.</summary>
    Base,
}

/// <summary>A key that a mention can be found by.</summary>
public sealed record TitleKey(string Text, TitleForm Form);
