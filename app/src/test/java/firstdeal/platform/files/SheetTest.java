package firstdeal.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SheetTest {

    private static final String TEXT = "name;Straße\nMüller €;x\n";

    @Test
    void everyUsualEncodingIsRead() {
        assertThat(Sheet.decode(TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
        assertThat(Sheet.decode(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(TEXT);
        assertThat(Sheet.decode(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(TEXT);
        assertThat(Sheet.decode(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(TEXT);
        assertThat(Sheet.decode(TEXT.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(TEXT);
        assertThat(Sheet.decode(TEXT.getBytes(Charset.forName("windows-1252")))).isEqualTo(TEXT);
        assertThat(Sheet.decode(new byte[0])).isEmpty();
    }

    @Test
    void theSeparatorIsSeen() {
        assertThat(Sheet.separator("a,b,c\n1;2;3;4;5")).isEqualTo(',');
        assertThat(Sheet.separator("a;\"b,c,d,e\";f\n")).isEqualTo(';');
        assertThat(Sheet.separator("a\tb\n")).isEqualTo('\t');
        assertThat(Sheet.separator("only")).isEqualTo(',');
    }

    @Test
    void aQuoteThatNothingClosesIsFound() {
        assertThat(Sheet.unclosedQuote("a,b\n\"x\ny\",z\n", ',')).isEmpty();
        assertThat(Sheet.unclosedQuote("a,b\n\"say \"\"hi\"\"\",\"\"\n", ',')).isEmpty();
        assertThat(Sheet.unclosedQuote("a,b\n5\" pipe,x\n", ',')).isEmpty();
        assertThat(Sheet.unclosedQuote("a,b\nx,\"y\nz,1\n", ',')).hasValue(2);
        assertThat(Sheet.unclosedQuote("a,b\nx,\"y \"\"\nz,1\n", ',')).hasValue(2);
    }

    @Test
    void aCellThatLooksLikeAFormulaIsText() {
        assertThat(Sheet.cell("'=1+1")).isEqualTo("=1+1");
        assertThat(Sheet.cell("=1+1")).isEqualTo("=1+1");
        assertThat(Sheet.cell("'tis")).isEqualTo("'tis");
    }

    @Test
    void aPictureIsKnownByItsBytes() {
        assertThat(firstdeal.directory.Logo.typeOf(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}))
                .hasValue("image/png");
        assertThat(firstdeal.directory.Logo.typeOf("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
