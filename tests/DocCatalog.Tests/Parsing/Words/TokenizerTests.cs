using DocCatalog.Parsing.Words;

namespace DocCatalog.Tests.Parsing.Words;

public class TokenizerTests
{
    [Theory]
    [InlineData("O'Day, AC/DC and D.A. Marl", "O'Day|,|AC/DC|and|D.A.|Marl")]
    [InlineData("Tin Harvest's and Harvest'ın ve Amy’yi", "Tin|Harvest|'s|and|Harvest|'ın|ve|Amy|’yi")] // English and Turkish endings of names.
    [InlineData("don't, O'Connor, rock'n'roll, d'Amour", "don't|,|O'Connor|,|rock'n'roll|,|d|'|Amour")]
    [InlineData("監督の記録", "監|督|の|記|録")]
    [InlineData("マーティン・オルセン監督", "マーティン|・|オルセン|監|督")]
    [InlineData("コーヒー、ｷﾞﾀｰ", "コーヒー|、|ｷﾞﾀｰ")]
    [InlineData("DVD発売", "DVD|発|売")]
    [InlineData("Netflixドキュメンタリー", "Netflix|ドキュメンタリー")]
    [InlineData("2015年に", "2015|年|に")]
    [InlineData("佐々木", "佐|々|木")]
    [InlineData("か\u3099くや", "か\u3099|く|や")] // The mark belongs to its kana.
    [InlineData("纪录片《潮汐》", "纪|录|片|《|潮|汐|》")]
    [InlineData("X-光", "X|-|光")]
    [InlineData("หนังดี", "ห|นั|ง|ดี")]
    [InlineData("감독은 박서연", "감독은|박서연")]
    [InlineData("Режиссёр Ян-Пётр", "Режиссёр|Ян-Пётр")]
    public void A_text_is_split_into_words_and_marks(string text, string tokens) =>
        Assert.Equal(tokens.Split('|'), Tokenizer.Split(text, 0, text.Length, Lexicon.Default).Select(token => text[token.Start..token.End]));

    [Theory]
    [InlineData("", 0)]
    [InlineData("…", 0)]
    [InlineData("three plain words.", 3)]
    [InlineData("東京の夜", 2)]
    [InlineData("東京の夜に", 3)]
    [InlineData("Amy, 監督", 2)]
    [InlineData("ライブ・コンサート", 2)]
    [InlineData("คอนเสิร์ต", 2)]
    [InlineData("다큐멘터리 영화", 2)]
    public void Characters_of_scripts_without_spaces_are_parts_of_words(string text, int words) =>
        Assert.Equal(words, Tokenizer.CountWords(text, Tokenizer.Split(text, 0, text.Length, Lexicon.Default)));
}
