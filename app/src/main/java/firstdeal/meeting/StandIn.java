package firstdeal.meeting;

import firstdeal.meeting.Answer.Reply;
import firstdeal.shared.ContactId;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who answers an invitation that went to somebody else. It is shown and never counts as the answer of the person who was
 * invited: who is to be counted on has to hold the role.
 *
 * @param instead the person who was invited
 * @param address from which it came, in small letters
 * @param name as their calendar has it, or empty
 * @param sent that the invited person sends them; without it the invitation was only passed on
 * @param said what they answered
 */
public record StandIn(
        Target target, ContactId instead, String address, String name, Optional<Sent> sent, Optional<Said> said) {

    /** @param sequence of the target, as it was when they were asked */
    public record Sent(Instant at, int sequence) {}

    /** @param sequence of the target, as it was when they were asked */
    public record Said(Reply reply, Instant at, int sequence) {}

    /** What became of it. */
    public enum Fate {
        NOTED,
        /** Nothing new. */
        KNOWN,
        /** More answer in this person's place than anybody passes an invitation on to. */
        TOO_MANY,
        /** The person in whose place it is was not invited. */
        NOT_INVITED
    }

    /**
     * As far as it is about the time that stands, and the invited person did not answer for themselves since.
     *
     * @param asked since which sequence that time stands
     * @param own the answer of the invited person
     */
    public Optional<StandIn> now(int asked, Optional<Answer> own) {
        var sentNow = sent.filter(it -> it.sequence() >= asked)
                .filter(it ->
                        own.filter(answer -> answer.said().isAfter(it.at())).isEmpty());
        var saidNow = said.filter(it -> it.sequence() >= asked);
        return sentNow.isEmpty() && saidNow.isEmpty()
                ? Optional.empty()
                : Optional.of(new StandIn(target, instead, address, name, sentNow, saidNow));
    }

    /** By name, where one is known. */
    public String who() {
        return name.isEmpty() || name.equalsIgnoreCase(address) ? address : name + " (" + address + ")";
    }
}
