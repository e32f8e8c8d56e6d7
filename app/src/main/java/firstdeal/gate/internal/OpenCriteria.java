package firstdeal.gate.internal;

import firstdeal.evaluation.Evidence;
import firstdeal.evaluation.Result;
import firstdeal.gate.Gates;
import firstdeal.gate.Standing;
import firstdeal.meeting.AgendaItems;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a meeting has to talk about: what the gate in hand still misses, and what has come about for it since the last one. */
@Component
class OpenCriteria implements AgendaItems {

    private final Gates gates;

    OpenCriteria(Gates gates) {
        this.gates = gates;
    }

    @Override
    public List<Item> of(Actor actor, OnboardingId run, LocalDate since) {
        return Optional.ofNullable(gates.of(actor, List.of(run)).get(run))
                .flatMap(it -> it.inHand())
                .map(it -> items(it, "/onboardings/" + run + "/gates/" + it.key(), since))
                .orElse(List.of());
    }

    private static List<Item> items(Standing gate, String link, LocalDate since) {
        var open = gate.missing().stream()
                .flatMap(it -> it.whatIsMissing().stream().map(text -> new Item(text, true, link)));
        var come = gate.criteria().stream()
                .filter(it -> it.met() && isSince(it, since))
                .map(it -> new Item(Text.of("gate.has-come", "what", it.title()), false, link));
        return Stream.concat(open, come).toList();
    }

    private static boolean isSince(Result result, LocalDate since) {
        return result.evidence().stream()
                .map(Evidence::proof)
                .anyMatch(it -> it.on().isAfter(since));
    }
}
