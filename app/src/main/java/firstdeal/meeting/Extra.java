package firstdeal.meeting;

import firstdeal.program.MeetingTemplate;
import firstdeal.program.Program;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A meeting of both sides outside the program, as people arrange it: invited, answered, taken down and cancelled like any other,
 * but no plan moves it or calls it off.
 *
 * @param kind one of {@link #kinds}
 * @param start on the wall clock of the run's zone
 * @param place where, in free words; or empty
 * @param people all of them are needed: who is not needs no invitation
 */
public record Extra(String kind, String title, LocalDateTime start, int minutes, String place, List<ContactId> people) {

    /** A meeting of no kind that a program speaks of. */
    public static final String OTHER = "other";

    public static final int LONGEST = 8 * 60;

    /** What a gate or a sponsor decides is decided in its own meeting, and what is ours alone is no joint meeting. */
    private static final Set<String> OF_THE_PROGRAM_ALONE = Set.of("gate", "sponsor-check-in");

    private static final int MOST_PEOPLE = 50;

    public Extra {
        people = people.stream().distinct().toList();
    }

    /** Of which kind it can be: one of the joint ones of the program, so that it counts as such when it was held, or another. */
    public static List<String> kinds(Program program) {
        return Stream.concat(
                        Stream.of(OTHER),
                        program.meetings().stream()
                                .filter(it -> !it.internal())
                                .map(MeetingTemplate::kind)
                                .filter(it -> !OF_THE_PROGRAM_ALONE.contains(it)))
                .distinct()
                .toList();
    }

    /** @param known who can be invited: the people of both companies who are still there */
    public void require(List<String> kinds, Map<ContactId, Side> known) {
        var wrong = new LinkedHashMap<String, Text>();
        if (!kinds.contains(kind)) {
            wrong.put("kind", Text.of("meeting.wrong.extra-kind", "kinds", kinds));
        }
        if (title.isBlank()) {
            wrong.put("title", Text.of("platform.field.needed"));
        }
        if (minutes < 1 || minutes > LONGEST) {
            wrong.put("minutes", Text.of("meeting.wrong.length", "longest", LONGEST));
        }
        whoIsWrong(known).ifPresent(it -> wrong.put("people", it));
        if (!wrong.isEmpty()) {
            throw new Refused(wrong.values().iterator().next(), wrong);
        }
    }

    private Optional<Text> whoIsWrong(Map<ContactId, Side> known) {
        if (!known.keySet().containsAll(people)) {
            return Optional.of(Text.of("meeting.wrong.stranger"));
        }
        var sides = people.stream().map(known::get).toList();
        if (!sides.contains(Side.VENDOR) || !sides.contains(Side.PARTNER)) {
            return Optional.of(Text.of("meeting.wrong.one-side"));
        }
        return people.size() > MOST_PEOPLE
                ? Optional.of(Text.of("meeting.wrong.too-many", "most", MOST_PEOPLE))
                : Optional.empty();
    }

    /** Ours first. */
    private List<Invitee> invitees(Map<ContactId, Side> known) {
        return Stream.of(Side.VENDOR, Side.PARTNER)
                .flatMap(side ->
                        people.stream().filter(it -> known.get(it) == side).map(it -> new Invitee(it, side, true)))
                .toList();
    }

    public Meeting meeting(MeetingId id, OnboardingId run, PartnerId partner, ZoneId zone, Map<ContactId, Side> known) {
        var day = start.toLocalDate();
        return new Meeting(
                id,
                run,
                partner,
                Optional.empty(),
                "extra-" + id,
                1,
                kind,
                title.strip(),
                place.strip(),
                false,
                Optional.empty(),
                day,
                day,
                new Times(start, zone, minutes),
                invitees(known),
                MeetingState.PLANNED,
                true,
                false,
                0,
                0,
                0);
    }

    /** The meeting as it is to be; another time asks everybody anew. Itself when nothing changes. */
    public Meeting change(Meeting meeting, Map<ContactId, Side> known) {
        return meeting.arranged(
                kind,
                title.strip(),
                place.strip(),
                new Times(start, meeting.times().zone(), minutes),
                invitees(known));
    }
}
