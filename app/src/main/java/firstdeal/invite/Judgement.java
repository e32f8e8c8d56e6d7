package firstdeal.invite;

import firstdeal.invite.MailReply.Event;
import firstdeal.invite.MailReply.Moment;
import firstdeal.meeting.Answer.Reply;
import firstdeal.meeting.MeetingId;
import firstdeal.meeting.Target;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * What an answer by mail is worth. It counts only for the person to whom the invitation was sent, and only from there: the
 * name of the invitation proves that they got it, the sender and the attendee have to be the address to which it went.
 */
public sealed interface Judgement {

    /** @param sequence of the target, as it was when they were asked */
    record Answered(Target target, Reply reply, int sequence) implements Judgement {}

    /** Another time is proposed. */
    record Countered(MeetingId meeting, LocalDateTime start, String note) implements Judgement {}

    /** The invited person sends somebody else: they may not be counted on. */
    record Delegated(Target target, int sequence, String to) implements Judgement {}

    /**
     * Somebody else answers, who was sent or to whom the invitation was passed on.
     *
     * @param sent whether they say that they were sent; only the word of the invited person makes it so
     */
    record StandsIn(Target target, int sequence, Reply reply, String address, String name, boolean sent)
            implements Judgement {}

    /** Nothing to do: not answered yet. */
    record Nothing() implements Judgement {}

    record Doubted(Doubt doubt, String detail) implements Judgement {}

    int LONGEST_ADDRESS = 254;

    Set<String> METHODS = Set.of("REPLY", "COUNTER");

    /**
     * @param invitation that is named, its seal already proven
     * @param call that is answered
     * @param zone of the meetings
     * @param sender from whom the mail came
     * @param ahead the next meeting of a series, for which a proposal without a day is taken
     */
    static Judgement of(
            String method,
            Event event,
            Invitation invitation,
            Call call,
            ZoneId zone,
            String sender,
            Optional<MeetingId> ahead) {
        if (!METHODS.contains(method)) {
            return new Doubted(Doubt.NOT_AN_ANSWER, method);
        }
        var day = event.recurrence().flatMap(it -> day(call, it, zone));
        var who = doubt(method, event, invitation, sender);
        if (who.isPresent()) {
            return who.get();
        }
        if (event.recurrence().isPresent() && day.isEmpty()) {
            return new Doubted(Doubt.UNKNOWN_DAY, event.recurrence().get().toString());
        }
        if (method.equals("COUNTER")) {
            return counter(event, invitation, day, zone, ahead);
        }
        var target = day.map(it -> Target.of(it.meeting())).orElse(invitation.target());
        int sequence = day.map(Call.Day::sequence).orElse(call.targetSequence());
        return event.attendee().equalsIgnoreCase(invitation.address())
                ? own(event, target, sequence)
                : instead(event, invitation, target, sequence);
    }

    private static Judgement own(Event event, Target target, int sequence) {
        if (event.partstat().equals("DELEGATED")) {
            return isAddress(event.delegatedTo())
                    ? new Delegated(target, sequence, event.delegatedTo())
                    : new Doubted(Doubt.DELEGATE, event.delegatedTo());
        }
        return reply(event)
                .<Judgement>map(it -> new Answered(target, it, sequence))
                .orElse(new Nothing());
    }

    private static Judgement instead(Event event, Invitation invitation, Target target, int sequence) {
        boolean sent = event.delegatedFrom().equalsIgnoreCase(invitation.address());
        return reply(event)
                .<Judgement>map(it -> new StandsIn(target, sequence, it, event.attendee(), event.name(), sent))
                .orElse(new Doubted(sent ? Doubt.DELEGATE : Doubt.ANOTHER_PERSON, event.attendee()));
    }

    private static Optional<Reply> reply(Event event) {
        return Arrays.stream(Reply.values())
                .filter(it -> it.name().equals(event.partstat()))
                .findFirst();
    }

    private static boolean isAddress(String text) {
        return text.length() <= LONGEST_ADDRESS && text.matches("[^@\\s]+@[^@\\s]+");
    }

    /** Everybody speaks from their own address; another time is proposed only by who was invited. */
    private static Optional<Judgement> doubt(String method, Event event, Invitation invitation, String sender) {
        if (event.attendee().equalsIgnoreCase(invitation.address())) {
            return sender.equalsIgnoreCase(invitation.address())
                    ? Optional.empty()
                    : Optional.of(new Doubted(Doubt.OTHER_SENDER, sender));
        }
        return method.equals("REPLY") && isAddress(sender) && sender.equalsIgnoreCase(event.attendee())
                ? Optional.empty()
                : Optional.of(new Doubted(Doubt.ANOTHER_PERSON, event.attendee()));
    }

    private static Judgement counter(
            Event event, Invitation invitation, Optional<Call.Day> day, ZoneId zone, Optional<MeetingId> ahead) {
        var meeting = day.map(Call.Day::meeting).or(() -> switch (invitation.target()) {
            case Target.One(var id) -> Optional.of(id);
            case Target.Whole _ -> ahead;
        });
        var start = event.start().filter(it -> !(it instanceof Moment.Local)).flatMap(it -> it.in(zone));
        if (start.isEmpty()) {
            return new Doubted(
                    Doubt.UNKNOWN_ZONE, event.start().map(Moment::toString).orElse(""));
        }
        return meeting.<Judgement>map(id -> new Countered(id, start.get(), event.comment()))
                .orElse(new Doubted(Doubt.UNKNOWN_DAY, ""));
    }

    private static Optional<Call.Day> day(Call call, Moment moment, ZoneId zone) {
        if (moment instanceof Moment.Day(var on)) {
            return call.days().stream()
                    .filter(it -> it.slot().toLocalDate().equals(on))
                    .findFirst();
        }
        return moment.in(zone).flatMap(call::at);
    }
}
