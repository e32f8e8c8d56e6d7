package firstdeal.schedule.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.platform.form.Fields;
import firstdeal.schedule.DayOff;
import firstdeal.schedule.DaysOffOf;
import firstdeal.shared.Refused;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayOffFormTest {

    static final DaysOffOf GERMANY = new DaysOffOf.Region("DE");

    @Test
    void aSingleDayNeedsNoEnd() {
        assertThat(DayOffForm.parse(Fields.of(Map.of("name", "X", "from", "2027-10-31")), GERMANY))
                .isEqualTo(DayOff.holiday(LocalDate.parse("2027-10-31"), "X"));
    }

    @ParameterizedTest
    @CsvSource({
        "'',2027-01-01,2027-01-02,name",
        "X,'',2027-01-02,from",
        "X,yesterday,2027-01-02,from",
        "X,2027-02-30,2027-03-02,from",
        "X,2027-01-05,2027-01-02,to",
        "X,2027-01-05,2029-01-02,to",
        "X,0900-01-05,'',from"
    })
    void whatIsWrongIsSaidBesideItsField(String name, String from, String to, String field) {
        var fields = Fields.of(Map.of("name", name, "from", from, "to", to));
        assertThatThrownBy(() -> DayOffForm.parse(fields, GERMANY))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.fields()).containsKey(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "de;drop", "D", "DEU", "DE-"})
    void aRegionIsACountryOrAPartOfIt(String region) {
        assertThatThrownBy(() -> DayOffForm.whose(Fields.of(Map.of("region", region))))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.fields()).containsKey("region"));
    }

    @Test
    void aFileIsTakenWholeOrNotAtAll() {
        assertThat(DayOffForm.rows("name,from,to\nA,2027-01-04,\nB,2027-02-01,2027-02-05\n", GERMANY))
                .hasSize(2);
        assertThatThrownBy(() -> DayOffForm.rows("name,from,to\nA,2027-01-04,\nB,soon,\n", GERMANY))
                .isInstanceOfSatisfying(
                        Refused.class,
                        it -> assertThat(it.details())
                                .singleElement()
                                .satisfies(row -> assertThat(row.args()).containsEntry("line", 3L)));
        assertThatThrownBy(() -> DayOffForm.rows("", GERMANY)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> DayOffForm.rows("a,b\n1,2\n", GERMANY)).isInstanceOf(Refused.class);
    }
}
