package firstdeal.escalation.internal;

import firstdeal.escalation.Escalation;
import firstdeal.escalation.Escalation.Asked;
import firstdeal.escalation.EscalationId;
import firstdeal.escalation.Escalations;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.api.ItemList;
import firstdeal.platform.form.Fields;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Permission;
import firstdeal.shared.Side;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Questions to the sponsors of runs. */
@RestController
@RequestMapping("/api/v1")
class EscalationApi {

    private final Escalations escalations;

    EscalationApi(Escalations escalations) {
        this.escalations = escalations;
    }

    /** @param answer what the sponsor said; empty while they did not */
    record AskedItem(
            Side side,
            UUID contact,
            Instant sentAt,
            @Nullable String choice,
            @Nullable String answer,

            @Nullable @Schema(allowableValues = {"link", "told"})
            String via,

            @Nullable String by,
            @Nullable Instant at) {

        static AskedItem of(Asked it) {
            var said = it.said();
            return new AskedItem(
                    it.side(),
                    it.contact().value(),
                    it.sentAt(),
                    said.map(Escalation.Said::choice).orElse(null),
                    said.map(Escalation.Said::answer).orElse(null),
                    said.map(a -> a.via().name().toLowerCase(Locale.ROOT)).orElse(null),
                    said.map(Escalation.Said::by).orElse(null),
                    said.map(Escalation.Said::at).orElse(null));
        }
    }

    record EscalationItem(
            UUID id,
            UUID onboarding,
            String question,
            String reason,
            List<String> options,

            @Schema(allowableValues = {"open", "answered", "withdrawn"})
            String state,

            String by,
            Instant at,
            List<AskedItem> asked) {

        static EscalationItem of(Escalation it) {
            return new EscalationItem(
                    it.id().value(),
                    it.onboarding().value(),
                    it.question(),
                    it.reason(),
                    it.options(),
                    it.state().name().toLowerCase(Locale.ROOT),
                    it.by(),
                    it.at(),
                    it.asked().stream().map(AskedItem::of).toList());
        }
    }

    /** @param reason why it is theirs to decide */
    record AskBody(List<Side> sides, String question, String reason, List<String> options) {}

    record ToldBody(Side side, String choice, String answer) {}

    record WithdrawalBody(@Nullable String reason) {}

    @GetMapping("/onboardings/{id}/escalations")
    @Needs(Permission.READ)
    ItemList<EscalationItem> list(Actor actor, @PathVariable UUID id) {
        return ItemList.of(escalations.of(actor, new OnboardingId(id)).stream()
                .map(EscalationItem::of)
                .toList());
    }

    @PostMapping("/onboardings/{id}/escalations")
    @Needs(Permission.RUN)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = AskBody.class)))
    ResponseEntity<EscalationItem> ask(
            Actor actor, @PathVariable UUID id, @RequestBody Map<String, @Nullable Object> body) {
        var draft = EscalationForm.draft(Fields.ofJson(body).only(AskBody.class));
        var made = escalations.ask(actor, new OnboardingId(id), draft);
        return ResponseEntity.created(URI.create("/api/v1/escalations/" + made)).body(item(actor, made));
    }

    @GetMapping("/escalations/{id}")
    @Needs(Permission.READ)
    EscalationItem show(Actor actor, @PathVariable UUID id) {
        return item(actor, new EscalationId(id));
    }

    @PostMapping("/escalations/{id}/answers")
    @Needs(Permission.RUN)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ToldBody.class)))
    EscalationItem told(Actor actor, @PathVariable UUID id, @RequestBody Map<String, @Nullable Object> body) {
        var fields = Fields.ofJson(body).only(ToldBody.class);
        var side = EscalationForm.side(fields);
        escalations.told(actor, new EscalationId(id), side, EscalationForm.answer(fields));
        return item(actor, new EscalationId(id));
    }

    @PostMapping("/escalations/{id}/reminders")
    @Needs(Permission.RUN)
    EscalationItem again(Actor actor, @PathVariable UUID id) {
        escalations.askAgain(actor, new EscalationId(id));
        return item(actor, new EscalationId(id));
    }

    @PostMapping("/escalations/{id}/withdrawal")
    @Needs(Permission.RUN)
    EscalationItem withdraw(Actor actor, @PathVariable UUID id, @RequestBody WithdrawalBody body) {
        escalations.withdraw(actor, new EscalationId(id), body.reason() == null ? "" : body.reason());
        return item(actor, new EscalationId(id));
    }

    private EscalationItem item(Actor actor, EscalationId id) {
        return EscalationItem.of(escalations.get(actor, id));
    }
}
