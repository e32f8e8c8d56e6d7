package firstdeal.meeting;

import firstdeal.schedule.Occurrence;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One dated meeting of a run.
 *
 * @param series the series that it belongs to, if it does
 * @param key of the meeting in the program, the same for all of a series
 * @param number 1 for the first of its series
 * @param kind what sort of meeting, as programs say it
 * @param place where, as people wrote it: a room, an address, a link; or empty
 * @param internal only our own people are invited
 * @param nominal the date that the program's day numbers give
 * @param base the business day on which the plan put it, from which a gate meeting may move a little
 * @param invitees ours first
 * @param extra arranged by people outside the program: no plan moves it or calls it off
 * @param moved set by hand to a time of its own: a new plan leaves it there
 * @param sequence rises with every change of its time or people; 0 as it was first planned
 * @param asked the sequence since which its time stands: an answer to an earlier one is not about this time. 0 while it
 *     stands where its series puts it
 */
public record Meeting(
        MeetingId id,
        OnboardingId onboarding,
        PartnerId partner,
        Optional<SeriesId> series,
        String key,
        int number,
        String kind,
        String title,
        String place,
        boolean internal,
        Optional<String> gate,
        LocalDate nominal,
        LocalDate base,
        Times times,
        List<Invitee> invitees,
        MeetingState state,
        boolean extra,
        boolean moved,
        int sequence,
        int asked,
        int version) {

    public Meeting {
        invitees = List.copyOf(invitees);
    }

    public LocalDate day() {
        return times.day();
    }

    public boolean isPlanned() {
        return state instanceof MeetingState.Planned;
    }

    public Optional<Minutes> minutes() {
        return state instanceof MeetingState.Held(var minutes) ? Optional.of(minutes) : Optional.empty();
    }

    public boolean isGateMeeting() {
        return gate.isPresent();
    }

    public Optional<Invitee> invitee(ContactId contact) {
        return invitees.stream().filter(it -> it.contact().equals(contact)).findFirst();
    }

    /** Planned, over, and nobody has said how it went. */
    public boolean lacksRecord(java.time.Instant now) {
        return isPlanned() && !times.end().isAfter(now);
    }

    /** At another time, which asks everybody anew. */
    public Meeting at(Times next, boolean byHand) {
        return copy(next, invitees, state, byHand, sequence + 1, byHand ? sequence + 1 : asked);
    }

    /** Where it was before it was moved: whoever had answered that time has answered it again. */
    public Meeting back(LocalDateTime start, boolean byHand, int askedThen) {
        return copy(times.at(start), invitees, state, byHand, sequence + 1, askedThen);
    }

    /** An earlier plan had no day left for it: it is taken up again only when the others have theirs. */
    boolean isDropped() {
        return state instanceof MeetingState.Cancelled(var cause, var _) && cause == MeetingState.Cause.PLAN;
    }

    public boolean isNeedless() {
        return state instanceof MeetingState.Cancelled(var cause, var _) && cause == MeetingState.Cause.NEEDLESS;
    }

    public Meeting with(List<Invitee> people) {
        return copy(times, people, state, moved, sequence + 1, asked);
    }

    public Meeting with(MeetingState next) {
        return copy(times, invitees, next, moved, next instanceof MeetingState.Held ? sequence : sequence + 1, asked);
    }

    /** As another plan has it: a single meeting at another time asks everybody anew, one of a series stands with it. */
    Meeting replanned(Occurrence occurrence, Times next, MeetingState nextState, boolean moves) {
        return new Meeting(
                id,
                onboarding,
                partner,
                series,
                key,
                occurrence.number(),
                kind,
                title,
                place,
                internal,
                gate,
                occurrence.nominal(),
                occurrence.date(),
                next,
                invitees,
                nextState,
                extra,
                false,
                sequence + 1,
                moves && series.isEmpty() ? sequence + 1 : asked,
                version);
    }

    /** As people arrange it outside the program: another time asks everybody anew, anything else is only told. */
    Meeting arranged(String nextKind, String nextTitle, String nextPlace, Times when, List<Invitee> people) {
        boolean moves = !when.equals(times);
        var next = new Meeting(
                id,
                onboarding,
                partner,
                series,
                key,
                number,
                nextKind,
                nextTitle,
                nextPlace,
                internal,
                gate,
                nominal,
                moves ? when.day() : base,
                when,
                people,
                state,
                extra,
                moved,
                sequence,
                asked,
                version);
        return next.equals(this)
                ? this
                : next.copy(when, people, state, moved, sequence + 1, moves ? sequence + 1 : asked);
    }

    /** A new one, placed where the plan wants it. */
    Meeting placed(Times next, MeetingState nextState) {
        return copy(next, invitees, nextState, moved, sequence, asked);
    }

    private Meeting copy(
            Times when, List<Invitee> people, MeetingState next, boolean byHand, int nextSequence, int nextAsked) {
        return new Meeting(
                id,
                onboarding,
                partner,
                series,
                key,
                number,
                kind,
                title,
                place,
                internal,
                gate,
                nominal,
                base,
                when,
                people,
                next,
                extra,
                byHand,
                nextSequence,
                nextAsked,
                version);
    }
}
