using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DocCatalog.Store.Database.Migrations
{
    /// <inheritdoc />
    public partial class Covers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Occurrence",
                table: "Mentions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<DateTime>(
                name: "AddedAt",
                table: "FormerSlugs",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "LeadsTo",
                table: "FormerSlugs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Number",
                table: "FormerSlugs",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Year",
                table: "FormerSlugs",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "About",
                table: "Corrections",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Occurrence",
                table: "CorrectedEntries",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            // Until now an address led to a film by its number.
            migrationBuilder.Sql("UPDATE FormerSlugs SET (LeadsTo, AddedAt) = (SELECT Slug, AddedAt FROM Films WHERE Films.Id = FormerSlugs.FilmId)");
            migrationBuilder.Sql("UPDATE Mentions SET Occurrence = (SELECT COUNT(*) FROM Mentions AS Other WHERE Other.ArticleId = Mentions.ArticleId AND Other.Title = Mentions.Title AND Other.Position <= Mentions.Position)");

            migrationBuilder.CreateIndex(
                name: "IX_FormerSlugs_TitleKey",
                table: "FormerSlugs",
                column: "TitleKey");

            migrationBuilder.DropForeignKey(
                name: "FK_FormerSlugs_Films_FilmId",
                table: "FormerSlugs");

            migrationBuilder.DropIndex(
                name: "IX_FormerSlugs_FilmId",
                table: "FormerSlugs");

            migrationBuilder.DropColumn(
                name: "FilmId",
                table: "FormerSlugs");

            migrationBuilder.AlterColumn<int>(
                name: "FilmId",
                table: "Mentions",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // What is about no film could not be kept before, nor an address by its film's address.
            migrationBuilder.Sql("DELETE FROM Mentions WHERE FilmId IS NULL");
            migrationBuilder.Sql("DELETE FROM FormerSlugs");

            migrationBuilder.DropIndex(
                name: "IX_FormerSlugs_TitleKey",
                table: "FormerSlugs");

            migrationBuilder.DropColumn(
                name: "Occurrence",
                table: "Mentions");

            migrationBuilder.DropColumn(
                name: "AddedAt",
                table: "FormerSlugs");

            migrationBuilder.DropColumn(
                name: "LeadsTo",
                table: "FormerSlugs");

            migrationBuilder.DropColumn(
                name: "Number",
                table: "FormerSlugs");

            migrationBuilder.DropColumn(
                name: "Year",
                table: "FormerSlugs");

            migrationBuilder.DropColumn(
                name: "About",
                table: "Corrections");

            migrationBuilder.DropColumn(
                name: "Occurrence",
                table: "CorrectedEntries");

            migrationBuilder.AlterColumn<int>(
                name: "FilmId",
                table: "Mentions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FilmId",
                table: "FormerSlugs",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_FormerSlugs_FilmId",
                table: "FormerSlugs",
                column: "FilmId");

            migrationBuilder.AddForeignKey(
                name: "FK_FormerSlugs_Films_FilmId",
                table: "FormerSlugs",
                column: "FilmId",
                principalTable: "Films",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }
    }
}
