using DocCatalog.Store.Linking;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DocCatalog.Store.Database.Migrations
{
    /// <inheritdoc />
    public partial class ListedFilms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Films_Id_Year_Articles_MeanPosition_BestRank",
                table: "Films");

            migrationBuilder.AddColumn<string>(
                name: "ChosenBy",
                table: "Films",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Credited",
                table: "Films",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Opening",
                table: "Films",
                type: "TEXT",
                nullable: true,
                computedColumnSql: "substr(\"Summary\", 1, 300)");

            migrationBuilder.Sql(FilmDenormalization.Everything);

            migrationBuilder.CreateIndex(
                name: "IX_Films_ByNumber",
                table: "Films",
                columns: new[] { "Id", "Year", "Articles", "MeanPosition", "BestRank", "ChosenBy" });

            migrationBuilder.CreateIndex(
                name: "IX_Films_Listed",
                table: "Films",
                columns: new[] { "ConsensusOrder", "SortKey", "Id", "Slug", "Title", "Year", "Articles", "Opening", "SummaryLanguage", "Credited" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Films_ByNumber",
                table: "Films");

            migrationBuilder.DropIndex(
                name: "IX_Films_Listed",
                table: "Films");

            migrationBuilder.DropColumn(
                name: "Opening",
                table: "Films");

            migrationBuilder.DropColumn(
                name: "ChosenBy",
                table: "Films");

            migrationBuilder.DropColumn(
                name: "Credited",
                table: "Films");

            migrationBuilder.CreateIndex(
                name: "IX_Films_Id_Year_Articles_MeanPosition_BestRank",
                table: "Films",
                columns: new[] { "Id", "Year", "Articles", "MeanPosition", "BestRank" });
        }
    }
}
