package firstdeal.message;

/** Takes mails. */
public interface Outbox {

    /**
     * Queues a mail in the caller's transaction: it is sent if the act is done, and never otherwise. Until a mail server is set
     * up, it is kept for reading on this machine.
     *
     * @return false when a mail with the same {@link Mail#once()} was taken before
     */
    boolean send(Mail mail);
}
