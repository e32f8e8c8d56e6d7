package firstdeal.lifecycle;

import firstdeal.program.ProgramVersionId;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody wants to begin.
 *
 * @param day0 the day of the last authorised signature, or the expected one
 * @param signed whether day 0 has happened
 * @param pam who carries it on our side, when not named yet
 * @param passedBefore gates that were passed before the run came into Firstdeal
 * @param attestedBy who says so
 * @param overCapacity why it begins although the manager's load is above the limit
 * @param queue wait for the first free date instead
 */
public record Start(
        PartnerId partner,
        ProgramVersionId program,
        LocalDate day0,
        boolean signed,
        ZoneId zone,
        Optional<ContactId> pam,
        List<String> passedBefore,
        String attestedBy,
        String overCapacity,
        boolean queue) {

    /** How far back day 0 may lie, and how far ahead an expected one. */
    public static final int DAYS = 365;

    public Start {
        passedBefore = List.copyOf(passedBefore);
        attestedBy = attestedBy.strip();
        overCapacity = overCapacity.strip();
    }

    /** A run whose contract was signed on a day. */
    public static Start signed(PartnerId partner, ProgramVersionId program, LocalDate day0, ZoneId zone) {
        return new Start(partner, program, day0, true, zone, Optional.empty(), List.of(), "", "", false);
    }

    /** A run that is prepared for a signature to come. */
    public static Start expected(PartnerId partner, ProgramVersionId program, LocalDate day0, ZoneId zone) {
        return new Start(partner, program, day0, false, zone, Optional.empty(), List.of(), "", "", false);
    }

    public Start with(ContactId manager) {
        return new Start(
                partner,
                program,
                day0,
                signed,
                zone,
                Optional.of(manager),
                passedBefore,
                attestedBy,
                overCapacity,
                queue);
    }

    public Start passedBefore(List<String> gates, String by) {
        return new Start(partner, program, day0, signed, zone, pam, gates, by, overCapacity, queue);
    }

    /** The same, waiting for a later day. */
    public Start queuedFor(LocalDate day) {
        return new Start(partner, program, day, false, zone, pam, passedBefore, attestedBy, overCapacity, true);
    }

    /** A signature that is yet to come is only expected. */
    public boolean isPreparing(LocalDate today) {
        return !signed || day0.isAfter(today);
    }

    public void requireSound(LocalDate today) {
        requireDay0(signed ? "day0" : "expectedDay0", day0, today);
        if (!passedBefore.isEmpty() && attestedBy.isEmpty()) {
            var text = Text.of("lifecycle.start.needs-attested");
            throw new Refused(text, Map.of("attestedBy", text));
        }
    }

    /** Day 0 lies at most a year away, on either side. */
    public static void requireDay0(String field, LocalDate day0, LocalDate today) {
        var first = today.minusDays(DAYS);
        var last = today.plusDays(DAYS);
        if (day0.isBefore(first)) {
            var text = Text.of("lifecycle.start.too-early", "day", day0.toString(), "first", first.toString());
            throw new Refused(text, Map.of(field, text));
        }
        if (day0.isAfter(last)) {
            var text = Text.of("lifecycle.start.too-late", "day", day0.toString(), "last", last.toString());
            throw new Refused(text, Map.of(field, text));
        }
    }
}
