package firstdeal.onboarding;

/**
 * How often what a run is judged by has changed: what was made of it is good for as long as its stamp stands.
 *
 * @param facts grows with every fact but the state of a task
 * @param tasks grows with every change of a task
 */
public record Stamp(long facts, long tasks) {

    public static final Stamp NEW = new Stamp(0, 0);

    /** After one change of tasks and nothing else. */
    public Stamp next() {
        return new Stamp(facts, tasks + 1);
    }
}
