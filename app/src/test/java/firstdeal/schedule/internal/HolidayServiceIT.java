package firstdeal.schedule.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.IntegrationTest;
import firstdeal.platform.AppClock;
import firstdeal.platform.Ids;
import firstdeal.schedule.Calendars;
import firstdeal.schedule.DayOff;
import firstdeal.schedule.DaysOffOf;
import firstdeal.schedule.HolidaysPage;
import firstdeal.shared.Actor;
import firstdeal.shared.NotFound;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class HolidayServiceIT {

    static final Actor MARA = new Actor.System("Mara");
    static final DaysOffOf GERMANY = new DaysOffOf.Region("DE");

    @Autowired
    HolidayService holidays;

    @Autowired
    Calendars calendars;

    @Autowired
    Ids ids;

    @Autowired
    AppClock clock;

    int year;

    @BeforeEach
    void year() {
        year = LocalDate.now(clock).getYear();
    }

    @Test
    void aShippedHolidayThatIsRemovedIsADayOfWork() {
        var unity = line("Unity Day");
        holidays.remove(MARA, unity.id());

        assertThat(holidays.lines(GERMANY, year)).doesNotContain(unity);
        assertThat(germany().dayOff(unity.from())).isEmpty();
        assertThatThrownBy(() -> holidays.remove(MARA, unity.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void itCanBeAddedAgain() {
        var unity = line("Unity Day");
        holidays.remove(MARA, unity.id());
        holidays.add(MARA, GERMANY, DayOff.holiday(unity.from(), unity.name()));

        assertThat(germany().dayOff(unity.from())).isPresent();
    }

    @Test
    void whatIsThereIsNotAddedTwice() {
        var day = DayOff.holiday(LocalDate.of(year, 10, 31), "Reformation Day");
        holidays.add(MARA, GERMANY, day);
        assertThatThrownBy(() -> holidays.add(MARA, GERMANY, day)).isInstanceOf(Refused.class);
    }

    @Test
    void aCompanysClosuresComeAndGo() {
        var company = new DaysOffOf.Company(new PartnerId(ids.next()));
        var rows = DayOffForm.rows("name,from,to\nSummer,%1$d-08-03,%1$d-08-14\n".formatted(year), company);
        assertThat(holidays.addAll(MARA, company, rows)).isEqualTo(1);
        assertThat(holidays.addAll(MARA, company, rows)).isZero();

        var summer = holidays.lines(company, year).getFirst();
        assertThat(summer.to()).isEqualTo(LocalDate.of(year, 8, 14));
        holidays.remove(MARA, summer.id());
        assertThat(holidays.lines(company, year)).isEmpty();
    }

    private HolidaysPage.Line line(String name) {
        return holidays.lines(GERMANY, year).stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private firstdeal.schedule.BusinessCalendar germany() {
        return calendars.of(new Calendars.Workplace("DE", new PartnerId(ids.next())));
    }
}
