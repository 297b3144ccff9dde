using System.Runtime.InteropServices;

namespace DocCatalog.Store.Matching;

/// <summary>Knows which of the added articles have near-duplicates, see <see cref="SimHash"/>.</summary>
/// <remarks>
/// A well-known film has thousands of claims and is ranked again with each batch. Each article is compared with the others once;
/// for a film only the few with near-duplicates are compared again.
/// </remarks>
internal sealed class NearDuplicateIndex
{
    private readonly Dictionary<long, (string Origin, int Place)> known = [];
    private readonly List<long> fingerprints = [];
    private readonly List<bool> near = [];

    public void Add(ClaimSource article)
    {
        if (article.Fingerprint == 0)
        {
            return;
        }

        if (known.TryGetValue(article.Fingerprint, out var same))
        {
            near[same.Place] |= same.Origin != article.Origin;
            return;
        }

        known.Add(article.Fingerprint, (article.Origin, fingerprints.Count));
        near.Add(Compare(article.Fingerprint));
        fingerprints.Add(article.Fingerprint);
    }

    /// <summary>Whether another article may be a near-duplicate of the one with this fingerprint.</summary>
    public bool HasNear(long fingerprint) => known.TryGetValue(fingerprint, out var article) && near[article.Place];

    private bool Compare(long fingerprint)
    {
        var any = false;
        var others = CollectionsMarshal.AsSpan(fingerprints);
        for (var place = 0; place < others.Length; place++)
        {
            if (SimHash.AreNear(others[place], fingerprint))
            {
                (near[place], any) = (true, true);
            }
        }

        return any;
    }
}
