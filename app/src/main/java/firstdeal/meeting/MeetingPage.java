package firstdeal.meeting;

import firstdeal.onboarding.OnboardingFrame;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything that meeting/meeting.jte prints: what is this meeting for, who comes, and what came of it?
 *
 * @param missed the joint outcome of a week that was missed and of which nobody said why
 * @param agenda of the program
 * @param items what is missing and what has come about since the last one
 * @param before the last one of the same series that was held
 * @param moved what moving it to the time that was asked for would mean
 * @param newTimes proposed because somebody who is needed declined a gate meeting
 * @param people who can be ticked as present, by their ids
 * @param questions what the sponsors are asked, in a check-in
 */
public record MeetingPage(
        OnboardingFrame frame,
        Text headline,
        Meeting meeting,
        Optional<String> seriesTitle,
        List<Guest> guests,
        List<Text> vacant,
        List<Week> weeks,
        Optional<Week> missed,
        List<String> agenda,
        String decision,
        List<AgendaItems.Item> items,
        Optional<Before> before,
        List<Text> conflicts,
        List<Proposed> proposals,
        Optional<Scheduling.Moved> moved,
        List<Text> movedConflicts,
        List<LocalDateTime> newTimes,
        List<Guest> people,
        List<Question> questions,
        Optional<LocalDate> contestUntil,
        Map<String, String> actions,
        Instant now,
        LocalDate today,
        boolean mayWork,
        boolean isPam) {

    /**
     * Somebody invited, or who can be there.
     *
     * @param answer empty until they answer
     * @param instead who answers in their place
     */
    public record Guest(
            UUID id,
            String name,
            Side side,
            boolean required,
            Optional<Answer> answer,
            List<Text> instead,
            boolean present) {

        public boolean theirs() {
            return side == Side.PARTNER;
        }

        public boolean has(Answer.Reply reply) {
            return answer.filter(it -> it.reply() == reply).isPresent();
        }

        /** What they said, as a sentence. */
        public Text said() {
            return answer.map(it -> Text.of(
                                    "meeting.said",
                                    "reply",
                                    it.reply(),
                                    "source",
                                    it.source(),
                                    "by",
                                    it.by().isEmpty() ? name : it.by())
                            .with("at", it.said()))
                    .orElseGet(() -> Text.of("meeting.no-answer"));
        }
    }

    /** A joint outcome that belongs on the table. */
    public record Week(int week, String title, boolean reached, boolean late) {}

    public record Before(String path, LocalDate on, String decision) {}

    public record Proposed(UUID id, Text text) {}

    /** @param said what was answered so far, or empty */
    public record Question(
            Side side, String question, List<String> options, String choice, String said, boolean byLink) {

        public Map<String, String> choices() {
            var choices = new java.util.LinkedHashMap<String, String>();
            choices.put("", "");
            options.forEach(it -> choices.put(it, it));
            return choices;
        }
    }

    public String path() {
        return frame.path() + "/meetings/" + meeting.id();
    }

    public boolean held() {
        return meeting.minutes().isPresent();
    }

    /** It has begun or is over, so it can be taken down. */
    public boolean recordable() {
        return held() || meeting.isPlanned() && !meeting.day().isAfter(today);
    }

    public boolean ahead() {
        return meeting.isPlanned() && meeting.times().end().isAfter(now);
    }

    public boolean broughtBack() {
        return meeting.state() instanceof MeetingState.Cancelled(var cause, var _)
                && cause == MeetingState.Cause.PERSON
                && meeting.times().end().isAfter(now);
    }

    public boolean asksAccounts() {
        return meeting.kind().equals("pipeline-review") || meeting.kind().equals("forecast-call");
    }

    /** Why it is not held. */
    public Optional<Text> calledOff() {
        return switch (meeting.state()) {
            case MeetingState.Skipped(var off) -> Optional.of(Text.of("meeting.is-skipped", "off", off));
            case MeetingState.Cancelled(var cause, var reason) ->
                Optional.of(Text.of("meeting.is-cancelled", "cause", cause, "reason", reason));
            default -> Optional.empty();
        };
    }
}
