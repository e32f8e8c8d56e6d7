package firstdeal.meeting;

import firstdeal.meeting.Answer.Reply;
import firstdeal.meeting.Answer.Source;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.Refused;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The one road on which answers come in, whatever brought them. Each may arrive twice, late or in any order. */
public interface Answers {

    /**
     * An answer as it came in.
     *
     * @param said when the person said it; a moment to come counts as now
     * @param sequence of the invitation that is answered; one that was never sent counts as the last one
     */
    record Said(Target target, ContactId contact, Reply reply, Source source, Instant said, long sequence) {}

    /** What became of an answer. */
    sealed interface Outcome {

        /** It stands now. */
        record Taken(Answer answer) implements Outcome {}

        /** What was said later, or to a later invitation, stands; or the very same was said before. */
        record Older(Answer standing) implements Outcome {}

        /** It is about a time that is no longer asked about: it is kept, and the person is asked anew. */
        record ForEarlierTime(Answer answer) implements Outcome {}

        /** This person was not invited to it. */
        record NotInvited() implements Outcome {}

        /** The meeting is over, skipped or cancelled. */
        record Closed() implements Outcome {}
    }

    /** An answer and who brings it. */
    record Given(Actor actor, Said said) {}

    /** @throws NotFound when there is no such meeting or series, or none in the actor's scope */
    default Outcome answer(Actor actor, Said said) {
        return answer(List.of(new Given(actor, said))).getFirst();
    }

    /**
     * Many at once: what follows from the answers to one run follows once.
     *
     * @return what became of each, in their order
     * @throws NotFound when one of the meetings or series is not there, or not in its actor's scope; none is taken then
     */
    List<Outcome> answer(List<Given> given);

    /** Notes who answers in the place of an invited person. It changes no answer. */
    StandIn.Fate standIn(StandIn standIn);

    /**
     * Another time that an invited person proposes; it waits for one of the two managers. The same proposal twice is one.
     *
     * @return its id; empty when the person is not invited or the meeting no longer planned
     * @throws Refused when that time is over
     */
    Optional<UUID> propose(
            Actor actor, MeetingId meeting, ContactId contact, LocalDateTime start, Instant said, String note);
}
