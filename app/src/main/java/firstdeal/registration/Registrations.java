package firstdeal.registration;

import firstdeal.registration.RegistrationFilter.Stand;
import firstdeal.shared.Actor;
import firstdeal.shared.NotFound;
import java.util.List;
import java.util.Optional;

/** What may be done to registrations. One outside the actor's scope is not found. */
public interface Registrations {

    /** Written down, not yet submitted. */
    RegistrationId draft(Actor actor, Claim claim);

    void change(Actor actor, RegistrationId id, int version, Claim claim);

    /** Submits a draft: looks for conflicts, and takes the place that is free. */
    Registration submit(Actor actor, RegistrationId id);

    /** Both at once. */
    Registration submit(Actor actor, Claim claim);

    /** @throws NotFound when there is none, or none that this actor may see */
    Registration get(Actor actor, RegistrationId id);

    List<Registration> find(Actor actor, RegistrationFilter filter);

    default List<Registration> waiting(Actor actor) {
        return find(actor, RegistrationFilter.of(Stand.WAITING));
    }

    List<Happening> history(Actor actor, RegistrationId id);

    /** What stands against it as things are now. */
    List<Conflict> conflicts(Actor actor, RegistrationId id);

    void ask(Actor actor, RegistrationId id, String question);

    void inform(Actor actor, RegistrationId id, String information);

    /**
     * Says yes. Where several have to, it is approved with the last of them.
     *
     * @param credit whose deal it is, when it is not to be by the rule
     * @param reason why it is not by the rule
     */
    Registration approve(Actor actor, RegistrationId id, Optional<Credit> credit, String reason);

    void reject(Actor actor, RegistrationId id, String reason);

    void withdraw(Actor actor, RegistrationId id, String reason);

    void revoke(Actor actor, RegistrationId id, String reason);

    void extend(Actor actor, RegistrationId id, String reason);

    /** Opens the opportunity that an approved one becomes; asked again, it answers the same. */
    Registration convert(Actor actor, RegistrationId id);

    /** Our owner says that our idle opportunity is alive. */
    void object(Actor actor, RegistrationId id, String reason);

    /** The rules as they are. */
    Policy policy();

    void change(Actor actor, Policy policy);

    /** The approvals that a registration needs. */
    List<Policy.Step> steps(Registration registration);
}
