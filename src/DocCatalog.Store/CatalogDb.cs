using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DocCatalog.Store;

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
            film.HasIndex(f => f.SortKey);
            film.HasIndex(f => f.Year);
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
        modelBuilder.Entity<FetchedPage>(page =>
        {
            page.HasIndex(p => p.Address).IsUnique();
            page.HasIndex(p => p.FinalAddress);
            page.Property(p => p.Format).HasConversion<string>();
        });
        modelBuilder.Entity<Credit>(credit =>
        {
            credit.HasIndex(c => new { c.FilmId, c.Role, c.Ordinal }).IsUnique();
            credit.HasIndex(c => new { c.NameId, c.Role });
            credit.Property(c => c.Role).HasConversion<string>();
        });
        modelBuilder.Entity<Name>(name =>
        {
            name.HasIndex(n => n.Slug).IsUnique();
            name.HasIndex(n => n.Key).IsUnique();
        });
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();

    // The database keeps no time zone; every moment in it is UTC.
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(moment => moment, moment => DateTime.SpecifyKind(moment, DateTimeKind.Utc));
}
