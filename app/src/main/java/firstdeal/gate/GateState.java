package firstdeal.gate;

import java.time.LocalDate;
import java.util.List;

/** Where a gate stands; derived from the order of gates, its criteria, the day and the decisions, and never stored. */
public sealed interface GateState {

    /** The word in JSON and class names. */
    String key();

    /** True from the day after its day while it is not passed. */
    default boolean overdue() {
        return false;
    }

    /** True when the phase after it is open. */
    default boolean passed() {
        return false;
    }

    /** An earlier gate is still closed. */
    record Upcoming(boolean overdue) implements GateState {
        @Override
        public String key() {
            return "upcoming";
        }
    }

    /** Its phase is open and something is missing. */
    record Open(boolean overdue) implements GateState {
        @Override
        public String key() {
            return "open";
        }
    }

    /** Its phase is open and every criterion holds. */
    record Ready(boolean overdue) implements GateState {
        @Override
        public String key() {
            return "ready";
        }
    }

    /** Looked at and kept closed until another look. */
    record Held(Decision decision, LocalDate reviewOn, boolean ready, boolean overdue) implements GateState {
        @Override
        public String key() {
            return "held";
        }
    }

    /** Opened again after it had been passed. */
    record Reopened(Decision decision, boolean ready, boolean overdue) implements GateState {
        @Override
        public String key() {
            return "reopened";
        }
    }

    record Passed(Decision decision) implements GateState {
        @Override
        public String key() {
            return "passed";
        }

        @Override
        public boolean passed() {
            return true;
        }
    }

    record PassedWithExceptions(Decision decision) implements GateState {
        @Override
        public String key() {
            return "passed-with-exceptions";
        }

        @Override
        public boolean passed() {
            return true;
        }
    }

    record Waived(Decision decision) implements GateState {
        @Override
        public String key() {
            return "waived";
        }

        @Override
        public boolean passed() {
            return true;
        }
    }

    /**
     * @param inHand its phase is the first whose gate is not passed
     * @param ready every criterion holds
     * @param due the day of its meeting
     */
    static GateState of(List<Decision> decisions, boolean inHand, boolean ready, LocalDate due, LocalDate today) {
        boolean overdue = today.isAfter(due);
        return Decision.standing(decisions)
                .map(it -> decided(it, ready, overdue))
                .orElseGet(() -> undecided(inHand, ready, overdue));
    }

    private static GateState undecided(boolean inHand, boolean ready, boolean overdue) {
        if (!inHand) {
            return new Upcoming(overdue);
        }
        return ready ? new Ready(overdue) : new Open(overdue);
    }

    private static GateState decided(Decision decision, boolean ready, boolean overdue) {
        return switch (decision.kind()) {
            case PASS, ATTEST, OPEN_BY_DAY -> new Passed(decision);
            case FAST_TRACK, PASS_WITH_EXCEPTIONS ->
                decision.exceptions().isEmpty() ? new Passed(decision) : new PassedWithExceptions(decision);
            case WAIVE -> new Waived(decision);
            case HOLD -> new Held(decision, decision.reviewOn().orElse(decision.on()), ready, overdue);
            case REOPEN -> new Reopened(decision, ready, overdue);
            case PROPOSE_EXCEPTIONS, UNDO -> throw new IllegalArgumentException("Does not stand: " + decision);
        };
    }
}
