using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DocCatalog.Store.Database.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Articles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", nullable: false),
                    Format = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    GivenTitle = table.Column<string>(type: "TEXT", nullable: true),
                    AssumeList = table.Column<bool>(type: "INTEGER", nullable: false),
                    Author = table.Column<string>(type: "TEXT", nullable: true),
                    Site = table.Column<string>(type: "TEXT", nullable: true),
                    Url = table.Column<string>(type: "TEXT", nullable: true),
                    Published = table.Column<string>(type: "TEXT", nullable: true),
                    Language = table.Column<string>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    Page = table.Column<string>(type: "TEXT", nullable: true),
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    ImportedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Ranks = table.Column<bool>(type: "INTEGER", nullable: false),
                    Length = table.Column<int>(type: "INTEGER", nullable: false),
                    Fingerprint = table.Column<long>(type: "INTEGER", nullable: false),
                    SnapshotNumber = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Articles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Corrections",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    About = table.Column<string>(type: "TEXT", nullable: false),
                    Field = table.Column<string>(type: "TEXT", nullable: true),
                    Says = table.Column<string>(type: "TEXT", nullable: true),
                    Becomes = table.Column<string>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Corrections", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Curators",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: false),
                    SetAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Curators", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Drafts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Origin = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: true),
                    Address = table.Column<string>(type: "TEXT", nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Format = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AssumeList = table.Column<bool>(type: "INTEGER", nullable: false),
                    FetchedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Drafts", x => x.Id);
                });

            // EF Core cannot ask for a table that is its own primary key.
            migrationBuilder.Sql("""
                CREATE TABLE "FacetCounts" (
                    "Kind" INTEGER NOT NULL,
                    "Decade" INTEGER NOT NULL,
                    "Value" INTEGER NOT NULL,
                    "Films" INTEGER NOT NULL,
                    CONSTRAINT "PK_FacetCounts" PRIMARY KEY ("Kind", "Decade", "Value")) WITHOUT ROWID;
                """);

            migrationBuilder.CreateTable(
                name: "FetchedPages",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Address = table.Column<string>(type: "TEXT", nullable: false),
                    FinalAddress = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Format = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    FetchedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FetchedPages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Films",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    TitleKey = table.Column<string>(type: "TEXT", nullable: false),
                    SortKey = table.Column<string>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: true),
                    Summary = table.Column<string>(type: "TEXT", nullable: true),
                    SummaryLanguage = table.Column<string>(type: "TEXT", nullable: true),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Articles = table.Column<int>(type: "INTEGER", nullable: false),
                    MeanPosition = table.Column<double>(type: "REAL", nullable: true),
                    BestRank = table.Column<int>(type: "INTEGER", nullable: true),
                    Credited = table.Column<string>(type: "TEXT", nullable: false),
                    ChosenBy = table.Column<string>(type: "TEXT", nullable: false),
                    ConsensusOrder = table.Column<long>(type: "INTEGER", nullable: false, computedColumnSql: "((1048575 - min(\"Articles\", 1048575)) << 43) + (CAST(coalesce(\"MeanPosition\", 1.5) * 134217728 AS INTEGER) << 15) + min(coalesce(\"BestRank\", 32767), 32767)"),
                    YearOrder = table.Column<long>(type: "INTEGER", nullable: false, computedColumnSql: "coalesce(\"Year\", 9999)"),
                    LatestOrder = table.Column<long>(type: "INTEGER", nullable: false, computedColumnSql: "coalesce(-\"Year\", 9999)"),
                    Decade = table.Column<int>(type: "INTEGER", nullable: false, computedColumnSql: "coalesce(\"Year\" - \"Year\" % 10, 9999)"),
                    Opening = table.Column<string>(type: "TEXT", nullable: true, computedColumnSql: "substr(\"Summary\", 1, 300)")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Films", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FormerSlugs",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    LeadsTo = table.Column<string>(type: "TEXT", nullable: true),
                    TitleKey = table.Column<string>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: true),
                    Number = table.Column<int>(type: "INTEGER", nullable: true),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormerSlugs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Names",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Names", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReviewedTexts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewedTexts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Snapshots",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TakenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Titles = table.Column<string>(type: "TEXT", nullable: false),
                    Directors = table.Column<string>(type: "TEXT", nullable: false),
                    Artists = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Snapshots", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Problems",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    Line = table.Column<int>(type: "INTEGER", nullable: false),
                    Column = table.Column<int>(type: "INTEGER", nullable: false),
                    Message = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Problems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Problems_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CorrectedEntries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CorrectionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", nullable: false),
                    TitleKey = table.Column<string>(type: "TEXT", nullable: false),
                    Occurrence = table.Column<int>(type: "INTEGER", nullable: false),
                    Leaves = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CorrectedEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CorrectedEntries_Corrections_CorrectionId",
                        column: x => x.CorrectionId,
                        principalTable: "Corrections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Mentions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    FilmId = table.Column<int>(type: "INTEGER", nullable: true),
                    Match = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Rank = table.Column<int>(type: "INTEGER", nullable: true),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Occurrence = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: true),
                    Summary = table.Column<string>(type: "TEXT", nullable: true),
                    Start = table.Column<int>(type: "INTEGER", nullable: false),
                    End = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mentions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Mentions_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Mentions_Films_FilmId",
                        column: x => x.FilmId,
                        principalTable: "Films",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Credits",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FilmId = table.Column<int>(type: "INTEGER", nullable: false),
                    NameId = table.Column<int>(type: "INTEGER", nullable: false),
                    Role = table.Column<string>(type: "TEXT", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Credits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Credits_Films_FilmId",
                        column: x => x.FilmId,
                        principalTable: "Films",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Credits_Names_NameId",
                        column: x => x.NameId,
                        principalTable: "Names",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Facts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MentionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<string>(type: "TEXT", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: false),
                    Start = table.Column<int>(type: "INTEGER", nullable: false),
                    End = table.Column<int>(type: "INTEGER", nullable: false),
                    Confidence = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Facts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Facts_Mentions_MentionId",
                        column: x => x.MentionId,
                        principalTable: "Mentions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MentionKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MentionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MentionKeys", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MentionKeys_Mentions_MentionId",
                        column: x => x.MentionId,
                        principalTable: "Mentions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Hash",
                table: "Articles",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Origin",
                table: "Articles",
                column: "Origin",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Slug",
                table: "Articles",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CorrectedEntries_CorrectionId",
                table: "CorrectedEntries",
                column: "CorrectionId");

            migrationBuilder.CreateIndex(
                name: "IX_CorrectedEntries_Origin_TitleKey",
                table: "CorrectedEntries",
                columns: new[] { "Origin", "TitleKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Credits_FilmId_Role_Ordinal_NameId",
                table: "Credits",
                columns: new[] { "FilmId", "Role", "Ordinal", "NameId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Credits_NameId_Role_FilmId",
                table: "Credits",
                columns: new[] { "NameId", "Role", "FilmId" });

            migrationBuilder.CreateIndex(
                name: "IX_FacetCounts_Kind_Decade_Films_Value",
                table: "FacetCounts",
                columns: new[] { "Kind", "Decade", "Films", "Value" },
                descending: new[] { false, false, true, false });

            migrationBuilder.CreateIndex(
                name: "IX_Facts_MentionId_Ordinal",
                table: "Facts",
                columns: new[] { "MentionId", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FetchedPages_Address",
                table: "FetchedPages",
                column: "Address",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FetchedPages_FinalAddress",
                table: "FetchedPages",
                column: "FinalAddress");

            migrationBuilder.CreateIndex(
                name: "IX_Films_ByNumber",
                table: "Films",
                columns: new[] { "Id", "Year", "Articles", "MeanPosition", "BestRank", "ChosenBy" });

            migrationBuilder.CreateIndex(
                name: "IX_Films_ConsensusOrder_SortKey",
                table: "Films",
                columns: new[] { "ConsensusOrder", "SortKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Films_Decade_ConsensusOrder_SortKey",
                table: "Films",
                columns: new[] { "Decade", "ConsensusOrder", "SortKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Films_LatestOrder_SortKey",
                table: "Films",
                columns: new[] { "LatestOrder", "SortKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Films_Listed",
                table: "Films",
                columns: new[] { "ConsensusOrder", "SortKey", "Id", "Slug", "Title", "Year", "Articles", "Opening", "SummaryLanguage", "Credited" });

            migrationBuilder.CreateIndex(
                name: "IX_Films_Slug",
                table: "Films",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Films_SortKey",
                table: "Films",
                column: "SortKey");

            migrationBuilder.CreateIndex(
                name: "IX_Films_YearOrder_SortKey",
                table: "Films",
                columns: new[] { "YearOrder", "SortKey" });

            migrationBuilder.CreateIndex(
                name: "IX_FormerSlugs_LeadsTo",
                table: "FormerSlugs",
                column: "LeadsTo");

            migrationBuilder.CreateIndex(
                name: "IX_FormerSlugs_Slug",
                table: "FormerSlugs",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FormerSlugs_TitleKey",
                table: "FormerSlugs",
                column: "TitleKey");

            migrationBuilder.CreateIndex(
                name: "IX_MentionKeys_MentionId",
                table: "MentionKeys",
                column: "MentionId");

            migrationBuilder.CreateIndex(
                name: "IX_MentionKeys_Text",
                table: "MentionKeys",
                column: "Text");

            migrationBuilder.CreateIndex(
                name: "IX_Mentions_ArticleId_Position",
                table: "Mentions",
                columns: new[] { "ArticleId", "Position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Mentions_FilmId_ArticleId",
                table: "Mentions",
                columns: new[] { "FilmId", "ArticleId" });

            migrationBuilder.CreateIndex(
                name: "IX_Names_Key",
                table: "Names",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Names_Slug",
                table: "Names",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Problems_ArticleId",
                table: "Problems",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewedTexts_Hash",
                table: "ReviewedTexts",
                column: "Hash",
                unique: true);

            // Full-text search: https://sqlite.org/fts5.html
            migrationBuilder.Sql("""
                CREATE VIRTUAL TABLE FilmSearch USING fts5(Title, OtherTitles, Names, Summary,
                    content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0', prefix='2 3');
                CREATE VIRTUAL TABLE SearchTerms USING fts5vocab(FilmSearch, instance);
                CREATE VIRTUAL TABLE TitleSearch USING fts5(Title, Beside,
                    content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0', prefix='2 3');
                CREATE TABLE SearchWords (Id INTEGER PRIMARY KEY, Word TEXT NOT NULL UNIQUE);
                CREATE VIRTUAL TABLE SearchTrigrams USING fts5(Word, content='SearchWords', content_rowid='Id', tokenize='trigram', detail='none');
                CREATE TRIGGER SearchWordAdded AFTER INSERT ON SearchWords BEGIN
                    INSERT INTO SearchTrigrams (rowid, Word) VALUES (new.Id, new.Word);
                END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                DROP TRIGGER SearchWordAdded;
                DROP TABLE SearchTrigrams;
                DROP TABLE SearchWords;
                DROP TABLE TitleSearch;
                DROP TABLE SearchTerms;
                DROP TABLE FilmSearch;
                """);

            migrationBuilder.DropTable(
                name: "CorrectedEntries");

            migrationBuilder.DropTable(
                name: "Credits");

            migrationBuilder.DropTable(
                name: "Curators");

            migrationBuilder.DropTable(
                name: "Drafts");

            migrationBuilder.DropTable(
                name: "FacetCounts");

            migrationBuilder.DropTable(
                name: "Facts");

            migrationBuilder.DropTable(
                name: "FetchedPages");

            migrationBuilder.DropTable(
                name: "FormerSlugs");

            migrationBuilder.DropTable(
                name: "MentionKeys");

            migrationBuilder.DropTable(
                name: "Problems");

            migrationBuilder.DropTable(
                name: "ReviewedTexts");

            migrationBuilder.DropTable(
                name: "Snapshots");

            migrationBuilder.DropTable(
                name: "Corrections");

            migrationBuilder.DropTable(
                name: "Names");

            migrationBuilder.DropTable(
                name: "Mentions");

            migrationBuilder.DropTable(
                name: "Articles");

            migrationBuilder.DropTable(
                name: "Films");
        }
    }
}
