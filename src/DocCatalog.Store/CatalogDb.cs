using Microsoft.EntityFrameworkCore;

namespace DocCatalog.Store;

/// <summary>The catalog, and the whole mapping of it.</summary>
public sealed class CatalogDb(DbContextOptions<CatalogDb> options) : DbContext(options)
{
    public DbSet<Article> Articles => Set<Article>();
    public DbSet<Mention> Mentions => Set<Mention>();
    public DbSet<Fact> Facts => Set<Fact>();
    public DbSet<Film> Films => Set<Film>();
    public DbSet<Credit> Credits => Set<Credit>();
    public DbSet<Name> Names => Set<Name>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Article>(article =>
        {
            article.HasIndex(a => a.Slug).IsUnique();
            article.HasIndex(a => a.Origin).IsUnique();
            article.Property(a => a.Format).HasConversion<string>();
        });
        modelBuilder.Entity<Mention>().HasIndex(mention => new { mention.ArticleId, mention.Position }).IsUnique();
        modelBuilder.Entity<Mention>().HasOne(mention => mention.Film).WithMany(film => film.Mentions).OnDelete(DeleteBehavior.Restrict);
        modelBuilder.Entity<Fact>().HasIndex(fact => new { fact.MentionId, fact.Ordinal }).IsUnique();
        modelBuilder.Entity<Film>(film =>
        {
            film.HasIndex(f => f.Slug).IsUnique();
            film.HasIndex(f => f.TitleKey);
            film.HasIndex(f => f.Year);
        });
        modelBuilder.Entity<Credit>().HasIndex(credit => new { credit.FilmId, credit.Role, credit.Ordinal }).IsUnique();
        modelBuilder.Entity<Name>(name =>
        {
            name.HasIndex(n => n.Slug).IsUnique();
            name.HasIndex(n => n.Key).IsUnique();
        });
    }
}
