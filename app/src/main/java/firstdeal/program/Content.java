package firstdeal.program;

import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The material of a program: what the cadence uses, sends, asks and measures. */
public interface Content {

    /** A document of the program, refreshed from the cadence. */
    record Artifact(
            String key,
            String title,
            Side side,
            String phase,
            boolean bothSidesApprove,
            boolean generated,
            List<String> holds,
            Optional<String> waitsFor,
            OptionalInt expiresAfterDays)
            implements Part {

        @Override
        public Section section() {
            return Section.ARTIFACTS;
        }
    }

    /** What a sponsor is asked at a check-in. */
    record SponsorQuestion(String checkIn, Side side, String question, List<String> options) {}

    /** A test before an assessor, with its rubric. */
    record Certification(
            String key,
            String title,
            Role role,
            Side side,
            String delivery,
            Side assessorSide,
            List<Role> assessors,
            String assessorNot,
            int validDays,
            List<ScalePoint> scale,
            int passTotal,
            int outOf,
            boolean noneZero,
            List<String> atLeastTwo,
            List<RubricLine> rubric)
            implements Part {

        @Override
        public Section section() {
            return Section.CERTIFICATIONS;
        }
    }

    record ScalePoint(int points, String means) {}

    record RubricLine(String key, String asks) {}

    /**
     * One message with one act.
     *
     * @param says what it says, in a line
     * @param subject with words in braces ({@link MessageText}); empty where its sender writes it
     * @param body as Markdown, with words in braces; empty where its sender writes it
     */
    record Message(
            String key,
            String from,
            String to,
            Trigger when,
            boolean internal,
            OptionalInt remindAfterBusinessDays,
            String says,
            String subject,
            String body)
            implements Part {

        @Override
        public Section section() {
            return Section.MESSAGES;
        }
    }

    /** A survey by link. */
    record Survey(String key, Trigger when, Map<Side, List<Role>> to, List<String> questions) implements Part {

        @Override
        public Section section() {
            return Section.SURVEYS;
        }
    }

    /** The questions after 90 days without a deal. */
    record Retrospective(
            List<String> prefilled, List<String> causes, List<RubricLine> questions, List<String> decisions) {}

    /** How many onboardings a partner account manager carries. */
    record Capacity(int limit, Map<String, Double> weights, String over) {}

    /** A step of the ladder: after how many business days without acknowledgement, to whom. */
    record EscalationStep(
            int step, List<String> to, int afterBusinessDays, Optional<String> sentBy, boolean draftPrepared) {}

    /** A checklist that may run beside this program. */
    record ParallelProgram(String key, String title, boolean internal) {}

    /** All of it. */
    record Library(
            List<Artifact> artifacts,
            List<SponsorQuestion> sponsorQuestions,
            List<Certification> certifications,
            List<Message> messages,
            List<String> milestones,
            List<Survey> surveys,
            Optional<Retrospective> retrospective,
            Optional<Capacity> capacity,
            List<EscalationStep> escalation,
            List<ParallelProgram> parallelPrograms) {

        public static final Library EMPTY = new Library(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }
}
