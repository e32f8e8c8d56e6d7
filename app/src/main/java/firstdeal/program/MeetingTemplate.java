package firstdeal.program;

import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A meeting or a series of the cadence as the program knows it.
 *
 * @param invited the roles that come, by side
 * @param required those without whom it does not count
 * @param decision what is asked of it; empty when nothing
 * @param gate the gate that is decided in it
 * @param audience for an enablement session, the role that it enables
 * @param unless not held once this holds
 */
public record MeetingTemplate(
        String key,
        String title,
        String kind,
        When when,
        int minutes,
        boolean internal,
        boolean optional,
        Map<Side, List<Role>> invited,
        Map<Side, List<Role>> required,
        List<String> agenda,
        String decision,
        Optional<String> gate,
        Optional<Role> audience,
        Set<String> notFor,
        Optional<Criterion> unless)
        implements Part {

    @Override
    public Section section() {
        return Section.MEETINGS;
    }

    /** On which days it lies. */
    public sealed interface When {

        /** Once, on this day. */
        record OnDay(int day) implements When {}

        /** Every so many weeks from a day to a day. */
        record Every(int weeks, Window days) implements When {}

        /** So many business days before each of these gates. */
        record BeforeGates(int businessDays, List<String> gates) implements When {}
    }

    public MeetingTemplate {
        invited = Map.copyOf(invited);
        required = Map.copyOf(required);
        agenda = List.copyOf(agenda);
        notFor = Set.copyOf(notFor);
    }
}
