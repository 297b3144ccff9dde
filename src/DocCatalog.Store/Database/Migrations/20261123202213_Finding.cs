using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DocCatalog.Store.Database.Migrations
{
    /// <inheritdoc />
    public partial class Finding : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Films_Year",
                table: "Films");

            migrationBuilder.AddColumn<long>(
                name: "ConsensusOrder",
                table: "Films",
                type: "INTEGER",
                nullable: false,
                computedColumnSql: "((1048575 - min(\"Articles\", 1048575)) << 43) + (CAST(coalesce(\"MeanPosition\", 1.5) * 134217728 AS INTEGER) << 15) + min(coalesce(\"BestRank\", 32767), 32767)");

            migrationBuilder.AddColumn<int>(
                name: "Decade",
                table: "Films",
                type: "INTEGER",
                nullable: false,
                computedColumnSql: "coalesce(\"Year\" - \"Year\" % 10, 9999)");

            migrationBuilder.AddColumn<long>(
                name: "LatestOrder",
                table: "Films",
                type: "INTEGER",
                nullable: false,
                computedColumnSql: "coalesce(-\"Year\", 9999)");

            migrationBuilder.AddColumn<long>(
                name: "YearOrder",
                table: "Films",
                type: "INTEGER",
                nullable: false,
                computedColumnSql: "coalesce(\"Year\", 9999)");

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
                name: "IX_Films_YearOrder_SortKey",
                table: "Films",
                columns: new[] { "YearOrder", "SortKey" });

            migrationBuilder.Sql("""
                CREATE VIRTUAL TABLE FilmSearch USING fts5(Title, OtherTitles, Names, Summary,
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
                DROP TABLE FilmSearch;
                """);

            migrationBuilder.DropIndex(
                name: "IX_Films_ConsensusOrder_SortKey",
                table: "Films");

            migrationBuilder.DropIndex(
                name: "IX_Films_Decade_ConsensusOrder_SortKey",
                table: "Films");

            migrationBuilder.DropIndex(
                name: "IX_Films_LatestOrder_SortKey",
                table: "Films");

            migrationBuilder.DropIndex(
                name: "IX_Films_YearOrder_SortKey",
                table: "Films");

            migrationBuilder.DropColumn(
                name: "ConsensusOrder",
                table: "Films");

            migrationBuilder.DropColumn(
                name: "Decade",
                table: "Films");

            migrationBuilder.DropColumn(
                name: "LatestOrder",
                table: "Films");

            migrationBuilder.DropColumn(
                name: "YearOrder",
                table: "Films");

            migrationBuilder.CreateIndex(
                name: "IX_Films_Year",
                table: "Films",
                column: "Year");
        }
    }
}
