package firstdeal.invite.internal;

import firstdeal.invite.Doubt;
import firstdeal.invite.internal.CalendarReading.Unreadable;
import firstdeal.invite.internal.ReplyIntake.Incoming;
import firstdeal.message.Mailings;
import firstdeal.platform.Ids;
import firstdeal.platform.Tokens;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes what the mailbox brings: answers, letters of ours that came back, and what is doubtful. */
@Service
class IncomingService {

    private static final int KEPT_BYTES = 64 * 1024;
    private static final String DOUBT = "doubt";
    private static final String OTHER = "other";

    private final ReplyIntake replies;
    private final QuarantineStore quarantine;
    private final Mailings mailings;
    private final Ids ids;
    private final Clock clock;

    IncomingService(ReplyIntake replies, QuarantineStore quarantine, Mailings mailings, Ids ids, Clock clock) {
        this.replies = replies;
        this.quarantine = quarantine;
        this.mailings = mailings;
        this.ids = ids;
        this.clock = clock;
    }

    private record Opened(Letter letter, byte[] bytes) {}

    /** What a mailbox brought in one go, and how much of what it was. */
    private record Delivery(List<Incoming> answers, List<Opened> from, TreeMap<String, Integer> counts) {

        void count(String fate) {
            counts.merge(fate, 1, Integer::sum);
        }
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void take(byte[] letter) {
        take(List.of(letter));
    }

    /** All in one transaction. Nothing that is in a letter makes this fail; only what is wrong with us does. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void take(List<byte[]> letters) {
        var delivery = new Delivery(new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
        letters.forEach(it -> open(it, delivery));
        var fates = replies.take(delivery.answers());
        for (int i = 0; i < fates.size(); i++) {
            var opened = delivery.from().get(i);
            var fate = fates.get(i);
            if (!fate.as().isEmpty()) {
                delivery.count(fate.as());
            }
            fate.doubt().ifPresent(it -> setAside(opened, it.doubt(), it.detail(), delivery));
        }
        delivery.counts().forEach((fate, count) -> quarantine.count(fate, count, clock.instant()));
    }

    private void open(byte[] bytes, Delivery delivery) {
        Letter letter;
        try {
            letter = Letter.of(bytes);
        } catch (MessagingException | IOException | RuntimeException e) {
            setAside("", "", Doubt.BROKEN, String.valueOf(e.getMessage()), bytes.length, bytes);
            delivery.count(DOUBT);
            return;
        }
        var bounce = letter.bounce();
        if (bounce.isPresent()) {
            var it = bounce.get();
            delivery.count(mailings.bounced(it.messageId(), it.recipient(), it.why()) ? "bounce" : OTHER);
        } else if (letter.calendar().isPresent()) {
            calendar(new Opened(letter, bytes), letter.calendar().get(), delivery);
        } else {
            delivery.count(OTHER);
        }
    }

    private void calendar(Opened opened, byte[] calendar, Delivery delivery) {
        try {
            var reply = CalendarReading.read(calendar);
            for (var event : reply.events()) {
                delivery.answers()
                        .add(new Incoming(reply.method(), event, opened.letter().sender()));
                delivery.from().add(opened);
            }
        } catch (Unreadable e) {
            setAside(opened, Doubt.BROKEN, String.valueOf(e.getMessage()), delivery);
        }
    }

    /** What is too large to be looked into. @param size as the mail server says */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void tooLarge(String sender, String subject, long size) {
        var head = (sender + "\n" + subject + "\n" + size).getBytes(StandardCharsets.UTF_8);
        setAside(sender, subject, Doubt.TOO_LARGE, size + " bytes", size, head);
        quarantine.count(DOUBT, 1, clock.instant());
    }

    /** What could not be dealt with. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(byte[] bytes, String why) {
        setAside("", "", Doubt.FAILED, why, bytes.length, bytes);
        quarantine.count(DOUBT, 1, clock.instant());
    }

    private void setAside(Opened it, Doubt doubt, String detail, Delivery delivery) {
        setAside(it.letter().sender(), it.letter().subject(), doubt, detail, it.bytes().length, it.bytes());
        delivery.count(DOUBT);
    }

    private void setAside(String sender, String subject, Doubt doubt, String detail, long size, byte[] content) {
        var kept = content.length > KEPT_BYTES ? Arrays.copyOf(content, KEPT_BYTES) : content;
        quarantine.add(
                ids.next(),
                clock.instant(),
                sender,
                subject,
                doubt,
                detail,
                size,
                kept,
                Tokens.hash(new String(content, StandardCharsets.ISO_8859_1)));
    }
}
