package firstdeal.gate.internal;

import firstdeal.gate.Decision;
import firstdeal.gate.DecisionId;
import firstdeal.gate.GateView;
import firstdeal.gate.GateView.GateItem;
import firstdeal.gate.Standing;
import firstdeal.gate.internal.DecisionJson.DecisionItem;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.form.Fields;
import firstdeal.platform.words.Messages;
import firstdeal.platform.words.Reader;
import firstdeal.platform.words.Words;
import firstdeal.shared.Actor;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Permission;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gates of a run: where they stand and what is decided. */
@RestController
@RequestMapping("/api/v1/onboardings/{id}/gates")
class GateApi {

    private final GateQueries gates;
    private final GateService service;
    private final DecisionStore decisions;
    private final Words words;

    GateApi(GateQueries gates, GateService service, DecisionStore decisions, Messages messages) {
        this.gates = gates;
        this.service = service;
        this.decisions = decisions;
        this.words = new Words(messages, Reader.DEFAULT);
    }

    record GateItems(List<GateItem> items, @Nullable String next) {}

    record DecisionItems(List<DecisionItem> items, @Nullable String next) {}

    @GetMapping
    @Needs(Permission.READ)
    GateItems list(Actor actor, @PathVariable UUID id) {
        return new GateItems(
                gates.get(actor, new OnboardingId(id)).gates().stream()
                        .map(it -> GateView.of(it, words::say))
                        .toList(),
                null);
    }

    @GetMapping("/{gate}")
    @Needs(Permission.READ)
    GateItem get(Actor actor, @PathVariable UUID id, @PathVariable String gate) {
        return GateView.of(standing(actor, id, gate), words::say);
    }

    /** Needs only READ: our executive sponsor may decide whatever their role; who may is decided by the rules. */
    @PostMapping("/{gate}/decisions")
    @Needs(Permission.READ)
    ResponseEntity<DecisionItem> decide(
            Actor actor, @PathVariable UUID id, @PathVariable String gate, @RequestBody Map<String, Object> body) {
        var wish = WishForm.parse(Fields.ofJson(body));
        var made = service.decide(actor, new OnboardingId(id), gate, wish.wish(), wish.seen());
        return answer(id, made);
    }

    @PostMapping("/{gate}/decisions/{decision}/reversal")
    @Needs(Permission.READ)
    ResponseEntity<DecisionItem> undo(
            Actor actor, @PathVariable UUID id, @PathVariable String gate, @PathVariable UUID decision) {
        return answer(id, service.undo(actor, new OnboardingId(id), gate, new DecisionId(decision)));
    }

    private ResponseEntity<DecisionItem> answer(UUID id, Decision made) {
        var at = "/api/v1/onboardings/" + id + "/gates/" + made.gate() + "/decisions/" + made.id();
        var evidence = decisions.evidence(new OnboardingId(id), made.id());
        return ResponseEntity.created(URI.create(at)).body(DecisionJson.of(made, Optional.of(evidence)));
    }

    @GetMapping("/{gate}/decisions")
    @Needs(Permission.READ)
    DecisionItems decisions(Actor actor, @PathVariable UUID id, @PathVariable String gate) {
        return new DecisionItems(
                standing(actor, id, gate).decisions().reversed().stream()
                        .map(it -> DecisionJson.of(it, Optional.empty()))
                        .toList(),
                null);
    }

    @GetMapping("/{gate}/decisions/{decision}")
    @Needs(Permission.READ)
    DecisionItem decision(Actor actor, @PathVariable UUID id, @PathVariable String gate, @PathVariable UUID decision) {
        var made = standing(actor, id, gate).decisions().stream()
                .filter(it -> it.id().value().equals(decision))
                .findFirst()
                .orElseThrow(() -> new NotFound(decision));
        return DecisionJson.of(made, Optional.of(decisions.evidence(new OnboardingId(id), made.id())));
    }

    private Standing standing(Actor actor, UUID id, String gate) {
        return gates.get(actor, new OnboardingId(id)).gate(gate).orElseThrow(() -> new NotFound(gate));
    }
}
