namespace DocCatalog.Store.Model;

/// <summary>A credited name and the address of its page.</summary>
public sealed record CreditLine(int NameId, Role Role, string Slug, string Text);
