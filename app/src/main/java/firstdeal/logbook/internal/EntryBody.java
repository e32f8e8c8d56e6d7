package firstdeal.logbook.internal;

import firstdeal.logbook.Entry.Credit;
import firstdeal.logbook.Entry.Reply;
import firstdeal.logbook.Entry.Standing;
import firstdeal.logbook.EntryKind;
import firstdeal.shared.Side;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may be sent to record a fact: besides what all have in common, the members of its kind. {@code on} is today when it is
 * not given.
 */
@Schema(
        oneOf = {
            EntryBody.SeriesAnsweredBody.class,
            EntryBody.MeetingHeldBody.class,
            EntryBody.MeetingContestedBody.class,
            EntryBody.MeetingScheduledBody.class,
            EntryBody.SessionBody.class,
            EntryBody.CertifiedBody.class,
            EntryBody.RegistrationBody.class,
            EntryBody.AccountListBody.class,
            EntryBody.OverlapBody.class,
            EntryBody.MotionBody.class,
            EntryBody.OpportunityBody.class,
            EntryBody.PlaybookBody.class,
            EntryBody.BuyerStepsBody.class,
            EntryBody.RecordBody.class,
            EntryBody.MessageBody.class,
            EntryBody.SurveyBody.class
        })
sealed interface EntryBody {

    /** The members that a kind takes. */
    static Class<? extends Record> of(EntryKind kind) {
        return switch (kind) {
            case SERIES_ANSWERED -> SeriesAnsweredBody.class;
            case MEETING_HELD -> MeetingHeldBody.class;
            case MEETING_CONTESTED -> MeetingContestedBody.class;
            case MEETING_SCHEDULED -> MeetingScheduledBody.class;
            case SESSION_DELIVERED -> SessionBody.class;
            case CERTIFIED -> CertifiedBody.class;
            case REGISTRATION_ANSWERED -> RegistrationBody.class;
            case ACCOUNT_LIST -> AccountListBody.class;
            case OVERLAP_SHARED -> OverlapBody.class;
            case JOINT_MOTION -> MotionBody.class;
            case OPPORTUNITY -> OpportunityBody.class;
            case PLAYBOOK_REVIEWED -> PlaybookBody.class;
            case BUYER_STEPS -> BuyerStepsBody.class;
            case RECORD_COMPLETED -> RecordBody.class;
            case MESSAGE_SENT -> MessageBody.class;
            case SURVEY_ANSWERED -> SurveyBody.class;
        };
    }

    /** @param occurrences the days that the answer is about; none means all */
    record SeriesAnsweredBody(
            @Schema(allowableValues = "series-answered") String kind,

            @Nullable LocalDate on,
            @Nullable String note,
            @Nullable String link,
            String series,
            UUID contact,
            @Nullable Reply reply,
            @Nullable List<LocalDate> occurrences)
            implements EntryBody {}

    /** @param meeting its key in the program, when it is one of the program */
    record MeetingHeldBody(
            @Schema(allowableValues = "meeting-held") String kind,

            @Nullable LocalDate on,
            @Nullable String note,
            @Nullable String link,
            @Nullable String meeting,
            @Nullable String meetingKind,
            @Nullable List<Side> present,
            @Nullable String notes,
            @Nullable String decision,
            @Nullable String ourSponsor,
            @Nullable String theirSponsor,
            @Nullable List<String> accounts)
            implements EntryBody {}

    /** @param entry the meeting that was not held so */
    record MeetingContestedBody(
            @Schema(allowableValues = "meeting-contested") String kind,

            @Nullable LocalDate on,
            @Nullable String note,
            @Nullable String link,
            UUID entry,
            @Nullable Side by,
            String reason)
            implements EntryBody {}

    record MeetingScheduledBody(
            @Schema(allowableValues = "meeting-scheduled") String kind,

            @Nullable LocalDate on,
            @Nullable String note,
            @Nullable String link,
            @Nullable String meeting,
            @Nullable String meetingKind,
            LocalDate day,
            @Nullable List<Side> acceptedBy)
            implements EntryBody {}

    /** @param attendees by the id of the person, how much of the session they attended, 0 to 100 */
    record SessionBody(
            @Schema(allowableValues = "session-delivered") String kind,

            @Nullable LocalDate on,
            @Nullable String note,
            @Nullable String link,
            @Nullable String title,
            @Nullable String audience,
            @Nullable Boolean live,
            @Nullable List<UUID> trainers,
            @Nullable Map<String, Integer> attendees)
            implements EntryBody {}

    record CertifiedBody(
            @Schema(allowableValues = "certified") String kind,

            @Nullable LocalDate on,
            @Nullable String note,
            @Nullable String link,
            String certification,
            UUID contact,
            @Nullable Boolean passed,
            @Nullable Integer score,
            @Nullable List<UUID> assessors,
            LocalDate validUntil)
            implements EntryBody {}

    /** @param synthetic it rehearses the way and is in no figure */
    record RegistrationBody(
            @Schema(allowableValues = "registration-answered")
            String kind,

            @Nullable LocalDate on,
            @Nullable String note,
            @Nullable String link,
            String account,
            @Nullable Boolean synthetic,
            @Nullable Side submittedBy,
            @Nullable Boolean inTime,
            @Nullable Boolean approved,
            @Nullable Boolean converted)
            implements EntryBody {}

    /** @param ranked how many are in order with a named owner on {@code ownersOn} */
    record AccountListBody(
            @Schema(allowableValues = "account-list") String kind,

            @Nullable LocalDate on,
            @Nullable String note,
            @Nullable String link,
            @Nullable Integer accounts,
            @Nullable Integer ranked,
            @Nullable List<Side> ownersOn,
            @Nullable List<Side> confirmedBy)
            implements EntryBody {}

    /** @param how {@code report}, {@code private-result} or {@code offered-accounts} */
    record OverlapBody(
            @Schema(allowableValues = "overlap-shared") String kind,

            @Nullable LocalDate on,
            @Nullable String note,
            @Nullable String link,
            @Nullable String how,
            @Nullable List<UUID> openedBy)
            implements EntryBody {}

    /** @param motion {@code ae-introduction} or {@code co-marketing-campaign}, or what else the program names */
    record MotionBody(
            @Schema(allowableValues = "joint-motion") String kind,

            @Nullable LocalDate on,
            @Nullable String note,
            @Nullable String link,
            String motion,
            @Nullable String account,
            @Nullable Boolean sellersMet,
            @Nullable Boolean liveDeal,
            @Nullable String outcome)
            implements EntryBody {}

    /** @param amount such as {@code 12500 EUR} */
    record OpportunityBody(
            @Schema(allowableValues = "opportunity") String kind,

            @Nullable LocalDate on,
            @Nullable String note,
            @Nullable String link,
            String account,
            @Nullable Boolean synthetic,
            @Nullable Standing standing,
            @Nullable List<Side> confirmedBy,
            @Nullable UUID partnerOwner,
            @Nullable String amount,
            @Nullable Boolean qualified,
            @Nullable LocalDate closes,
            @Nullable LocalDate nextStep,
            @Nullable LocalDate partnerActed,
            @Nullable Credit credit,
            @Nullable Boolean commitByUs,
            @Nullable Boolean commitByThem)
            implements EntryBody {}

    /** @param result kept, or corrected to which version */
    record PlaybookBody(
            @Schema(allowableValues = "playbook-reviewed") String kind,

            @Nullable LocalDate on,
            @Nullable String note,
            @Nullable String link,
            @Nullable List<Side> sellers,
            @Nullable Boolean afterCustomerMeeting,
            @Nullable Boolean liveDeal,
            String result)
            implements EntryBody {}

    /** @param steps each with its day in front: {@code 2026-11-03 Security review} */
    record BuyerStepsBody(
            @Schema(allowableValues = "buyer-steps") String kind,

            @Nullable LocalDate on,
            @Nullable String note,
            @Nullable String link,
            String account,
            @Nullable List<String> steps)
            implements EntryBody {}

    /** @param record such as {@code calendar-sent} */
    record RecordBody(
            @Schema(allowableValues = "record-completed") String kind,

            @Nullable LocalDate on,
            @Nullable String note,
            @Nullable String link,
            String record)
            implements EntryBody {}

    /** @param message its key in the program */
    record MessageBody(
            @Schema(allowableValues = "message-sent") String kind,

            @Nullable LocalDate on,
            @Nullable String note,
            @Nullable String link,
            String message)
            implements EntryBody {}

    /** @param survey its key in the program */
    record SurveyBody(
            @Schema(allowableValues = "survey-answered") String kind,

            @Nullable LocalDate on,
            @Nullable String note,
            @Nullable String link,
            String survey,
            @Nullable Side side)
            implements EntryBody {}
}
