using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DocCatalog.Store.Database.Migrations
{
    /// <inheritdoc />
    public partial class FilingTitles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Films_TitleKey",
                table: "Films");

            migrationBuilder.AddColumn<string>(
                name: "SortKey",
                table: "Films",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            // Near enough until a film is next decided: only titles with number words are filed elsewhere.
            migrationBuilder.Sql("UPDATE Films SET SortKey = TitleKey");

            migrationBuilder.CreateIndex(
                name: "IX_Films_SortKey",
                table: "Films",
                column: "SortKey");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Films_SortKey",
                table: "Films");

            migrationBuilder.DropColumn(
                name: "SortKey",
                table: "Films");

            migrationBuilder.CreateIndex(
                name: "IX_Films_TitleKey",
                table: "Films",
                column: "TitleKey");
        }
    }
}
