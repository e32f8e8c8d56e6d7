package firstdeal.cosell;

import firstdeal.account.AccountName;
import firstdeal.pipeline.OpportunityId;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** What may be done for selling together. A partner or run outside the actor's scope is not found. */
public interface Cosells {

    JointList list(Actor actor, PartnerId partner);

    /** Puts an account onto the list; one that is there already stays as it is. Answers its id on the list. */
    UUID add(Actor actor, PartnerId partner, AccountName named);

    void remove(Actor actor, PartnerId partner, UUID account);

    void own(
            Actor actor,
            PartnerId partner,
            UUID account,
            Optional<ContactId> ours,
            Optional<ContactId> theirs,
            String note);

    /** @param place the first is 1; empty takes it out of the order */
    void rank(Actor actor, PartnerId partner, UUID account, Optional<Integer> place);

    /** The manager of a side says that this is the list. */
    void confirm(Actor actor, PartnerId partner, Side side);

    void record(Actor actor, OnboardingId run, NewMotion motion);

    void record(Actor actor, OnboardingId run, NewReview review);

    /** @param account needed without a deal */
    record NewMotion(
            String kind,
            Optional<OpportunityId> deal,
            String account,
            boolean sellersMet,
            String outcome,
            LocalDate on) {}

    record NewReview(
            String playbook,
            Optional<OpportunityId> deal,
            Optional<ContactId> ours,
            Optional<ContactId> theirs,
            boolean afterMeeting,
            OptionalInt correctedTo,
            String note,
            LocalDate on) {}
}
