package firstdeal.invite;

import firstdeal.invite.MailReply.Event;
import firstdeal.invite.MailReply.Moment;
import firstdeal.meeting.Answer.Reply;
import firstdeal.meeting.MeetingId;
import firstdeal.meeting.Target;
import java.time.LocalDateTime;
import java.time.ZoneId;
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

    /** The invited person sends somebody else: they may not be counted on, and a person should know. */
    record Delegated(Target target, int sequence, String to) implements Judgement {}

    /** Nothing to do: not answered yet. */
    record Nothing() implements Judgement {}

    record Doubted(Doubt doubt, String detail) implements Judgement {}

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
        var who = doubt(event, invitation, sender);
        if (who.isPresent()) {
            return who.get();
        }
        var day = event.recurrence().flatMap(it -> day(call, it, zone));
        if (event.recurrence().isPresent() && day.isEmpty()) {
            return new Doubted(Doubt.UNKNOWN_DAY, event.recurrence().get().toString());
        }
        if (method.equals("COUNTER")) {
            return counter(event, invitation, day, zone, ahead);
        }
        var target = day.map(it -> Target.of(it.meeting())).orElse(invitation.target());
        int sequence = day.map(Call.Day::sequence).orElse(call.targetSequence());
        return switch (event.partstat()) {
            case "ACCEPTED" -> new Answered(target, Reply.ACCEPTED, sequence);
            case "TENTATIVE" -> new Answered(target, Reply.TENTATIVE, sequence);
            case "DECLINED" -> new Answered(target, Reply.DECLINED, sequence);
            case "DELEGATED" -> new Delegated(target, sequence, event.delegatedTo());
            default -> new Nothing();
        };
    }

    private static Optional<Judgement> doubt(Event event, Invitation invitation, String sender) {
        if (!event.attendee().equalsIgnoreCase(invitation.address())) {
            var doubt = event.delegatedFrom().equalsIgnoreCase(invitation.address())
                    ? Doubt.DELEGATE
                    : Doubt.ANOTHER_PERSON;
            return Optional.of(new Doubted(doubt, event.attendee()));
        }
        return sender.equalsIgnoreCase(invitation.address())
                ? Optional.empty()
                : Optional.of(new Doubted(Doubt.OTHER_SENDER, sender));
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
