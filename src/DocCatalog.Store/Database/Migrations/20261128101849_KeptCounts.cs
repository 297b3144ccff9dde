using DocCatalog.Store.Linking;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DocCatalog.Store.Database.Migrations
{
    /// <inheritdoc />
    public partial class KeptCounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Without rows beside its key, which is most of what it holds: https://sqlite.org/withoutrowid.html.
            migrationBuilder.Sql("""
                CREATE TABLE "FacetCounts" (
                    "Kind" INTEGER NOT NULL,
                    "Decade" INTEGER NOT NULL,
                    "Value" INTEGER NOT NULL,
                    "Films" INTEGER NOT NULL,
                    CONSTRAINT "PK_FacetCounts" PRIMARY KEY ("Kind", "Decade", "Value")) WITHOUT ROWID;
                """);
            migrationBuilder.Sql(FacetCounting.Everything);
            migrationBuilder.CreateIndex(
                name: "IX_FacetCounts_Kind_Decade_Films_Value",
                table: "FacetCounts",
                columns: new[] { "Kind", "Decade", "Films", "Value" },
                descending: new[] { false, false, true, false });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FacetCounts");
        }
    }
}
