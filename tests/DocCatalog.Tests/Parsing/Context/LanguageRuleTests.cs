using DocCatalog.Parsing.Context;
using DocCatalog.Parsing.Readers;
using DocCatalog.Parsing.Words;

namespace DocCatalog.Tests.Parsing.Context;

public class LanguageRuleTests
{
    [Theory]
    [InlineData("en", "The singer walked out of the studio in the spring, and it was her sister who kept the tapes. This is the film that tells what was on them.")]
    [InlineData("fr", "La chanteuse a quitté le studio au printemps et c’est sa sœur qui a gardé les bandes. Le film raconte ce qui était dans la boîte, avec des amis du groupe.")]
    [InlineData("de", "Die Sängerin verließ das Studio im Frühjahr, und ihre Schwester hat die Bänder behalten. Der Film erzählt, was auf ihnen ist, mit den Freunden der Gruppe.")]
    [InlineData("es", "La cantante dejó el estudio en primavera y su hermana guardó las cintas. La película cuenta lo que había en ellas, con los amigos del grupo y una canción.")]
    [InlineData("pt", "A cantora deixou o estúdio na primavera e a irmã não perdeu as fitas. O filme conta o que estava nelas, com os amigos do grupo em uma casa.")]
    [InlineData("it", "La cantante lasciò lo studio in primavera e le bobine sono rimaste alla sorella. Il film racconta che cosa c’era, con gli amici del gruppo e una canzone della madre.")]
    [InlineData("ca", "La cantant va deixar l’estudi a la primavera i la germana va guardar les cintes. La pel·lícula explica què hi havia, amb els amics del grup i una cançó.")]
    [InlineData("ro", "Cântăreața a plecat din studio în primăvară și sora ei a păstrat benzile. Filmul spune ce era pe ele, cu prietenii din grup și cu o piesă care nu este pe disc.")]
    [InlineData("nl", "De zangeres verliet het atelier in het voorjaar en haar zus heeft de banden bewaard. De film vertelt wat er op stond, met de vrienden van de groep en een lied dat niet af is.")]
    [InlineData("sv", "Sångerskan lämnade studion på våren och hennes syster har banden kvar. Filmen berättar vad som finns på dem, med vänner från gruppen och en sång som inte är färdig.")]
    [InlineData("da", "Sangerinden forlod studiet i foråret, og hendes søster har gemt båndene. Filmen fortæller, hvad der er på dem, med venner fra gruppen af musikere og en sang efter en digter.")]
    [InlineData("no", "Sangeren forlot studioet på våren, og søsteren har tatt vare på båndene etter henne. Filmen forteller hva som er på dem, med en gruppe av venner som ikke vil å synge.")]
    [InlineData("is", "Söngkonan fór úr hljóðverinu um vorið og systir hennar á upptökurnar. Myndin segir frá því sem er á þeim, með vinum úr hljómsveitinni, og það er ekki allt til.")]
    [InlineData("fi", "Laulaja lähti studiosta keväällä, ja hänen sisarensa on säilyttänyt nauhat. Elokuva kertoo, mitä niillä on, mutta ystävät eivät ole samaa mieltä kuin sisar, joka on myös muusikko.")]
    [InlineData("et", "Laulja lahkus stuudiost kevadel ja lindid on tema õe käes. Film räägib, mis neil on, aga sõbrad ei ole nõus ja õde, kes oli ka muusik, ei vasta.")]
    [InlineData("hu", "Az énekesnő tavasszal elhagyta a stúdiót, és a nővére megőrizte a szalagokat. A film elmondja, hogy mi volt rajtuk, de a barátok nem emlékeznek már, csak az egyik.")]
    [InlineData("pl", "Piosenkarka wyszła ze studia na wiosnę i jej siostra ma taśmy do dziś. Film mówi o tym, co jest na nich, ale nie wszystko się zgadza, bo przyjaciel, który był w zespole, milczy.")]
    [InlineData("cs", "Zpěvačka odešla ze studia na jaře a její sestra uchovala pásky. Film vypráví o tom, co je na nich, ale přátelé se neshodnou a bubeník, který byl se skupinou, mlčí.")]
    [InlineData("sk", "Speváčka odišla zo štúdia na jar a jej sestra uchovala pásky. Film rozpráva o tom, čo je na nich, ale priatelia sa nezhodnú a bubeník, ktorý bol so skupinou, mlčí ako vždy.")]
    [InlineData("sl", "Pevka je v studiu pustila trakove in sestra jih je hranila za pozneje. Film pripoveduje, kaj je na njih, in prijatelji so se ga razveselili, pa tudi bobnar, ki je bil v skupini.")]
    [InlineData("hr", "Pjevačica je otišla iz studija u proljeće, a sestra je čuvala vrpce kao uspomenu. Film govori što je na njima i gdje su prijatelji bili prije, ali bubnjar nije htio da se sjeti.")]
    [InlineData("sr", "Певачица је отишла из студија у пролеће, а сестра је чувала траке. Филм говори шта је на њима и где су пријатељи били, као што је то био обичај.")]
    [InlineData("sr", "Pevačica je otišla iz studija u proleće, a sestra je čuvala trake kao uspomenu. Film govori šta je na njima i gde su prijatelji bili pre, ali bubnjar nije hteo da se seti.")]
    [InlineData("tr", "Şarkıcı baharda stüdyodan ayrıldı ve bantları kız kardeşi sakladı. Film bu bantlarda ne olduğunu anlatıyor, ama dostları için daha çok bir oyun gibi.")]
    [InlineData("id", "Penyanyi itu meninggalkan studio pada musim semi dan pita rekaman disimpan oleh kakaknya. Film ini bercerita tentang isi pita itu, dengan teman yang tidak setuju karena marah.")]
    [InlineData("vi", "Ca sĩ rời phòng thu vào mùa xuân và chị của cô đã giữ những cuốn băng. Bộ phim kể về những gì có trong đó, với bạn bè của nhóm và một bài hát không tên.")]
    [InlineData("ru", "Певица ушла из студии весной, и плёнки остались у её сестры. Фильм рассказывает, что на них было, но друзья группы не помнят, как это началось.")]
    [InlineData("uk", "Співачка пішла зі студії навесні, і плівки залишилися в її сестри. Фільм розповідає, що на них було, але друзі гурту не пам’ятають, як це почалося та чому.")]
    [InlineData("be", "Спявачка пайшла са студыі вясной, і стужкі засталіся ў яе сястры. Фільм расказвае, што на іх было, але сябры гурта не памятаюць, як гэта пачалося.")]
    [InlineData("bg", "Певицата напусна студиото през пролетта и лентите са при сестра ѝ. Филмът разказва какво е имало на тях, но приятелите от групата не искат да се връщат към това.")]
    [InlineData("el", "Η τραγουδίστρια έφυγε από το στούντιο την άνοιξη και η αδελφή της κράτησε τις ταινίες.")]
    [InlineData("he", "הזמרת עזבה את האולפן באביב ואחותה שמרה את הסרטים.")]
    [InlineData("ar", "غادرت المغنية الاستوديو في الربيع واحتفظت أختها بالأشرطة التي كانت هناك. يحكي الفيلم ما كان على هذه الأشرطة مع أصدقاء من الفرقة.")]
    [InlineData("fa", "خواننده در بهار استودیو را ترک کرد و خواهرش نوارها را نگه داشت. این فیلم از آنچه در نوارها بود می‌گوید و با دوستان گروه که به خانه آمدند.")]
    [InlineData("th", "นักร้องออกจากสตูดิโอในฤดูใบไม้ผลิและพี่สาวเก็บเทปไว้")]
    [InlineData("ko", "가수는 봄에 스튜디오를 떠났고 언니가 테이프를 간직했다. 영화는 그 안에 무엇이 있었는지 말한다.")]
    [InlineData("ja", "歌手は春にスタジオを出て、姉がテープを残した。映画はその中身を語る。")]
    [InlineData("zh", "歌手在春天离开了录音室，姐姐保存了录音带。影片讲述了其中的故事。")]
    [InlineData("zh", "歌手在春天離開了錄音室，姊姊保存了錄音帶。影片講述了其中的故事。")]
    public void The_language_is_told_by_script_or_small_words(string language, string text) => Assert.Equal(language, Find(text).Language);

    [Theory]
    [InlineData("")]
    [InlineData("2015")]
    [InlineData("Amy (2015)")]
    [InlineData("1. The Tide of the Night\n2. The Shore and the Sea\n3. Songs of the Harbour\n4. The Keeper of the Light\n5. The End of the Pier")] // Titles may be of any language.
    [InlineData("Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua. Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi ut aliquip ex ea commodo consequat.")]
    [InlineData("Et harum quidem rerum facilis est et expedita distinctio. Nam libero tempore, cum soluta nobis est eligendi optio cumque nihil impedit quo minus id quod maxime placeat.")]
    [InlineData("Amy Dig Woodstock Wattstax Heima Shine Stop Making Sense Gimme Shelter Monterey Pop Searching Sugar Man")]
    [InlineData("Den er en sang som har en tone, det er den som er til med og på det.")] // Danish and Norwegian alike.
    [InlineData("The singer left the studio in the spring and it was the end of it, as their friends tell. Die Sängerin verließ das Studio und das ist der Anfang von der Geschichte, mit der ich nicht.")]
    [InlineData("Film je na festivalu i u kinima, a da se za to ne zna.")] // Croatian and Serbian alike.
    [InlineData("東京物語 夜の歌謡曲大全集 中国音楽史研究会 北京上海広州深圳天津武漢重慶成都")] // Han with hardly any kana: Japanese or Chinese.
    [InlineData("Мова кино театр концерт оркестр гитара альбом")]
    [InlineData("Saluton al la mondo, mi estas kantisto kaj vi aŭdas min kanti hodiaŭ en via urbo.")]
    public void No_language_is_told_where_it_could_be_another(string text) => Assert.Null(Find(text).Language);

    [Fact]
    public void The_prose_decides_and_not_the_titles() => Assert.Equal("sv", Find("""
        1. The Tide of the Night
        Filmen om sångerskan är en berättelse som inte går att glömma, och det är musiken som bär den.

        2. The Keeper of the Light
        Här får vi följa ett band på väg mot slutet av en lång turné, med alla de bråk som hör till.

        3. The Shore and the Sea
        Regissören har hittat ett arkiv som ingen har sett, och gör något av det.
        """).Language);

    [Theory]
    [InlineData("Titles here are in title case, and it is the first word of the line that is no more than others.", false)]
    [InlineData("Amy (2015)", false)] // Nothing is told.
    [InlineData("Sangerinden forlod studiet i foråret, og hendes søster har gemt båndene efter den sidste plade af dem, som er til fra før.", true)]
    [InlineData("Ночная песня\nЗвуки порта\nПоследний концерт", true)] // Whatever it is, it is not English.
    [InlineData("夜の歌\n港の音\n最後の演奏", true)]
    public void Titles_take_sentence_case_in_all_languages_but_English(string text, bool takes) => Assert.Equal(takes, Find(text).UsesSentenceCase);

    private static (string? Language, bool UsesSentenceCase) Find(string text) =>
        LanguageRule.Find(Line.Split(PlainTextReader.Read(text), Lexicon.Default));
}
