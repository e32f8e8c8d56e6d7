package firstdeal.gate.internal;

import firstdeal.gate.Evaluation;
import firstdeal.gate.Facts;
import firstdeal.onboarding.Settlement;
import firstdeal.program.Completion;
import firstdeal.shared.OnboardingId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says of every task and weekly outcome that rests on a criterion whether it holds now. */
@Service
@Transactional
class SettlingService {

    private final FactAssembly facts;
    private final Settlement settlement;

    SettlingService(FactAssembly facts, Settlement settlement) {
        this.facts = facts;
        this.settlement = settlement;
    }

    void settle(Collection<OnboardingId> onboardings) {
        facts.of(facts.plans(onboardings)).forEach((id, known) -> {
            var sources = known.sources();
            var judged = sources.facts();
            settlement.settle(id, tasks(sources, judged), weeks(sources, judged));
        });
    }

    private static Map<String, Boolean> tasks(Sources sources, Facts facts) {
        var holds = new HashMap<String, Boolean>();
        for (var task : sources.program().tasks()) {
            if (task.done() instanceof Completion.Holds(var criterion)
                    && sources.plan().tasks().containsKey(task.key())) {
                holds.put(
                        task.key(),
                        Evaluation.of(criterion, facts, sources.today()).met());
            }
        }
        return holds;
    }

    private static Map<Integer, Boolean> weeks(Sources sources, Facts facts) {
        var holds = new HashMap<Integer, Boolean>();
        for (var week : sources.program().weeklyOutcomes()) {
            holds.put(
                    week.week(),
                    Evaluation.of(week.criterion(), facts, sources.today()).met());
        }
        return holds;
    }
}
