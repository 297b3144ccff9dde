using DocCatalog.Parsing.Text;

namespace DocCatalog.Tests.Parsing.Text;

public class KeyTests
{
    [Theory]
    [InlineData("Don’t Look Back", "Dont Look Back")]
    [InlineData("The Last Waltz", "last waltz")]
    [InlineData("20 Feet from Stardom", "Twenty Feet from Stardom")]
    [InlineData("The Filth & the Fury", "The Filth and the Fury")]
    [InlineData("DiG!", "Dig!")]
    [InlineData("Cesária Évora", "Cesaria Evora")]
    [InlineData("Elec\u00ADtronic Odyssey", "Electronic Odyssey")]
    [InlineData("Cesa\u0301ria", "Cesária")]
    [InlineData("Straße", "Strasse")]
    [InlineData("  Amy ", "AMY")]
    [InlineData("Ａｍｙ　２：Ｔｏｕｒ", "Amy 2: Tour")]
    [InlineData("Ｔｈｅ Ｔｉｄｅ＆ｔｈｅ Ｓｈｏｒｅ", "The Tide & the Shore")]
    [InlineData("ｻﾞ･ﾊﾞﾝﾄﾞ ﾊﾟﾘ ｳﾞｧﾝ", "ザ・バンド パリ ヴァン")]
    [InlineData("ハ\u3099ント\u3099", "バンド")]
    [InlineData("Ντοκιμαντέρ ΜΟΥΣΙΚΉΣ", "ντοκιμαντερ μουσικης")]
    [InlineData("Полёт и\u0306", "полет й")]
    [InlineData("أفلام", "افلام")]
    public void One_title_has_one_key(string title, string other) => Assert.Equal(Key.OfTitle(title), Key.OfTitle(other));

    [Theory]
    [InlineData("Amy", "Amy!?  2")]
    [InlineData("Woodstock", "Woodstock 99")]
    [InlineData("!!!", "???")] // Two bands without a letter are two.
    [InlineData("ABBA", "Abba: The Movie")]
    [InlineData("ハス", "バス")] // The voiced kana is another letter.
    [InlineData("はな", "ハナ")]
    public void Two_titles_have_two_keys(string title, string other) => Assert.NotEqual(Key.OfTitle(title), Key.OfTitle(other));

    [Theory]
    [InlineData("1971", "20 Feet from Stardom")]
    [InlineData("1971", "Amy")]
    [InlineData("Amy", "One + One")]
    [InlineData("One + One", "The Other Side of the Mirror")]
    [InlineData("A Band Called Death", "Él")]
    public void A_title_is_filed_by_its_words_after_what_comes_before_it(string first, string second) =>
        Assert.True(string.CompareOrdinal(Key.OfFiling(first), Key.OfFiling(second)) < 0);

    [Theory]
    [InlineData("D. A. Pennebaker", "D.A. Pennebaker")]
    [InlineData("D A Pennebaker", "D.A. Pennebaker")]
    [InlineData("the Rolling Stones", "Rolling Stones")]
    [InlineData("Beyoncé", "Beyonce")]
    public void One_name_has_one_key(string name, string other) => Assert.Equal(Key.OfName(name), Key.OfName(other));

    [Theory]
    [InlineData("M.I.A.", "Mia Farrow")]
    [InlineData("!!!", "+/-")]
    public void Two_names_have_two_keys(string name, string other) => Assert.NotEqual(Key.OfName(name), Key.OfName(other));

    [Theory]
    [InlineData("The Last Waltz", "the-last-waltz")]
    [InlineData("Don’t Look Back", "dont-look-back")]
    [InlineData("Sigur Rós: Heima", "sigur-ros-heima")]
    [InlineData("!!!", "untitled")]
    public void An_address_is_made_of_the_words(string title, string address) => Assert.Equal(address, Key.OfAddress(title));
}
