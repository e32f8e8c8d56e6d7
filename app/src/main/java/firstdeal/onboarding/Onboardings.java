package firstdeal.onboarding;

import firstdeal.onboarding.OnboardingFrame.Tab;
import firstdeal.program.Program;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.util.Collection;
import java.util.List;

/** Finds runs within the actor's scope; an id outside it is not found. */
public interface Onboardings {

    /** @throws NotFound when there is none, or none that this actor may see */
    Onboarding get(Actor actor, OnboardingId id);

    /** Of whatever scope, those that there are; one statement. */
    List<Onboarding> all(Collection<OnboardingId> ids);

    /** All runs of a partner, the newest first. */
    List<Onboarding> of(Actor actor, PartnerId partner);

    /** The newest first. */
    List<Onboarding> find(Actor actor, OnboardingFilter filter);

    /** The tailored program that a run follows. */
    Program program(Onboarding onboarding);

    /** What stands around every page of a run. */
    OnboardingFrame frame(Actor actor, OnboardingId id, Tab here);

    /** The plan as it stands today, in a fixed number of statements. */
    Plan plan(Actor actor, OnboardingId id);

    /** The plans in which a person owns open tasks of open phases, each with only these lines; runs that rest are left out. */
    List<Plan> ownedBy(Actor actor, ContactId person);
}
