package firstdeal.pipeline;

import firstdeal.account.AccountId;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What may be done to deals. An id outside the actor's scope is not found. {@code version} is the one that the actor saw; empty
 * when they did not say, and then whatever stands is changed.
 */
public interface Opportunities {

    /** Opens a deal. What came from a registration is opened once: asked again, this answers the one that is there. */
    OpportunityId open(Actor actor, Opening opening);

    /** @throws NotFound when there is none, or none that this actor may see */
    Opportunity get(Actor actor, OpportunityId id);

    /** All of a run, the newest first, closed ones too. */
    List<Opportunity> of(Actor actor, OnboardingId run);

    /** Open ones on these accounts, the oldest first; rehearsals left out. */
    List<Opportunity> openOn(Actor actor, Collection<AccountId> accounts);

    /** The stages that a deal goes through. */
    Stages stages();

    /** What currencies are worth, each from its day on. */
    Rates rates();

    void change(Actor actor, OpportunityId id, OptionalInt version, Change change);

    /** An owner confirms that they work it, or somebody writes down that they did. */
    void confirm(Actor actor, OpportunityId id, OptionalInt version, Side side);

    /** Says otherwise than the rule; only who governs the program may. */
    void credit(Actor actor, OpportunityId id, OptionalInt version, Credit credit, String reason);

    /** A further partner with a part in it; empty takes it away. */
    void beside(Actor actor, OpportunityId id, OptionalInt version, PartnerId other, Optional<Part> part);

    /** What happened or was said; an act of the partner's people counts as such. */
    void note(Actor actor, OpportunityId id, String note, boolean theirAct, LocalDate on);

    /** Everything that may be changed at once; what is not said stays. */
    record Change(
            Terms terms, Optional<ContactId> ourOwner, Optional<ContactId> theirOwner, Optional<String> playbook) {

        public static Change of(Opportunity it) {
            return new Change(
                    it.terms(),
                    it.owners().ours().map(Owners.Owner::contact),
                    it.owners().theirs().map(Owners.Owner::contact),
                    it.playbook());
        }

        public Change with(Terms next) {
            return new Change(next, ourOwner, theirOwner, playbook);
        }
    }
}
