package firstdeal.gate.internal;

import firstdeal.gate.Decision;
import firstdeal.gate.DecisionId;
import firstdeal.gate.GateView;
import firstdeal.gate.GateView.GateItem;
import firstdeal.gate.Standing;
import firstdeal.gate.internal.DecisionJson.DecisionItem;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.api.ItemList;
import firstdeal.platform.form.Fields;
import firstdeal.platform.words.Messages;
import firstdeal.platform.words.Reader;
import firstdeal.platform.words.Words;
import firstdeal.shared.Actor;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Permission;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.LocalDate;
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

    /**
     * What is decided.
     *
     * @param reviewOn when a held gate is looked at again
     * @param seen how many decisions the caller has seen; another number now refuses
     */
    record DecisionBody(
            @Schema(
                    allowableValues = {
                        "pass",
                        "pass-with-exceptions",
                        "propose-exceptions",
                        "hold",
                        "waive",
                        "reopen",
                        "fast-track"
                    })
            String decision,

            @Nullable String reason,
            @Nullable LocalDate reviewOn,
            @Nullable List<ExceptionBody> exceptions,
            @Nullable Integer seen) {}

    /** @param owedBy the day by which it is made good */
    record ExceptionBody(String criterion, String reason, LocalDate owedBy) {}

    @GetMapping
    @Needs(Permission.READ)
    ItemList<GateItem> list(Actor actor, @PathVariable UUID id) {
        return ItemList.of(gates.get(actor, new OnboardingId(id)).gates().stream()
                .map(it -> GateView.of(it, words::say))
                .toList());
    }

    @GetMapping("/{gate}")
    @Needs(Permission.READ)
    GateItem get(Actor actor, @PathVariable UUID id, @PathVariable String gate) {
        return GateView.of(standing(actor, id, gate), words::say);
    }

    /** Needs only READ: our executive sponsor may decide whatever their role; who may is decided by the rules. */
    @PostMapping("/{gate}/decisions")
    @Needs(Permission.READ)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = DecisionBody.class)))
    ResponseEntity<DecisionItem> decide(
            Actor actor, @PathVariable UUID id, @PathVariable String gate, @RequestBody Map<String, Object> body) {
        var wish = WishForm.parse(Fields.ofJson(body).only(DecisionBody.class));
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
    ItemList<DecisionItem> decisions(Actor actor, @PathVariable UUID id, @PathVariable String gate) {
        return ItemList.of(standing(actor, id, gate).decisions().reversed().stream()
                .map(it -> DecisionJson.of(it, Optional.empty()))
                .toList());
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
