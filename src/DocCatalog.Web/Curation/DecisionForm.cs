using System.Globalization;
using DocCatalog.Store.Curation;
using DocCatalog.Store.Model;

namespace DocCatalog.Web.Curation;

/// <summary>What the curator made of a draft's entries, read from the form by hand: a list of two thousand entries has ten thousand fields.</summary>
public sealed class DecisionForm(IFormCollection fields)
{
    private const string DefaultReason = "Corrected while adding.";

    public static DecisionForm Untouched { get; } = new(FormCollection.Empty);

    public string Reason => Stated("reason") ?? DefaultReason;

    public IEnumerable<EntryDecision> Entries => fields.Keys
        .Where(name => name.StartsWith("title-", StringComparison.Ordinal))
        .Select(name => int.TryParse(name.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : 0)
        .Select(position => new EntryDecision(position, IsDropped(position), Stated($"title-{position}") ?? "", Stated($"year-{position}"), Lines($"directors-{position}"), Lines($"artists-{position}")));

    public bool IsDropped(int position) => fields.ContainsKey($"drop-{position}");

    /// <summary>What was typed into the field, or what stands there before anything is.</summary>
    public string Typed(string field, string before) => fields.TryGetValue(field, out var typed) ? typed.ToString() : before;

    /// <summary>Whether the form was filled in before <paramref name="draft"/> as it is now, with the article of hash <paramref name="replaced"/> in its place.</summary>
    public bool IsOf(Draft draft, int? snapshot, string? replaced)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return fields["draft"] == VersionOf(draft, snapshot) && fields["replaces"].ToString() == (replaced ?? "");
    }

    /// <summary>The same as long as the same is read in <paramref name="draft"/>.</summary>
    /// <param name="snapshot">The number of the snapshot that it is read with.</param>
    public static string VersionOf(Draft draft, int? snapshot)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return string.Create(CultureInfo.InvariantCulture, $"{draft.Hash} {snapshot} {(draft.AssumeList ? "assumed" : "")}");
    }

    private string? Stated(string name) => fields[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    private List<string> Lines(string name) => [.. fields[name].ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];
}
