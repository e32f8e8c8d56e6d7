package firstdeal.partner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeysTest {

    @Test
    void aTitleSuggestsItsKey() {
        assertThat(Keys.of("Größter Händler (2)")).isEqualTo("gro-ter-handler-2");
        assertThat(Keys.of("  CRM  ")).isEqualTo("crm");
        assertThat(Keys.of("24/7 desk")).isEqualTo("desk");
        assertThat(Keys.of("日本")).isEmpty();
        assertThat(Keys.isKey(Keys.of("x".repeat(59) + " y"))).isTrue();
    }

    @Test
    void aKeyIsPlain() {
        assertThat(Keys.isKey("deal-registration")).isTrue();
        assertThat(Keys.isKey("Deal")).isFalse();
        assertThat(Keys.isKey("a--b")).isFalse();
        assertThat(Keys.isKey("")).isFalse();
    }
}
