package firstdeal.message;

/** What became of a mail. */
public enum MailState {
    /** Waits for the next round. */
    QUEUED,
    /** The mail server took it. */
    SENT,
    /** Tried {@value #TRIES} times in vain. */
    FAILED,
    /** There is no mail server: read it on this machine. */
    KEPT;

    public static final int TRIES = 8;
}
