using System.Threading.Channels;
using DocCatalog.Store.Database;
using Microsoft.Data.Sqlite;

namespace DocCatalog.Web.Caching;

/// <summary>What an answer follows from, beside the catalog's version.</summary>
internal readonly record struct CacheKey(string Scheme, string Host, string Path, string Query);

/// <summary>The answers of the catalog as it is now, each made once. Pages need not know of it.</summary>
/// <remarks>
/// The least recently used leave first, and those that were asked for only once before all others (a segmented LRU, R. Karedla, J. S. Love
/// and B. G. Wherry, "Caching Strategies to Improve Disk System Performance", Computer 27 (3), 1994): whoever asks for a million addresses
/// once drives out nothing that visitors come back to.
/// </remarks>
internal sealed class PageCache : IDisposable
{
    // Of the memory, for what was asked for more than once.
    private const double ShareOfKnown = 0.8;

    private const long Unknown = -1;

    // Compressing well takes long. A page for which there is no place in the line is offered again when it is next asked for.
    private const int MostToShrink = 200;

    private readonly Lock access = new();
    private readonly Dictionary<CacheKey, LinkedListNode<Entry>> entries = [];
    private readonly Segment once = new();
    private readonly Segment known = new();
    private readonly Channel<LinkedListNode<Entry>> toShrink = Channel.CreateBounded<LinkedListNode<Entry>>(MostToShrink);
    private readonly CatalogVersion catalog;
    private readonly long capacity;
    private long version;

    /// <param name="capacity">In bytes.</param>
    public PageCache(CatalogVersion catalog, long capacity)
    {
        (this.catalog, this.capacity) = (catalog, capacity);
        _ = Task.Run(Recompress);
    }

    /// <summary>How many bytes of memory its answers take.</summary>
    public long Size
    {
        get
        {
            lock (access)
            {
                return once.Size + known.Size;
            }
        }
    }

    /// <summary>The answer to <paramref name="question"/>; null where it is to be made.</summary>
    /// <param name="now">The version of the catalog that it is of.</param>
    public CachedResponse? Find(CacheKey question, out long now)
    {
        try
        {
            now = catalog.Now();
        }
        catch (SqliteException)
        {
            // Whoever makes the page can tell the visitor better.
            now = Unknown;
            return null;
        }

        lock (access)
        {
            ForgetBefore(now);
            return entries.TryGetValue(question, out var entry) ? Use(entry) : null;
        }
    }

    /// <summary>Keeps <paramref name="answer"/>, unless the catalog has changed since it was at <paramref name="made"/>, or it would take too much room.</summary>
    public void Keep(CacheKey question, CachedResponse answer, long made)
    {
        lock (access)
        {
            if (made != version || answer.Size > capacity / 8 || entries.ContainsKey(question))
            {
                return;
            }

            entries.Add(question, once.Add(new Entry(question, answer)));
            MakeRoom();
        }
    }

    public void Dispose() => toShrink.Writer.TryComplete();

    private void ForgetBefore(long now)
    {
        if (now != version)
        {
            entries.Clear();
            once.Clear();
            known.Clear();
            version = now;
        }
    }

    private CachedResponse Use(LinkedListNode<Entry> entry)
    {
        if (once.Owns(entry))
        {
            once.Remove(entry);
            known.Add(entry);
            while (known.Size > capacity * ShareOfKnown && known.Last is { } leaving && leaving != entry)
            {
                known.Remove(leaving);
                once.Add(leaving);
            }
        }
        else if (known.First != entry)
        {
            known.Remove(entry);
            known.Add(entry);
        }

        // Not at its first use: most pages of a large catalog are asked for once between two changes.
        if (entry.Value is { Answer.CanShrink: true, IsToShrink: false })
        {
            entry.Value.IsToShrink = toShrink.Writer.TryWrite(entry);
        }

        return entry.Value.Answer;
    }

    private void MakeRoom()
    {
        while (once.Size + known.Size > capacity && (once.Last ?? known.Last) is { } leaving)
        {
            (once.Owns(leaving) ? once : known).Remove(leaving);
            entries.Remove(leaving.Value.Question);
        }
    }

    private async Task Recompress()
    {
        await foreach (var entry in toShrink.Reader.ReadAllAsync())
        {
            entry.Value.Answer.Recompress();
            lock (access)
            {
                entry.Value.IsToShrink = false;
                once.Measure(entry);
                known.Measure(entry);
                MakeRoom();
            }
        }
    }

    private sealed record Entry(CacheKey Question, CachedResponse Answer)
    {
        /// <summary>What was counted for it; its answer grows when it is compressed.</summary>
        public long Size { get; set; }
        public bool IsToShrink { get; set; }
    }

    /// <summary>Entries in the order of their last use, the latest first.</summary>
    private sealed class Segment
    {
        private readonly LinkedList<Entry> entries = [];

        public long Size { get; private set; }
        public LinkedListNode<Entry>? First => entries.First;
        public LinkedListNode<Entry>? Last => entries.Last;

        public bool Owns(LinkedListNode<Entry> entry) => entry.List == entries;

        public LinkedListNode<Entry> Add(Entry entry)
        {
            var node = new LinkedListNode<Entry>(entry);
            Add(node);
            return node;
        }

        public void Add(LinkedListNode<Entry> entry)
        {
            entry.Value.Size = entry.Value.Answer.Size;
            Size += entry.Value.Size;
            entries.AddFirst(entry);
        }

        public void Remove(LinkedListNode<Entry> entry)
        {
            Size -= entry.Value.Size;
            entries.Remove(entry);
        }

        public void Measure(LinkedListNode<Entry> entry)
        {
            if (Owns(entry))
            {
                Size += entry.Value.Answer.Size - entry.Value.Size;
                entry.Value.Size = entry.Value.Answer.Size;
            }
        }

        public void Clear()
        {
            entries.Clear();
            Size = 0;
        }
    }
}
