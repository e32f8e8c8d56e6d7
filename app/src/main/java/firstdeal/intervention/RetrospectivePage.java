package firstdeal.intervention;

import firstdeal.intervention.Retrospective.Answer;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.OnboardingFrame;
import firstdeal.onboarding.PhaseOpening;
import firstdeal.program.Content;
import firstdeal.program.Content.RubricLine;
import firstdeal.program.Gate;
import firstdeal.program.Phase;
import firstdeal.program.Program;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Everything that intervention/retrospective.jte prints.
 *
 * @param gates when each gate was to be passed and when it was
 * @param findings what else is known of the run
 * @param next the question that is answered next; empty when none is open
 */
public record RetrospectivePage(
        OnboardingFrame frame,
        Text headline,
        List<GateLine> gates,
        List<InterventionsPage.Row> interventions,
        List<Finding> findings,
        List<Question> questions,
        String next,
        Map<Side, List<LocalDate>> asked,
        Map<String, String> causes,
        Map<String, String> decisions,
        Retrospective retrospective) {

    private static final List<Side> BOTH = List.of(Side.VENDOR, Side.PARTNER);

    /** @param days late when positive, early when negative; counted to the day it was passed, or to today once it is due */
    public record GateLine(String title, LocalDate planned, Optional<LocalDate> passed, int days) {}

    /** What was asked and what each side says to it. */
    public record Question(String key, String asks, Optional<Answer> ours, Optional<Answer> theirs) {

        public boolean isAnswered() {
            return ours.isPresent() && theirs.isPresent();
        }

        public Map<Side, Optional<Answer>> sides() {
            var sides = new LinkedHashMap<Side, Optional<Answer>>();
            sides.put(Side.VENDOR, ours);
            sides.put(Side.PARTNER, theirs);
            return sides;
        }
    }

    public static RetrospectivePage of(
            OnboardingFrame frame,
            Onboarding run,
            Program program,
            Retrospective retrospective,
            List<InterventionsPage.Row> interventions,
            List<Finding> findings,
            LocalDate today) {
        var asks = asks(program);
        var questions = asks.questions().stream()
                .map(line -> new Question(
                        line.key(),
                        line.asks(),
                        retrospective.answer(Side.VENDOR, line.key()),
                        retrospective.answer(Side.PARTNER, line.key())))
                .toList();
        return new RetrospectivePage(
                frame,
                headline(frame, asks, retrospective),
                gates(run, program, today),
                interventions,
                findings,
                questions,
                questions.stream()
                        .filter(it -> !it.isAnswered())
                        .map(Question::key)
                        .findFirst()
                        .orElse(""),
                retrospective.asked(),
                titled(asks.causes()),
                titled(asks.decisions()),
                retrospective);
    }

    /** What the program asks; empty lists when it has no retrospective. */
    public static Content.Retrospective asks(Program program) {
        return program.library()
                .retrospective()
                .orElseGet(() -> new Content.Retrospective(List.of(), List.of(), List.of(), List.of()));
    }

    private static List<GateLine> gates(Onboarding run, Program program, LocalDate today) {
        return program.phases().stream()
                .flatMap(phase -> phase.gate().map(gate -> line(run, phase, gate, today)).stream())
                .toList();
    }

    private static GateLine line(Onboarding run, Phase phase, Gate gate, LocalDate today) {
        var planned = run.day0().plusDays(gate.day());
        var passed = run.opening(phase.key()).flatMap(PhaseOpening::passed);
        var until = passed.orElse(today.isAfter(planned) ? today : planned);
        return new GateLine(gate.title(), planned, passed, (int) (until.toEpochDay() - planned.toEpochDay()));
    }

    private static Text headline(OnboardingFrame frame, Content.Retrospective asks, Retrospective it) {
        if (asks.questions().isEmpty()) {
            return Text.of("intervention.retro-none");
        }
        int ours = open(it, Side.VENDOR, asks.questions());
        int theirs = open(it, Side.PARTNER, asks.questions());
        if (ours > 0 && theirs > 0) {
            return Text.of("intervention.retro-both", "ours", ours, "theirs", theirs, "partner", frame.partnerName());
        }
        if (ours > 0) {
            return Text.of("intervention.retro-ours", "ours", ours, "partner", frame.partnerName());
        }
        if (theirs > 0) {
            return Text.of("intervention.retro-theirs", "theirs", theirs, "partner", frame.partnerName());
        }
        return it.cause()
                .flatMap(cause -> it.decision()
                        .map(decision -> Text.of(
                                "intervention.retro-concluded", "cause", titled(cause), "decision", titled(decision))))
                .orElseGet(() -> Text.of("intervention.retro-answered"));
    }

    /** How many a side still owes; none once it was asked twice in vain. */
    private static int open(Retrospective it, Side side, List<RubricLine> questions) {
        var keys = questions.stream().map(RubricLine::key).toList();
        return it.isAnsweredBy(side, keys)
                ? 0
                : (int) keys.stream()
                        .filter(key -> it.answer(side, key).isEmpty())
                        .count();
    }

    public List<Side> sides() {
        return BOTH;
    }

    /** The days on which a side was asked, in order. */
    public List<LocalDate> asked(Side side) {
        return asked.getOrDefault(side, List.of()).stream().sorted().toList();
    }

    /** What is known, by topic. */
    public Map<Finding.Topic, List<Finding>> known() {
        return findings.stream()
                .collect(Collectors.groupingBy(
                        Finding::topic, () -> new EnumMap<>(Finding.Topic.class), Collectors.toList()));
    }

    /** How many are answered by both sides. */
    public Text progress() {
        long answered = questions.stream().filter(Question::isAnswered).count();
        return Text.of("intervention.retro-progress", "answered", answered, "all", questions.size());
    }

    public String path() {
        return frame.path() + "/retrospective";
    }

    private static Map<String, String> titled(List<String> keys) {
        var titled = new LinkedHashMap<String, String>();
        keys.forEach(key -> titled.put(key, titled(key)));
        return titled;
    }

    /** {@code sellers-not-enabled} as a person would write it: Sellers not enabled. */
    static String titled(String key) {
        var words = key.replace('-', ' ');
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
