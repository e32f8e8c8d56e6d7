package firstdeal.partner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegionTest {

    @Test
    void codesAndNamesAreRead() {
        assertThat(Region.parse(" se ")).hasValue("SE");
        assertThat(Region.parse("Sweden")).hasValue("SE");
        assertThat(Region.parse("UNITED KINGDOM")).hasValue("GB");
        assertThat(Region.parse("UK")).hasValue("GB");
        assertThat(Region.parse("de-by")).hasValue("DE-BY");
        assertThat(Region.parse("Nordics")).isEmpty();
        assertThat(Region.parse("XX-1")).isEmpty();
        assertThat(Region.parse("")).isEmpty();
    }

    @Test
    void peopleReadNames() {
        assertThat(Region.nameOf("SE")).isEqualTo("Sweden");
        assertThat(Region.nameOf("DE-BY")).isEqualTo("Germany, BY");
        assertThat(Region.nameOf("Nordics")).isEqualTo("Nordics");
        assertThat(Region.nameOf("")).isEmpty();
        assertThat(Region.names()).contains("Sweden").isSorted();
    }

    @Test
    void everyNameLeadsBackToItsCode() {
        assertThat(Region.names())
                .allMatch(it ->
                        Region.parse(it).map(Region::nameOf).filter(it::equals).isPresent());
    }
}
