package firstdeal.schedule.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.IntegrationTest;
import firstdeal.platform.AppClock;
import firstdeal.platform.Ids;
import firstdeal.schedule.Calendars;
import firstdeal.schedule.Calendars.Workplace;
import firstdeal.schedule.DayOff;
import firstdeal.shared.PartnerId;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class StoredCalendarsIT {

    @Autowired
    Calendars calendars;

    @Autowired
    HolidayStore store;

    @Autowired
    Ids ids;

    @Autowired
    AppClock clock;

    Workplace ours;
    Workplace theirs;

    int year;

    @BeforeEach
    void workplaces() {
        ours = new Workplace("DE", new PartnerId(ids.next()));
        theirs = new Workplace("US", new PartnerId(ids.next()));
        year = LocalDate.now(clock).getYear();
    }

    @Test
    void eachSideHasItsRegionsHolidaysAndBothHaveAll() {
        var sides = calendars.of(ours, theirs);
        var labourDay = LocalDate.of(year, 5, 1);
        var christmas = LocalDate.of(year, 12, 25);

        assertThat(sides.vendor().dayOff(labourDay)).isPresent();
        assertThat(sides.partner().dayOff(labourDay)).isEmpty();
        assertThat(sides.both().dayOff(labourDay)).isPresent();
        assertThat(sides.both().dayOff(christmas)).isPresent();
    }

    @Test
    void aClosureBelongsToOneCompany() {
        var day = LocalDate.of(year, 8, 3);
        store.addClosure(ids.next(), ours.company(), DayOff.closure(day, day.plusDays(11), "Company holidays"));

        assertThat(calendars.of(ours).dayOff(day.plusDays(4)))
                .hasValueSatisfying(off -> assertThat(off.isClosure()).isTrue());
        assertThat(calendars.of(new Workplace("DE", theirs.company())).dayOff(day.plusDays(4)))
                .isEmpty();
    }

    @Test
    void aRegionsHolidaysCanBeAddedToAndWorked() {
        var reformation = DayOff.holiday(LocalDate.of(year, 10, 31), "Reformation Day");
        var unity = DayOff.holiday(LocalDate.of(year, 10, 3), "Unity Day");
        store.addHoliday(ids.next(), "DE", reformation, false);
        store.addHoliday(ids.next(), "DE", unity, true);

        assertThat(calendars.of(ours).daysOff()).contains(reformation).doesNotContain(unity);
        assertThat(calendars.of(theirs).daysOff()).doesNotContain(reformation);
    }

    @Test
    void theSameDaysAreMadeOnce() {
        assertThat(calendars.of(ours, theirs)).isSameAs(calendars.of(ours, theirs));
        assertThat(calendars.of(ours)).isSameAs(calendars.of(new Workplace("DE", theirs.company())));
    }
}
