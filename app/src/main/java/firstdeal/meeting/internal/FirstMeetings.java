package firstdeal.meeting.internal;

import firstdeal.lifecycle.AtStart;
import firstdeal.meeting.FirstCalendar;
import firstdeal.meeting.RunCalendar;
import firstdeal.meeting.Times;
import firstdeal.meeting.internal.MeetingStore.Taken;
import firstdeal.onboarding.Onboarding;
import firstdeal.partner.PartnerFact;
import firstdeal.platform.Ids;
import firstdeal.program.Program;
import firstdeal.schedule.SideCalendars;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** A run begins with its calendar: all of it is there with the run itself. */
@Component
class FirstMeetings implements AtStart {

    private final MeetingStore meetings;
    private final MeetingService service;
    private final Ids ids;

    FirstMeetings(MeetingStore meetings, MeetingService service, Ids ids) {
        this.meetings = meetings;
        this.service = service;
        this.ids = ids;
    }

    @Override
    public void begun(Onboarding run, Program program, PartnerFact people, SideCalendars calendars, LocalDate today) {
        var calendar = of(run, program, people, calendars, today);
        meetings.add(calendar.series(), calendar.meetings());
        service.begun(run, calendar);
    }

    RunCalendar of(Onboarding run, Program program, PartnerFact people, SideCalendars calendars, LocalDate today) {
        return new FirstCalendar(run.id(), run.partner(), program, run.timeline(), calendars, people, today, ids::next)
                .calendar(busy(run, program, today));
    }

    private List<Times> busy(Onboarding run, Program program, LocalDate today) {
        var from = today.atStartOfDay(run.zone()).toInstant();
        var until = run.timeline()
                .date(program.horizonDay() + 1)
                .atStartOfDay(run.zone())
                .toInstant();
        return run.pam().map(pam -> meetings.taken(List.of(pam), from, until)).orElse(List.of()).stream()
                .map(Taken::times)
                .toList();
    }
}
