using DocCatalog.Store.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DocCatalog.Store.Database;

/// <summary>The catalog, and the whole mapping of it.</summary>
public sealed class CatalogDb(DbContextOptions<CatalogDb> options) : DbContext(options)
{
    public DbSet<Article> Articles => Set<Article>();
    public DbSet<ArticleProblem> Problems => Set<ArticleProblem>();
    public DbSet<Mention> Mentions => Set<Mention>();
    public DbSet<Fact> Facts => Set<Fact>();
    public DbSet<Film> Films => Set<Film>();
    public DbSet<FormerSlug> FormerSlugs => Set<FormerSlug>();
    public DbSet<Correction> Corrections => Set<Correction>();
    public DbSet<Draft> Drafts => Set<Draft>();
    public DbSet<Snapshot> Snapshots => Set<Snapshot>();
    public DbSet<ReviewedText> ReviewedTexts => Set<ReviewedText>();
    public DbSet<FetchedPage> FetchedPages => Set<FetchedPage>();
    public DbSet<Curator> Curators => Set<Curator>();
    public DbSet<Credit> Credits => Set<Credit>();
    public DbSet<Name> Names => Set<Name>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Article>(article =>
        {
            article.HasIndex(a => a.Slug).IsUnique();
            article.HasIndex(a => a.Origin).IsUnique();
            article.HasIndex(a => a.Hash);
            article.Property(a => a.Format).HasConversion<string>();
        });
        modelBuilder.Entity<Mention>(mention =>
        {
            mention.HasIndex(m => new { m.ArticleId, m.Position }).IsUnique();
            mention.HasIndex(m => new { m.FilmId, m.ArticleId });
            mention.HasOne(m => m.Film).WithMany(film => film.Mentions).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<MentionKey>(key =>
        {
            key.ToTable("MentionKeys");
            key.HasIndex(k => k.Text);
            key.HasIndex(k => k.MentionId);
        });
        modelBuilder.Entity<FormerSlug>(former =>
        {
            former.HasIndex(f => f.Slug).IsUnique();
            former.HasIndex(f => f.TitleKey);
            former.HasIndex(f => f.LeadsTo);
        });
        modelBuilder.Entity<Fact>(fact =>
        {
            fact.HasIndex(f => new { f.MentionId, f.Ordinal }).IsUnique();
            fact.Property(f => f.Field).HasConversion<string>();
            fact.Property(f => f.Confidence).HasConversion<string>();
        });
        modelBuilder.Entity<Film>(film =>
        {
            film.HasIndex(f => f.Slug).IsUnique();
            Order(film);
        });
        modelBuilder.Entity<FacetCount>(count =>
        {
            count.ToTable("FacetCounts");
            count.HasKey(c => new { c.Kind, c.Decade, c.Value });
            count.HasIndex(c => new { c.Kind, c.Decade, c.Films, c.Value }).IsDescending(false, false, true, false);
        });
        modelBuilder.Entity<Correction>(correction =>
        {
            correction.Property(c => c.Kind).HasConversion<string>();
            correction.Property(c => c.Field).HasConversion<string>();
        });
        modelBuilder.Entity<CorrectedEntry>(entry =>
        {
            entry.ToTable("CorrectedEntries");
            entry.HasIndex(e => new { e.Origin, e.TitleKey });
        });
        modelBuilder.Entity<Draft>().Property(draft => draft.Format).HasConversion<string>();
        modelBuilder.Entity<ReviewedText>().HasIndex(text => text.Hash).IsUnique();
        modelBuilder.Entity<FetchedPage>(page =>
        {
            page.HasIndex(p => p.Address).IsUnique();
            page.HasIndex(p => p.FinalAddress);
            page.Property(p => p.Format).HasConversion<string>();
        });
        modelBuilder.Entity<Credit>(credit =>
        {
            // From either side with all that is asked for, so that the rows themselves are not read.
            credit.HasIndex(c => new { c.FilmId, c.Role, c.Ordinal, c.NameId }).IsUnique();
            credit.HasIndex(c => new { c.NameId, c.Role, c.FilmId });
            credit.Property(c => c.Role).HasConversion<string>();
        });
        modelBuilder.Entity<Name>(name =>
        {
            name.HasIndex(n => n.Slug).IsUnique();
            name.HasIndex(n => n.Key).IsUnique();
        });
    }

    // One index for each order of the list and one for decades, see FilmOrder. The order by consensus is that of Standing, as one number
    // of 20 bits for the articles, 28 for the mean position and 15 for the best rank; a film that none ranks is behind those that are ranked.
    private static void Order(EntityTypeBuilder<Film> film)
    {
        film.Property(f => f.ConsensusOrder).HasComputedColumnSql(FilmIndexes.Consensus);
        film.Property(f => f.YearOrder).HasComputedColumnSql("""coalesce("Year", 9999)""");
        film.Property(f => f.LatestOrder).HasComputedColumnSql("""coalesce(-"Year", 9999)""");
        film.Property(f => f.Decade).HasComputedColumnSql("""coalesce("Year" - "Year" % 10, 9999)""");
        film.HasIndex(f => f.SortKey);
        film.HasIndex(f => new { f.ConsensusOrder, f.SortKey });
        film.HasIndex(f => new { f.YearOrder, f.SortKey });
        film.HasIndex(f => new { f.LatestOrder, f.SortKey });
        film.HasIndex(f => new { f.Decade, f.ConsensusOrder, f.SortKey });

        // What is asked of hundreds of films at once: their rows lie in as many places, and these side by side. It has what the order by
        // consensus is worked out from: that itself SQLite would read from the row.
        film.HasIndex(f => new { f.Id, f.Year, f.Articles, f.MeanPosition, f.BestRank, f.ChosenBy }).HasDatabaseName("IX_Films_ByNumber");

        // The list that is read most, with all that FilmCards show of a film; the beginning of its summary is a column for this index alone.
        // Whoever passes many films and shows none reads a twentieth as much in the narrow index of this order.
        film.Property<string?>("Opening").HasComputedColumnSql("""substr("Summary", 1, 300)""");
        film.HasIndex(
                nameof(Film.ConsensusOrder), nameof(Film.SortKey), nameof(Film.Id), nameof(Film.Slug), nameof(Film.Title), nameof(Film.Year), nameof(Film.Articles),
                "Opening", nameof(Film.SummaryLanguage), nameof(Film.Credited))
            .HasDatabaseName("IX_Films_Listed");
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();

    // The database keeps no time zone; every moment in it is UTC.
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(moment => moment, moment => DateTime.SpecifyKind(moment, DateTimeKind.Utc));
}
