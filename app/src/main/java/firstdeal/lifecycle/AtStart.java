package firstdeal.lifecycle;

import firstdeal.onboarding.Onboarding;
import firstdeal.partner.PartnerFact;
import firstdeal.program.Program;
import firstdeal.schedule.SideCalendars;
import java.time.LocalDate;

/** Port: what else is written when a run begins, in the same transaction. */
public interface AtStart {

    /** @param program as it is tailored for this run */
    void begun(Onboarding run, Program program, PartnerFact people, SideCalendars calendars, LocalDate today);
}
