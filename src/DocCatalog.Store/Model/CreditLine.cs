namespace DocCatalog.Store.Model;

/// <summary>A credited name with the slug of its page.</summary>
public sealed record CreditLine(int NameId, Role Role, string Slug, string Text);
