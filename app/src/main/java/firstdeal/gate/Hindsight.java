package firstdeal.gate;

import firstdeal.evaluation.Cadence;
import firstdeal.evaluation.Facts;
import firstdeal.evaluation.Opportunity;
import firstdeal.evaluation.Readiness.Attendance;
import firstdeal.intervention.Finding;
import firstdeal.intervention.Finding.Topic;
import firstdeal.shared.Text;
import java.util.ArrayList;
import java.util.List;

/** What the facts by which gates are judged say of a run when one looks back on it. */
public record Hindsight(Facts facts, OnboardingGates gates) {

    /** A synthetic deal is none of it. */
    public List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        gates.gates().forEach(gate -> missing(gate, findings));
        facts.cadence().due().keySet().stream().sorted().forEach(series -> meetings(series, findings));
        enablement(findings);
        facts.market().opportunities().stream()
                .filter(it -> !it.synthetic())
                .forEach(it -> findings.add(
                        new Finding(Topic.DEALS, deal(it), it.proof().link())));
        return findings;
    }

    /** What a gate lacks that is due and not passed. */
    private void missing(Standing gate, List<Finding> findings) {
        if (gate.state().passed() || gates.today().isBefore(gate.due())) {
            return;
        }
        gate.missing()
                .forEach(it -> findings.add(new Finding(
                        Topic.EVIDENCE,
                        Text.of("gate.finding-missing", "gate", gate.gate().title(), "criterion", it.title()),
                        "")));
    }

    /** Those of a series that were held with both sides, beside those that were due until today. */
    private void meetings(String series, List<Finding> findings) {
        var due = facts.cadence().due().getOrDefault(series, List.of()).stream()
                .filter(day -> !day.isAfter(gates.today()))
                .toList();
        if (due.isEmpty()) {
            return;
        }
        long held = facts.cadence().held().stream()
                .filter(it -> it.key().filter(series::equals).isPresent() && it.hadBothSides() && !it.contested())
                .map(Cadence.Held::on)
                .distinct()
                .count();
        findings.add(new Finding(
                Topic.MEETINGS,
                Text.of("gate.finding-series", "meeting", facts.cadence().title(series), "held", held)
                        .with("due", due.size()),
                ""));
    }

    private void enablement(List<Finding> findings) {
        facts.readiness().sessions().forEach(it -> {
            long enough = it.attended().stream().filter(Attendance::isEnough).count();
            findings.add(new Finding(
                    Topic.ENABLEMENT,
                    Text.of("gate.finding-session", "title", it.title(), "enough", enough)
                            .with("people", it.attended().size())
                            .with("day", it.proof().on()),
                    it.proof().link()));
        });
        facts.readiness().certificates().stream()
                .filter(it -> it.passed())
                .forEach(it -> findings.add(new Finding(
                        Topic.ENABLEMENT,
                        Text.of(
                                "gate.finding-certified",
                                "name",
                                it.name(),
                                "day",
                                it.proof().on()),
                        it.proof().link())));
    }

    private static Text deal(Opportunity it) {
        var text = Text.of("gate.finding-deal", "account", it.account(), "standing", it.standing());
        return it.amount()
                .map(amount -> Text.of("gate.finding-deal-amount", "deal", text, "amount", amount)
                        .with("day", it.closes().orElse(it.proof().on())))
                .orElse(text);
    }
}
