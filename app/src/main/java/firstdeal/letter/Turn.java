package firstdeal.letter;

/** What is due today, in every run. */
public interface Turn {

    /** Prepares it, each message once for its occasion; the clock does so every hour. */
    void take();
}
