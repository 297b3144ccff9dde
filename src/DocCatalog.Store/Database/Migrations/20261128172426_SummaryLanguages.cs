using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DocCatalog.Store.Database.Migrations
{
    /// <inheritdoc />
    public partial class SummaryLanguages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "SummaryLanguage",
                table: "Films",
                type: "TEXT",
                nullable: true);

            migrationBuilder.Sql(
                """
                UPDATE Films SET SummaryLanguage = (
                    SELECT a.Language FROM Mentions AS m JOIN Articles AS a ON a.Id = m.ArticleId
                    WHERE m.FilmId = Films.Id AND m.Summary = Films.Summary ORDER BY m.ArticleId LIMIT 1);
                """);

            migrationBuilder.CreateIndex(
                name: "IX_FormerSlugs_LeadsTo",
                table: "FormerSlugs",
                column: "LeadsTo");

            migrationBuilder.CreateIndex(
                name: "IX_Films_Id_Year_Articles_MeanPosition_BestRank",
                table: "Films",
                columns: new[] { "Id", "Year", "Articles", "MeanPosition", "BestRank" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_FormerSlugs_LeadsTo",
                table: "FormerSlugs");

            migrationBuilder.DropIndex(
                name: "IX_Films_Id_Year_Articles_MeanPosition_BestRank",
                table: "Films");

            migrationBuilder.DropColumn(
                name: "SummaryLanguage",
                table: "Films");
        }
    }
}
