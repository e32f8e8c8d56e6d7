package firstdeal.matching.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of a name once accents, legal forms and abbreviations are set aside. */
class NameTest {
    private static final Lexicon LEXICON = Lexicon.standard();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Müller & Söhne GmbH & Co. KG | muller son
            Mueller und Soehne            | muller son
            Volkswagen Aktiengesellschaft | volkswagen
            Société Générale S.A.         | general company
            S.p.A. Fiat                   | spa fiat
            Fiat S.p.A.                   | fiat
            Allegro Sp. z o.o.            | allegro
            AT&T Inc.                     | att
            AT & T                        | att
            The Boeing Company            | boing
            Alphabet Inc. Class A         | alphabet
            Nestlé Nigeria Plc            | nestle nigeria
            salesforce.com, inc.          | salesforce
            H & M Hennes & Mauritz AB     | hm hennes mauritz
            J.P. Morgan Chase & Co.       | jp morgan chase
            Novo Nordisk A/S              | novo nordisk
            PT Bank Central Asia Tbk      | bank central asia
            株式会社日立製作所                | 日立 立制 制作 作所
            トヨタ自動車株式会社              | toyota 自动 动车
            삼성전자 주식회사                | samseongjeonja
            ООО «Газпром нефть»           | gazprom neft
            Aktiebolaget Volvo            | volvo
            Tata Consultancy Services Pvt. Ltd. | tata consulting service
            McDonald's Corporation        | mcdonalds
            Grupo Bimbo, S.A.B. de C.V.   | group bimbo
            3M Company                    | 3m
            """)
    void aNameIsItsWordsWithoutWhatEveryCompanyHas(String name, String words) {
        assertThat(words(name)).containsExactlyInAnyOrder(words.split(" "));
    }

    private static List<String> words(String name) {
        Folder folder = new Folder();
        folder.fold(name);
        Words words = new Words(LEXICON.words(), 16);
        int[] found = new int[Tokeniser.MOST];
        int count = LEXICON.tokeniser().part(folder.chars(), folder.length(), words, found);
        int kept = LEXICON.forms().strip(found, count) & 0xFFFF;
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < kept; i++)
            if (LEXICON.canonical(found[i]) >= 0) texts.add(words.text(LEXICON.canonical(found[i])));
        return texts;
    }
}
