package firstdeal.matching.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of numbers once the ways of writing them are set aside. */
class MarksTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NUMBER   | DE 811 569 869       | DE811569869
            NUMBER   | de-811.569.869       | 811569869
            NUMBER   | HRB 6684             | HRB6684
            NUMBER   | 00445790             | 445790
            PHONE    | +49 (0)89 636-33443  | 089/63633443
            PHONE    | 0044 20 7946 0123    | +44 20 79460123
            POSTCODE | sw1a 1aa             | SW1A1AA
            POSTCODE | 94103-1234           | 94103
            """)
    void theSameNumberIsTheSameHoweverItIsWritten(Field field, String one, String other) {
        assertThat(Marks.plain(field, one)).isNotEmpty().isEqualTo(Marks.plain(field, other));
    }

    @ParameterizedTest
    @CsvSource({"NUMBER,n/a", "NUMBER,0000000", "PHONE,000000000", "PHONE,12345", "PHONE,none"})
    void whatTellsNothingIsNothing(Field field, String text) {
        assertThat(Marks.plain(field, text)).isEmpty();
    }
}
