package firstdeal.program;

import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A single condition with its typed parameters. What each means is written in docs/programs.md; days are counted from day 0,
 * both sides are ours and the partner's.
 */
public sealed interface Condition extends Criterion {

    Label label();

    /** The named tasks, or all of a workstream, are done or not applicable. */
    record TasksDone(Label label, Set<String> tasks, Optional<String> workstream) implements Condition {}

    /** A person holds each of these roles. */
    record RolesNamed(Label label, List<SideRole> roles) implements Condition {}

    /** An executive sponsor of each side is named, reachable, distinct from the roles given, and has accepted. */
    record SponsorsNamed(Label label, Set<Side> sides, boolean accepted, Set<Role> distinctFrom) implements Condition {}

    /** Whoever holds each required role now has accepted every one of the series (or their next three occurrences). */
    record SeriesCommitted(Label label, List<String> series, List<SideRole> required) implements Condition {}

    /** A meeting of a kind, or one named meeting, was held with what it needs. */
    record MeetingHeld(
            Label label,
            Optional<String> kind,
            Optional<String> meeting,
            OptionalInt afterDay,
            OptionalInt byDay,
            boolean bothSides,
            Set<Outcome> needs)
            implements Condition {

        /** What a meeting must have left behind. */
        public enum Outcome {
            NOTES,
            DECISION,
            NAMED_OPPORTUNITIES
        }
    }

    /** A meeting of a kind stands on the calendar on a day, give or take, accepted by these sides. */
    record MeetingScheduled(Label label, String kind, int onDay, int toleranceDays, Set<Side> acceptedBy)
            implements Condition {}

    /** At least so many of the last due occurrences of a series were held; holiday skips do not count. */
    record CadenceKept(Label label, String series, int heldAtLeast, int ofLast, boolean bothSides)
            implements Condition {}

    /** An agreement is signed by authorised signatories of these sides. */
    record AgreementExecuted(Label label, String agreement, Set<Side> bySides, SponsorClause partnerSponsor)
            implements Condition {

        /** What it means when the agreement does not name the partner's sponsor. */
        public enum SponsorClause {
            IGNORE,
            WARN,
            REQUIRE
        }
    }

    /** One version of an artifact is approved by each of these sides, never by one person for both. */
    record ArtifactAgreed(Label label, String artifact, Set<Side> sides) implements Condition {}

    /** A session for an audience was held and so many people of that role attended at least three quarters of it. */
    record EnablementDelivered(Label label, Role audience, Side side, int atLeast, boolean live) implements Condition {}

    /**
     * So many people of a role hold a valid certification.
     *
     * @param minutes how long the pitch lasts where it is not the certification's own length
     */
    record Certified(Label label, String certification, Role role, int atLeast, OptionalInt minutes)
            implements Condition {}

    /** A synthetic deal, submitted by this side, was answered in time and reached these states. */
    record RegistrationTested(Label label, Side submittedBy, Set<Reached> reached) implements Condition {

        /** How far the rehearsal must have gone. */
        public enum Reached {
            APPROVED,
            CONVERTED
        }
    }

    /** So many real registrations were answered in the promised time. */
    record RegistrationAnswered(Label label, int atLeast) implements Condition {}

    /** So many accounts that both sides named or that overlap. */
    record AccountListExists(Label label, int atLeast) implements Condition {}

    /** An overlap report was shared, and opened by this side. */
    record OverlapShared(Label label, Side openedBy) implements Condition {}

    /** So many accounts are ranked, each with an owner of each of these sides, confirmed by both managers. */
    record AccountListRanked(Label label, int atLeast, Set<Side> ownersOn) implements Condition {}

    /** So many introductions or campaigns were run, with their outcome. */
    record JointMotionRun(Label label, Set<String> kinds, int atLeast, boolean liveDeal, boolean needsOutcome)
            implements Condition {}

    /** So many distinct accounts at a level. */
    record NamedOpportunities(
            Label label,
            int atLeast,
            Level level,
            boolean distinctAccounts,
            OptionalInt activeWithinDays,
            Optional<Role> partnerOwner)
            implements Condition {

        /** Named: account and confirmed owners of both sides. Qualified: also amount, stage, close date and next step. */
        public enum Level {
            NAMED,
            QUALIFIED
        }
    }

    /** The co-sell playbook was reviewed by a seller of each side after a customer meeting. */
    record PlaybookValidated(Label label, int atLeast, boolean liveDeal) implements Condition {}

    /** So many joint deals stand in commit, or, with {@code ever}, stood there once. */
    record DealInCommit(Label label, int atLeast, OptionalInt closesByDay, boolean ever) implements Condition {}

    /** The deal in commit has the buyer's remaining steps with dates. */
    record NextStepsDated(Label label) implements Condition {}

    /** So many joint deals are won. */
    record ClosedWon(Label label, int atLeast, Attribution attribution, boolean joint) implements Condition {

        /** Who brought the deal. */
        public enum Attribution {
            SOURCED,
            INFLUENCED,
            ANY
        }
    }

    /**
     * The retrospective is held: each side answered, with a cause and a decision; or only certain questions are answered.
     *
     * @param answers when not empty, only these questions matter
     * @param notBeforeDay not counted before this day while a live opportunity could still close
     */
    record RetrospectiveDone(
            Label label,
            Set<Side> sides,
            boolean cause,
            boolean decision,
            Set<String> answers,
            OptionalInt notBeforeDay)
            implements Condition {}

    /** A record of the partner or the onboarding is complete. */
    record RecordComplete(Label label, RecordKind record) implements Condition {}
}
