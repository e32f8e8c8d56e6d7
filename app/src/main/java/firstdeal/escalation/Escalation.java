package firstdeal.escalation;

import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Side;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One question that was put to the sponsor of a side, or of both.
 *
 * @param reason why it is theirs to decide
 * @param options among which they may choose; none asks for words
 * @param asked each side once, ours first
 */
public record Escalation(
        EscalationId id,
        OnboardingId onboarding,
        PartnerId partner,
        String question,
        String reason,
        List<String> options,
        String by,
        Instant at,
        List<Asked> asked,
        Optional<Withdrawn> withdrawn) {

    /** A sponsor to whom it was put, and what they said. */
    public record Asked(Side side, ContactId contact, Instant sentAt, Optional<Said> said) {}

    /**
     * What a sponsor answered. The decision is the sponsor's own; a no is one.
     *
     * @param choice the option that was chosen, or empty
     * @param by who answered, or who of ours heard it
     */
    public record Said(String choice, String answer, Via via, String by, Instant at) {

        /** In one line. */
        public String words() {
            return answer.isEmpty() ? choice : choice.isEmpty() ? answer : choice + ": " + answer;
        }
    }

    /** How an answer reached us. */
    public enum Via {
        LINK,
        TOLD
    }

    public record Withdrawn(String by, Instant at, String reason) {}

    /** Where it stands. */
    public enum State {
        OPEN,
        ANSWERED,
        WITHDRAWN
    }

    public Escalation {
        options = List.copyOf(options);
        asked = List.copyOf(asked);
    }

    public State state() {
        if (withdrawn.isPresent()) {
            return State.WITHDRAWN;
        }
        return asked.stream().allMatch(it -> it.said().isPresent()) ? State.ANSWERED : State.OPEN;
    }

    public Optional<Asked> asked(Side side) {
        return asked.stream().filter(it -> it.side() == side).findFirst();
    }
}
