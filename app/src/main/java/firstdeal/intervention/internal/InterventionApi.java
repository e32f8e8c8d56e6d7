package firstdeal.intervention.internal;

import firstdeal.intervention.Intervention;
import firstdeal.intervention.Intervention.Action;
import firstdeal.intervention.Intervention.Outcome;
import firstdeal.intervention.Intervention.Plan;
import firstdeal.intervention.Intervention.State;
import firstdeal.intervention.InterventionId;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.api.Etag;
import firstdeal.platform.api.ItemList;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Permission;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/onboardings/{onboarding}/interventions")
class InterventionApi {

    private final InterventionService service;

    InterventionApi(InterventionService service) {
        this.service = service;
    }

    record OpenBody(
            @Nullable String group,
            @Nullable String cause,
            @Nullable LocalDate reviewOn) {}

    record PlanBody(
            @Nullable String cause,
            @Nullable UUID ourOwner,
            @Nullable UUID theirOwner,
            @Nullable List<String> actions,
            @Nullable String measure,
            @Nullable LocalDate reviewOn) {}

    record CloseBody(@Nullable Outcome outcome, @Nullable String note) {}

    record ClosedJson(LocalDate on, Outcome outcome, String note) {}

    record InterventionJson(
            UUID id,
            String group,
            String cause,
            @Nullable UUID ourOwner,
            @Nullable UUID theirOwner,
            List<String> actions,
            List<String> tasks,
            String measure,
            LocalDate openedOn,
            LocalDate reviewOn,
            @Nullable UUID follows,
            @Nullable ClosedJson closed) {

        static InterventionJson of(Intervention it) {
            return new InterventionJson(
                    it.id().value(),
                    it.group(),
                    it.cause(),
                    it.ourOwner().map(ContactId::value).orElse(null),
                    it.theirOwner().map(ContactId::value).orElse(null),
                    it.actions().stream().map(Action::title).toList(),
                    it.actions().stream()
                            .flatMap(action -> action.task().stream())
                            .toList(),
                    it.measure(),
                    it.openedOn(),
                    it.reviewOn(),
                    it.follows().map(InterventionId::value).orElse(null),
                    it.state() instanceof State.Closed(var on, var outcome, var note)
                            ? new ClosedJson(on, outcome, note)
                            : null);
        }
    }

    @GetMapping
    @Needs(Permission.READ)
    ItemList<InterventionJson> list(@PathVariable UUID onboarding) {
        return ItemList.of(service.of(new OnboardingId(onboarding)).stream()
                .map(InterventionJson::of)
                .toList());
    }

    @PostMapping
    @Needs(Permission.WORK)
    ResponseEntity<InterventionJson> open(Actor actor, @PathVariable UUID onboarding, @RequestBody OpenBody body) {
        var run = new OnboardingId(onboarding);
        var group = body.group() == null || body.group().isBlank() ? Intervention.GENERAL : body.group();
        var id = service.open(
                actor, run, group, body.cause() == null ? "" : body.cause(), required("reviewOn", body.reviewOn()));
        return ResponseEntity.created(URI.create("/api/v1/onboardings/" + onboarding + "/interventions/" + id))
                .body(InterventionJson.of(service.get(run, id)));
    }

    @GetMapping("/{id}")
    @Needs(Permission.READ)
    ResponseEntity<InterventionJson> get(@PathVariable UUID onboarding, @PathVariable UUID id) {
        return answer(service.get(new OnboardingId(onboarding), new InterventionId(id)));
    }

    @PostMapping("/{id}/plan")
    @Needs(Permission.WORK)
    ResponseEntity<InterventionJson> plan(
            Actor actor,
            @PathVariable UUID onboarding,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody PlanBody body) {
        var run = new OnboardingId(onboarding);
        var intervention = new InterventionId(id);
        var now = service.get(run, intervention);
        service.plan(
                actor,
                run,
                intervention,
                ifMatch == null ? now.version() : Etag.version(ifMatch),
                new Plan(
                        body.cause() == null ? now.cause() : body.cause(),
                        body.ourOwner() == null ? now.ourOwner() : Optional.of(new ContactId(body.ourOwner())),
                        body.theirOwner() == null ? now.theirOwner() : Optional.of(new ContactId(body.theirOwner())),
                        body.actions() == null
                                ? now.actions().stream().map(Action::title).toList()
                                : body.actions(),
                        body.measure() == null ? now.measure() : body.measure(),
                        body.reviewOn() == null ? now.reviewOn() : body.reviewOn()));
        return answer(service.get(run, intervention));
    }

    @PostMapping("/{id}/closing")
    @Needs(Permission.WORK)
    InterventionJson close(
            Actor actor, @PathVariable UUID onboarding, @PathVariable UUID id, @RequestBody CloseBody body) {
        var run = new OnboardingId(onboarding);
        var intervention = new InterventionId(id);
        service.close(
                actor, run, intervention, required("outcome", body.outcome()), body.note() == null ? "" : body.note());
        return InterventionJson.of(service.get(run, intervention));
    }

    private static ResponseEntity<InterventionJson> answer(Intervention it) {
        return ResponseEntity.ok().eTag(Etag.of(it.version())).body(InterventionJson.of(it));
    }

    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            var text = Text.of("intervention.missing", "field", field);
            throw new Refused(text, Map.of(field, text));
        }
        return value;
    }
}
