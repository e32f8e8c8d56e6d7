package firstdeal.message;

/** What became of a mail. */
public enum MailState {
    /** Waits for the next round. */
    QUEUED,
    /** The mail server took it. */
    SENT,
    /** Tried {@value #TRIES} times in vain. */
    FAILED,
    /** The mail server took it and sent it back later. */
    BOUNCED,
    /** There is no mail server: read it on this machine. */
    KEPT;

    public static final int TRIES = 8;

    public boolean reachedNobody() {
        return this == FAILED || this == BOUNCED;
    }
}
