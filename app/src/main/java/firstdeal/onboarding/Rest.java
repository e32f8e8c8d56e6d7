package firstdeal.onboarding;

import firstdeal.schedule.BusinessCalendar;
import firstdeal.schedule.Pause;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A pause and why.
 *
 * @param from the first day of rest
 * @param resume the day on which work goes on
 */
public record Rest(LocalDate from, LocalDate resume, String reason, String by) {

    /** What a partner account manager may grant alone, in business days. */
    public static final int ALONE_BUSINESS_DAYS = 10;

    /** All pauses of one run together, in calendar days. */
    public static final int IN_ALL_DAYS = 30;

    public Pause pause() {
        return new Pause(from, resume);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(resume);
    }

    /**
     * A pause from today on.
     *
     * @param earlier the pauses so far
     * @param calendar days on which both sides work
     * @param owner whether the program owner grants it
     */
    public static Rest granted(
            LocalDate today,
            LocalDate resume,
            String reason,
            String by,
            List<Rest> earlier,
            BusinessCalendar calendar,
            boolean owner) {
        if (reason.isBlank()) {
            throw refused("reason", Text.of("onboarding.pause.needs-reason"));
        }
        if (!resume.isAfter(today)) {
            throw refused("resume", Text.of("onboarding.pause.resume-later", "day", resume));
        }
        int days =
                Pause.daysSince(LocalDate.MIN, earlier.stream().map(Rest::pause).toList())
                        + new Pause(today, resume).days();
        if (days > IN_ALL_DAYS) {
            throw refused("resume", Text.of("onboarding.pause.in-all", "limit", IN_ALL_DAYS, "days", days));
        }
        if (!owner && calendar.count(today, resume) > ALONE_BUSINESS_DAYS) {
            throw refused("resume", Text.of("onboarding.pause.owner-longer", "limit", ALONE_BUSINESS_DAYS));
        }
        return new Rest(today, resume, reason.strip(), by);
    }

    private static Refused refused(String field, Text text) {
        return new Refused(text, Map.of(field, text));
    }
}
