package firstdeal.meeting;

import firstdeal.shared.ContactId;
import java.time.Instant;
import java.util.Comparator;

/**
 * What one person last said to an invitation.
 *
 * @param said when they said it, which need not be when it arrived
 * @param sequence of the invitation with which the time that they answered was first asked about
 * @param by who told us, when it was not the person
 */
public record Answer(
        Target target, ContactId contact, Reply reply, Source source, Instant said, int sequence, String by) {

    /** What can be answered. */
    public enum Reply {
        ACCEPTED,
        TENTATIVE,
        DECLINED;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** By which way it came. */
    public enum Source {
        /** In the application, by the person. */
        APP,
        /** One of ours wrote down what the person said. */
        TOLD,
        /** By the link in a mail. */
        LINK,
        /** From the person's own calendar. */
        MAIL
    }

    /**
     * Which of two answers of one person to one target stands: the one to the later invitation, of these the one that was said
     * later, and of two at one instant the more careful one. So the order in which they arrive does not matter.
     */
    public static final Comparator<Answer> ORDER = Comparator.comparingInt(Answer::sequence)
            .thenComparing(Answer::said)
            .thenComparing(Answer::reply);

    public boolean isNewerThan(Answer other) {
        return ORDER.compare(this, other) > 0;
    }
}
