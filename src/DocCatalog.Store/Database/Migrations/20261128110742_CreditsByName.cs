using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DocCatalog.Store.Database.Migrations
{
    /// <inheritdoc />
    public partial class CreditsByName : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Credits_FilmId_Role_Ordinal",
                table: "Credits");

            migrationBuilder.DropIndex(
                name: "IX_Credits_NameId_Role",
                table: "Credits");

            migrationBuilder.CreateIndex(
                name: "IX_Credits_NameId_Role_FilmId",
                table: "Credits",
                columns: new[] { "NameId", "Role", "FilmId" });

            migrationBuilder.CreateIndex(
                name: "IX_Credits_FilmId_Role_Ordinal_NameId",
                table: "Credits",
                columns: new[] { "FilmId", "Role", "Ordinal", "NameId" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Credits_FilmId_Role_Ordinal_NameId",
                table: "Credits");

            migrationBuilder.DropIndex(
                name: "IX_Credits_NameId_Role_FilmId",
                table: "Credits");

            migrationBuilder.CreateIndex(
                name: "IX_Credits_NameId_Role",
                table: "Credits",
                columns: new[] { "NameId", "Role" });

            migrationBuilder.CreateIndex(
                name: "IX_Credits_FilmId_Role_Ordinal",
                table: "Credits",
                columns: new[] { "FilmId", "Role", "Ordinal" },
                unique: true);
        }
    }
}
