package firstdeal.schedule;

import firstdeal.program.Content;
import firstdeal.program.Gate;
import firstdeal.program.MeetingTemplate;
import firstdeal.program.Phase;
import firstdeal.program.Program;
import firstdeal.program.Window;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Ready-made objects. */
final class Cast {

    /** A Monday. */
    static final LocalDate DAY0 = LocalDate.parse("2026-03-02");

    static final Timeline TIMELINE = new Timeline(DAY0, ZoneId.of("Europe/Berlin"));

    private Cast() {}

    static BusinessCalendar calendar(DayOff... off) {
        return BusinessCalendar.of(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), List.of(off));
    }

    static Phase phase(String key, int from, int to, int minDays) {
        return phase(key, from, to, minDays, Gate.Mode.STRICT);
    }

    static Phase phase(String key, int from, int to, int minDays, Gate.Mode mode) {
        var gate = new Gate("gate-" + to, key, to, mode, Optional.empty(), "", List.of(), List.of());
        return new Phase(key, key, new Window(from, to), minDays, "", Optional.of(gate));
    }

    static Phase ungated(String key, int from, int to) {
        return new Phase(key, key, new Window(from, to), 1, "", Optional.empty());
    }

    static Program program(Phase... phases) {
        return program(List.of(), phases);
    }

    static Program program(List<MeetingTemplate> meetings, Phase... phases) {
        int length =
                Stream.of(phases).mapToInt(phase -> phase.days().to()).max().orElse(0);
        return new Program(
                "test",
                "Test",
                "",
                "",
                "",
                length,
                length + 20,
                Set.of(),
                List.of(),
                List.of(phases),
                List.of(),
                meetings,
                List.of(),
                Content.Library.EMPTY,
                List.of());
    }

    /** The four phases of the built-in program. */
    static Program ninetyDays(MeetingTemplate... meetings) {
        return program(
                List.of(meetings),
                phase("contract", 0, 14, 7),
                phase("enablement", 15, 30, 8),
                phase("pipeline", 31, 60, 15),
                phase("close", 61, 90, 15));
    }

    static MeetingTemplate meeting(String key, MeetingTemplate.When when) {
        return meeting(key, when, false);
    }

    static MeetingTemplate meeting(String key, MeetingTemplate.When when, boolean internal) {
        return new MeetingTemplate(
                key,
                key,
                key,
                when,
                30,
                internal,
                false,
                Map.of(),
                Map.of(),
                List.of(),
                "",
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty());
    }
}
