package firstdeal.evaluation;

import firstdeal.evaluation.Cadence.Held;
import firstdeal.evaluation.Cadence.Scheduled;
import firstdeal.evaluation.Evidence.Kind;
import firstdeal.program.Condition.MeetingHeld;
import firstdeal.program.Condition.MeetingHeld.Outcome;
import firstdeal.program.Condition.MeetingScheduled;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Conditions on single meetings: held with what they need, or on the calendar. */
final class MeetingConditions {

    private static final Set<Side> BOTH = Set.of(Side.VENDOR, Side.PARTNER);

    private static final int MOST_QUOTED = 300;

    private MeetingConditions() {}

    static Result held(MeetingHeld condition, Facts facts) {
        var meetings = facts.cadence().held().stream()
                .filter(it -> isMeant(condition, it))
                .toList();
        var good = meetings.stream()
                .filter(it -> whyNot(condition, it, facts).isEmpty())
                .toList();
        if (!good.isEmpty()) {
            return Result.met(
                    condition,
                    good.stream().map(it -> evidence(it, facts.cadence())).toList());
        }
        var evidence =
                meetings.stream().map(it -> evidence(it, facts.cadence())).toList();
        var missing = Result.missing(condition, evidence, why(condition, meetings, facts), acts(condition, facts));
        return condition.byDay().isPresent()
                ? missing.dueOn(facts.plan().day(condition.byDay().getAsInt()))
                : missing;
    }

    private static boolean isMeant(MeetingHeld condition, Held meeting) {
        return condition.kind().filter(kind -> !kind.equals(meeting.kind())).isEmpty()
                && (condition.meeting().isEmpty() || condition.meeting().equals(meeting.key()));
    }

    private static List<Text> why(MeetingHeld condition, List<Held> meetings, Facts facts) {
        if (meetings.isEmpty()) {
            return List.of(Text.of("evaluation.missing.meeting", "meeting", name(condition, facts.cadence())));
        }
        return meetings.stream()
                .reduce((a, b) -> b)
                .flatMap(last -> whyNot(condition, last, facts))
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<Text> whyNot(MeetingHeld condition, Held meeting, Facts facts) {
        var name = title(meeting, facts.cadence());
        var first = facts.plan().day(condition.afterDay().orElse(Integer.MIN_VALUE / 2));
        var last = facts.plan().day(condition.byDay().orElse(Integer.MAX_VALUE / 2));
        if (condition.afterDay().isPresent() && !meeting.on().isAfter(first)) {
            return Optional.of(
                    Text.of("evaluation.missing.meeting-early", "meeting", name, "on", meeting.on(), "day", first));
        }
        if (condition.byDay().isPresent() && meeting.on().isAfter(last)) {
            return Optional.of(
                    Text.of("evaluation.missing.meeting-late", "meeting", name, "on", meeting.on(), "day", last));
        }
        if (meeting.contested()) {
            return Optional.of(Text.of("evaluation.missing.meeting-contested", "meeting", name, "on", meeting.on()));
        }
        if (condition.bothSides() && !meeting.hadBothSides()) {
            return Optional.of(Text.of("evaluation.missing.meeting-one-side", "meeting", name, "on", meeting.on()));
        }
        return outcomeMissing(condition.needs(), meeting)
                .map(it -> it.with("meeting", name).with("on", meeting.on()));
    }

    private static Optional<Text> outcomeMissing(Set<Outcome> needs, Held meeting) {
        if (needs.contains(Outcome.DECISION) && !isDecided(meeting)) {
            return Optional.of(
                    meeting.kind().equals(PeopleConditions.CHECK_IN)
                            ? Text.of("evaluation.missing.meeting-sponsors-silent")
                            : Text.of("evaluation.missing.meeting-undecided"));
        }
        if (needs.contains(Outcome.NOTES)
                && !meeting.notes()
                && meeting.decision().isEmpty()) {
            return Optional.of(Text.of("evaluation.missing.meeting-notes"));
        }
        return needs.contains(Outcome.NAMED_OPPORTUNITIES) && meeting.accounts().isEmpty()
                ? Optional.of(Text.of("evaluation.missing.meeting-names"))
                : Optional.empty();
    }

    /** In a check-in the decision is the sponsors' own, each on the question put to them. */
    private static boolean isDecided(Held meeting) {
        return meeting.kind().equals(PeopleConditions.CHECK_IN)
                ? meeting.sponsorsAnswered().containsAll(BOTH)
                : !meeting.decision().isEmpty();
    }

    private static List<Act> acts(MeetingHeld condition, Facts facts) {
        var acts = new ArrayList<>(facts.people().managers());
        if (condition.kind().filter(PeopleConditions.CHECK_IN::equals).isPresent()) {
            acts.add(facts.people().act(Side.VENDOR, Role.EXECUTIVE_SPONSOR));
            acts.add(facts.people().act(Side.PARTNER, Role.EXECUTIVE_SPONSOR));
        }
        return acts;
    }

    private static String name(MeetingHeld condition, Cadence cadence) {
        return condition
                .meeting()
                .map(cadence::title)
                .or(() -> condition.kind().map(Titles::readable))
                .orElse("");
    }

    private static String title(Held meeting, Cadence cadence) {
        return meeting.key().map(cadence::title).orElseGet(() -> Titles.readable(meeting.kind()));
    }

    /** What was decided stands in the words in which it was decided. */
    static Evidence evidence(Held meeting, Cadence cadence) {
        var title = title(meeting, cadence);
        var text = meeting.hadBothSides()
                ? Text.of("evaluation.evidence.meeting", "meeting", title, "day", meeting.on())
                : Text.of("evaluation.evidence.meeting-one-side", "meeting", title, "day", meeting.on());
        var decision = shortened(meeting.decision());
        var quoting = decision.isEmpty() || !meeting.hadBothSides()
                ? text
                : Text.of("evaluation.evidence.meeting-decided", "meeting", title, "day", meeting.on())
                        .with("decision", decision);
        return new Evidence(quoting, Kind.MEETING, meeting.proof());
    }

    private static String shortened(String decision) {
        var line = decision.strip();
        return line.length() <= MOST_QUOTED
                ? line
                : line.substring(0, MOST_QUOTED - 1).strip() + "…";
    }

    static Result scheduled(MeetingScheduled condition, Facts facts) {
        var wanted = facts.plan().day(condition.onDay());
        var near = facts.cadence().scheduled().stream()
                .filter(it -> it.kind().equals(condition.kind()))
                .filter(it -> Math.abs(ChronoUnit.DAYS.between(wanted, it.day())) <= condition.toleranceDays())
                .toList();
        var evidence = near.stream().map(it -> evidence(it, facts.cadence())).toList();
        if (near.stream().anyMatch(it -> it.acceptedBy().containsAll(condition.acceptedBy()))) {
            return Result.met(condition, evidence);
        }
        return Result.missing(
                condition,
                evidence,
                whyNotScheduled(condition, near, wanted),
                facts.people().managers());
    }

    private static Text whyNotScheduled(MeetingScheduled condition, List<Scheduled> near, LocalDate wanted) {
        var kind = Titles.of(condition);
        if (near.isEmpty()) {
            return Text.of(
                    "evaluation.missing.not-scheduled",
                    "what",
                    kind,
                    "from",
                    wanted.minusDays(condition.toleranceDays()),
                    "to",
                    wanted.plusDays(condition.toleranceDays()));
        }
        var last = near.getLast();
        var sides = condition.acceptedBy().stream()
                .filter(it -> !last.acceptedBy().contains(it))
                .sorted()
                .map(Titles::side)
                .toList();
        return Text.of("evaluation.missing.not-accepted", "what", kind, "day", last.day(), "sides", sides);
    }

    private static Evidence evidence(Scheduled meeting, Cadence cadence) {
        var title = meeting.key().map(cadence::title).orElseGet(() -> Titles.readable(meeting.kind()));
        return new Evidence(
                Text.of("evaluation.evidence.scheduled", "meeting", title, "day", meeting.day()),
                Kind.MEETING,
                meeting.proof());
    }
}
