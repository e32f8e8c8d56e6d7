package firstdeal.gate.internal;

import firstdeal.evaluation.Evaluation;
import firstdeal.evaluation.Facts;
import firstdeal.evaluation.Papers.Artifact;
import firstdeal.gate.SentMessages;
import firstdeal.gate.Settling;
import firstdeal.meeting.Needed;
import firstdeal.onboarding.Onboardings;
import firstdeal.onboarding.Plan;
import firstdeal.onboarding.PlanFacts.PlanFact;
import firstdeal.onboarding.Settlement;
import firstdeal.onboarding.Settlement.Finding;
import firstdeal.outcome.Outcomes;
import firstdeal.program.Completion;
import firstdeal.program.Criterion;
import firstdeal.program.TaskTemplate;
import firstdeal.program.WeeklyOutcome;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says of every task and weekly outcome that rests on a criterion whether it holds now. */
@Service
@Transactional
class SettlingService implements Settling {

    private static final Actor ITSELF = new Actor.System("Firstdeal");

    private final FactAssembly facts;
    private final Onboardings onboardings;
    private final Settlement settlement;
    private final Outcomes outcomes;
    private final Needed needed;
    private final ObjectProvider<SentMessages> messages;

    SettlingService(
            FactAssembly facts,
            Onboardings onboardings,
            Settlement settlement,
            Outcomes outcomes,
            Needed needed,
            ObjectProvider<SentMessages> messages) {
        this.facts = facts;
        this.onboardings = onboardings;
        this.settlement = settlement;
        this.outcomes = outcomes;
        this.needed = needed;
        this.messages = messages;
    }

    @Override
    public void settle(OnboardingId run) {
        settle(List.of(run));
    }

    void settle(Collection<OnboardingId> onboardings) {
        var plans = onboardings.stream()
                .map(id -> this.onboardings.plan(ITSELF, id))
                .toList();
        var known = facts.of(plans.stream()
                .map(PlanFact::of)
                .collect(Collectors.toMap(it -> it.onboarding().id(), Function.identity())));
        var port = messages.getIfAvailable();
        var sent = port == null ? Map.<OnboardingId, Set<String>>of() : port.of(onboardings);
        plans.forEach(plan -> Optional.ofNullable(known.get(plan.onboarding().id()))
                .ifPresent(it ->
                        settle(plan, it, sent.getOrDefault(plan.onboarding().id(), Set.of()))));
    }

    private void settle(Plan plan, FactAssembly.Known known, Set<String> sent) {
        var sources = known.sources();
        var judged = known.facts();
        settlement.settle(plan, tasks(sources, judged, sent));
        outcomes.reached(sources.run(), weeks(sources, judged), sources.today());
        needed.settle(sources.run(), sources.calendar(), needless(sources, judged));
    }

    /** Of each meeting that is held only until something holds, whether it does. */
    private static Map<String, Boolean> needless(Sources sources, Facts facts) {
        var needless = new HashMap<String, Boolean>();
        for (var meeting : sources.program().meetings()) {
            meeting.unless()
                    .map(it -> Evaluation.of(it, facts, sources.today()).met())
                    .ifPresent(it -> needless.put(meeting.key(), it));
        }
        return needless;
    }

    private static Map<String, Finding> tasks(Sources sources, Facts facts, Set<String> sent) {
        var found = new HashMap<String, Finding>();
        for (var task : sources.program().tasks()) {
            if (sources.plan().tasks().containsKey(task.key())) {
                finding(sources, facts, sent, task).ifPresent(it -> found.put(task.key(), it));
            }
        }
        return found;
    }

    /** Empty where only a person can say so and nothing makes it needless. */
    private static Optional<Finding> finding(Sources sources, Facts facts, Set<String> sent, TaskTemplate task) {
        var holds = holds(sources, facts, sent, task.done());
        if (holds.orElse(false)) {
            return Optional.of(Finding.HOLDS);
        }
        var needless = task.unless().map(it -> isMet(it, facts, sources));
        if (needless.orElse(false)) {
            return Optional.of(Finding.NEEDLESS);
        }
        return holds.or(() -> needless).map(_ -> Finding.LACKS);
    }

    private static boolean isMet(Criterion criterion, Facts facts, Sources sources) {
        return Evaluation.of(criterion, facts, sources.today()).met();
    }

    /** Empty where only a person can say so. */
    private static Optional<Boolean> holds(Sources sources, Facts facts, Set<String> sent, Completion done) {
        return switch (done) {
            case Completion.Holds(var criterion) -> Optional.of(isMet(criterion, facts, sources));
            case Completion.MessageSent(var message) ->
                Optional.of(sent.contains(message) || new LogReading(sources).isSent(message));
            case Completion.SurveyAnswered(var survey) -> Optional.of(new LogReading(sources).isAnswered(survey));
            case Completion.Document(var artifact) ->
                artifact.map(it ->
                        facts.papers().artifact(it).filter(Artifact::isAgreed).isPresent());
            case Completion.Check _, Completion.Link _ -> Optional.empty();
        };
    }

    private static List<Integer> weeks(Sources sources, Facts facts) {
        return sources.program().weeklyOutcomes().stream()
                .filter(it -> isMet(it.criterion(), facts, sources))
                .map(WeeklyOutcome::week)
                .toList();
    }
}
