package firstdeal.logbook;

import firstdeal.program.RecordKind;
import firstdeal.shared.ContactId;
import firstdeal.shared.Money;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One fact as a person wrote it down. The day on which it happened stands beside it, in {@link Logged}. */
public sealed interface Entry {

    /**
     * A person answered an invitation.
     *
     * @param series the key of the meeting or series in the program
     * @param occurrences the days that the answer is about; empty means all
     */
    record SeriesAnswered(String series, ContactId contact, Reply reply, Set<LocalDate> occurrences) implements Entry {}

    enum Reply {
        ACCEPTED,
        TENTATIVE,
        DECLINED
    }

    /**
     * A meeting took place.
     *
     * @param meeting its key in the program, when it is one of the program
     * @param kind what sort of meeting, as programs say it
     * @param present the sides that were there
     * @param ourSponsor what our sponsor answered to the question put to them, in a check-in
     * @param theirSponsor what theirs answered
     * @param accounts the accounts that were named
     */
    record MeetingHeld(
            Optional<String> meeting,
            String kind,
            Set<Side> present,
            String notes,
            String decision,
            String ourSponsor,
            String theirSponsor,
            List<String> accounts)
            implements Entry {}

    /** The other side says that a recorded meeting was not held so. */
    record MeetingContested(EntryId entry, Side by, String reason) implements Entry {}

    /** A meeting stands on the calendar. */
    record MeetingScheduled(Optional<String> meeting, String kind, LocalDate day, Set<Side> acceptedBy)
            implements Entry {}

    /** A session was held for an audience. */
    record SessionDelivered(
            String title, Role audience, boolean live, Set<ContactId> trainers, List<Attendee> attendees)
            implements Entry {}

    /** @param percent how much of the session they attended, 0 to 100 */
    record Attendee(ContactId contact, int percent) {}

    /** A certification was assessed. */
    record Certified(
            String certification,
            ContactId contact,
            boolean passed,
            int score,
            Set<ContactId> assessors,
            LocalDate validUntil)
            implements Entry {}

    /** A deal registration was answered; a synthetic one rehearses the way. */
    record RegistrationAnswered(
            String account, boolean synthetic, Side submittedBy, boolean inTime, boolean approved, boolean converted)
            implements Entry {}

    /**
     * How the joint account list stands; a later one takes the place of an earlier one.
     *
     * @param accounts how many both sides named or that overlap
     * @param ranked how many are in order with a named owner on {@code ownersOn}
     */
    record AccountList(int accounts, int ranked, Set<Side> ownersOn, Set<Side> confirmedBy) implements Entry {}

    /** @param how {@code report}, {@code private-result} or {@code offered-accounts} */
    record OverlapShared(String how, Set<ContactId> openedBy) implements Entry {}

    /** @param motion {@code ae-introduction} or {@code co-marketing-campaign}, or what else a program names */
    record JointMotion(String motion, String account, boolean sellersMet, boolean liveDeal, String outcome)
            implements Entry {}

    /** How an opportunity stands; a later one of the same account takes the place of an earlier one. */
    record OpportunityStands(
            String account,
            boolean synthetic,
            Standing standing,
            Set<Side> confirmedBy,
            Optional<ContactId> partnerOwner,
            Optional<Money> amount,
            boolean qualified,
            Optional<LocalDate> closes,
            Optional<LocalDate> nextStep,
            Optional<LocalDate> partnerActed,
            Credit credit,
            boolean commitByUs,
            boolean commitByThem)
            implements Entry {}

    enum Standing {
        LIVE,
        WON,
        LOST,
        EXPIRED,
        DUPLICATE
    }

    enum Credit {
        NONE,
        ASSISTED,
        INFLUENCED,
        SOURCED
    }

    /** @param result kept, or corrected to which version */
    record PlaybookReviewed(Set<Side> sellers, boolean afterCustomerMeeting, boolean liveDeal, String result)
            implements Entry {}

    /** What the buyer of a deal still has to do. */
    record BuyerSteps(String account, List<Step> steps) implements Entry {}

    record Step(String what, Optional<LocalDate> on) {}

    /** A record that nothing else in the product proves yet is complete. */
    record RecordCompleted(RecordKind record) implements Entry {}

    record MessageSent(String message) implements Entry {}

    record SurveyAnswered(String survey, Side side) implements Entry {}
}
