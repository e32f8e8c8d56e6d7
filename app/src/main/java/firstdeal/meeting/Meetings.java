package firstdeal.meeting;

import firstdeal.onboarding.Onboarding;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Finds meetings. */
public interface Meetings {

    /** @throws NotFound when there is none, or none in the actor's scope */
    Meeting get(Actor actor, MeetingId id);

    /** @throws NotFound when there is no such run in the actor's scope */
    RunCalendar calendar(Actor actor, OnboardingId run);

    /** Everything of these runs, in a fixed number of statements. Runs without meetings are in the map too. */
    Map<OnboardingId, RunCalendar> of(Collection<OnboardingId> runs);

    /** The same for runs that are at hand; what was read of one is kept while its stamp stands. */
    Map<OnboardingId, RunCalendar> current(Collection<Onboarding> runs);

    /**
     * How the meetings of one run stand.
     *
     * @param sum another one as soon as anything of them is another
     */
    record Mark(OnboardingId run, PartnerId partner, String sum) {}

    /** What {@link #ofContact} would find, without reading it; one statement. */
    List<Mark> marks(ContactId contact, Instant from, Instant until);

    /** The meetings of every run to which a person is or was invited, that start in this time, by time; one statement. */
    List<Meeting> ofContact(ContactId contact, Instant from, Instant until);
}
