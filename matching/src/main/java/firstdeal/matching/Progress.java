package firstdeal.matching;

/** Told how far a job is, and asked whether to go on; both from any of the job's threads. */
public interface Progress {
    /** The stations of a job, in order. */
    enum Stage {
        NORMALISING,
        FINDING,
        COMPARING,
        CHOOSING,
        DONE
    }

    /** Says nothing and never cancels. */
    Progress NONE = stage -> {};

    /** The job begins a stage. */
    void reached(Stage stage);

    /** Once true, the job ends soon with a {@link java.util.concurrent.CancellationException}. */
    default boolean cancelled() {
        return false;
    }
}
