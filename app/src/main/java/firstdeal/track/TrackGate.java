package firstdeal.track;

/**
 * One gate.
 *
 * @param name the phase that it ends, in full
 * @param shortName the same in a word, for narrow pictures
 * @param day its baseline day
 * @param expected the day on which it is expected now; equal to {@code day} without slip
 */
public record TrackGate(String name, String shortName, int day, int expected, State state) {

    public TrackGate {
        if (day < 0) {
            throw new IllegalArgumentException("A gate cannot stand before day 0: " + day);
        }
    }

    /** How a gate stands. Lateness is not a state: it follows from today. */
    public sealed interface State {

        /** Whether the way goes on behind this gate. */
        default boolean done() {
            return this instanceof Passed || this instanceof Waived;
        }
    }

    /** Not yet in hand. */
    public record Upcoming() implements State {}

    /** In hand, with criteria missing. */
    public record Open(int missing) implements State {}

    /** In hand, everything is there, to be decided. */
    public record Ready() implements State {}

    public record Passed(int day) implements State {}

    public record Held(int day, int missing) implements State {}

    public record Waived(int day) implements State {}
}
