package firstdeal.evaluation;

import firstdeal.shared.ContactId;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Accounts and deals that both companies work. */
public record Market(
        List<Registration> registrations,
        Optional<Accounts> accounts,
        List<Overlap> overlaps,
        List<Motion> motions,
        List<Opportunity> opportunities,
        List<PlaybookReview> playbookReviews) {

    public static final Market NONE =
            new Market(List.of(), Optional.empty(), List.of(), List.of(), List.of(), List.of());

    /** A registered deal; a synthetic one only rehearses the way. */
    public record Registration(
            String account,
            boolean synthetic,
            Side submittedBy,
            boolean answeredInTime,
            boolean approved,
            boolean converted,
            Proof proof) {}

    /**
     * The joint account list.
     *
     * @param known accounts that both sides named or that overlap
     * @param ranked accounts in order, each with an owner of the sides in {@code ownersOn}
     * @param confirmedBy the sides whose manager confirmed the list
     */
    public record Accounts(int known, int ranked, Set<Side> ownersOn, Set<Side> confirmedBy, Proof proof) {

        public Accounts {
            ownersOn = Set.copyOf(ownersOn);
            confirmedBy = Set.copyOf(confirmedBy);
        }
    }

    /** A shared overlap report, private result or set of offered accounts, and who opened it. */
    public record Overlap(String kind, Set<ContactId> openedBy, Proof proof) {

        public Overlap {
            openedBy = Set.copyOf(openedBy);
        }
    }

    /** An introduction of two sellers or a campaign. */
    public record Motion(
            String kind, String account, boolean sellersMet, boolean liveDeal, String outcome, Proof proof) {

        static final String INTRODUCTION = "ae-introduction";

        public boolean wasRun() {
            return !kind.equals(INTRODUCTION) || sellersMet;
        }
    }

    /** A seller of each side reviewed the playbook. */
    public record PlaybookReview(
            Set<Side> sellers, boolean afterCustomerMeeting, boolean liveDeal, String result, Proof proof) {

        public PlaybookReview {
            sellers = Set.copyOf(sellers);
        }
    }

    public Market {
        registrations = List.copyOf(registrations);
        overlaps = List.copyOf(overlaps);
        motions = List.copyOf(motions);
        opportunities = List.copyOf(opportunities);
        playbookReviews = List.copyOf(playbookReviews);
    }

    /** True while some deal could still close. */
    public boolean hasLiveOpportunity() {
        return opportunities.stream().anyMatch(it -> it.standing() == Opportunity.Standing.LIVE && !it.synthetic());
    }

    /** The role in which the partner's person owns an opportunity, when it matters. */
    public record Owner(ContactId person, String name, Set<Role> roles) {

        public Owner {
            roles = Set.copyOf(roles);
        }
    }

    /** How far the forecast of an opportunity went. */
    public record Commit(boolean setByOurs, boolean confirmedByTheirs, boolean stoodThereEver) {

        public static final Commit NEVER = new Commit(false, false, false);

        public boolean stands() {
            return setByOurs && confirmedByTheirs;
        }
    }

    /** One step that the buyer still has to take. */
    public record BuyerStep(String step, Optional<LocalDate> on) {}
}
