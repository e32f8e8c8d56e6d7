package firstdeal.lifecycle.internal;

import firstdeal.lifecycle.Lifecycle;
import firstdeal.lifecycle.Redating;
import firstdeal.lifecycle.VersionMove;
import firstdeal.lifecycle.VersionMoves;
import firstdeal.onboarding.OnboardingView;
import firstdeal.onboarding.Onboardings;
import firstdeal.onboarding.Task;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.api.ItemList;
import firstdeal.platform.form.Fields;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Permission;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Day 0, rest, move and end of a run. */
@RestController
@RequestMapping("/api/v1/onboardings")
class LifecycleApi {

    private final Lifecycle lifecycle;
    private final VersionMoves moves;
    private final Onboardings onboardings;

    LifecycleApi(Lifecycle lifecycle, VersionMoves moves, Onboardings onboardings) {
        this.lifecycle = lifecycle;
        this.moves = moves;
        this.onboardings = onboardings;
    }

    /** @param meetings without {@code from} where one is new, without {@code to} where one falls out */
    record RedatingJson(
            LocalDate from,
            LocalDate to,
            List<Redating.Moved> tasks,
            List<Redating.MovedGate> gates,
            List<Redating.MovedMeeting> meetings) {

        static RedatingJson of(Redating it) {
            return new RedatingJson(it.from(), it.to(), it.moved(), it.gates(), it.meetings());
        }
    }

    record MoveJson(
            UUID onboarding,
            List<String> added,
            List<String> removed,
            List<String> notAsked,
            List<Redating.Moved> redated) {

        static MoveJson of(VersionMove it) {
            return new MoveJson(
                    it.after().id().value(), keys(it.added()), keys(it.removed()), keys(it.notAsked()), it.redated());
        }

        private static List<String> keys(List<Task> tasks) {
            return tasks.stream().map(Task::key).toList();
        }
    }

    /** The day of the last authorised signature. */
    record SignatureBody(LocalDate day0) {}

    record CorrectionBody(LocalDate day0, String reason) {}

    /** @param resume the day on which work goes on */
    record PauseBody(LocalDate resume, String reason) {}

    record CancellationBody(String reason) {}

    record MoveBody(UUID programVersion) {}

    record MovesBody(List<UUID> onboardings, UUID programVersion) {}

    @PostMapping("/{id}/signature")
    @Needs(Permission.RUN)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = SignatureBody.class)))
    ResponseEntity<OnboardingView> sign(Actor actor, @PathVariable UUID id, @RequestBody Map<String, Object> body) {
        var fields = Fields.ofJson(body).only(SignatureBody.class);
        lifecycle.sign(actor, new OnboardingId(id), RunForm.day(fields, "day0"));
        return now(actor, id);
    }

    @PostMapping("/{id}/day0-correction")
    @Needs(Permission.GOVERN)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = CorrectionBody.class)))
    ResponseEntity<OnboardingView> correct(Actor actor, @PathVariable UUID id, @RequestBody Map<String, Object> body) {
        var fields = Fields.ofJson(body).only(CorrectionBody.class);
        var reason = fields.text("reason", 4000);
        lifecycle.correctDay0(actor, new OnboardingId(id), RunForm.day(fields, "day0"), reason);
        return now(actor, id);
    }

    /** What another day 0 would move; nothing is saved. */
    @GetMapping("/{id}/day0-preview")
    @Needs(Permission.READ)
    RedatingJson previewDay0(Actor actor, @PathVariable UUID id, @RequestParam String day0) {
        var fields = Fields.of(Map.of("day0", day0));
        return RedatingJson.of(lifecycle.previewDay0(actor, new OnboardingId(id), RunForm.day(fields, "day0")));
    }

    @PostMapping("/{id}/pause")
    @Needs(Permission.RUN)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = PauseBody.class)))
    ResponseEntity<OnboardingView> pause(Actor actor, @PathVariable UUID id, @RequestBody Map<String, Object> body) {
        var fields = Fields.ofJson(body).only(PauseBody.class);
        var reason = fields.text("reason", 4000);
        lifecycle.pause(actor, new OnboardingId(id), RunForm.day(fields, "resume"), reason);
        return now(actor, id);
    }

    @PostMapping("/{id}/resume")
    @Needs(Permission.RUN)
    ResponseEntity<OnboardingView> resume(Actor actor, @PathVariable UUID id) {
        lifecycle.resume(actor, new OnboardingId(id));
        return now(actor, id);
    }

    @PostMapping("/{id}/cancellation")
    @Needs(Permission.GOVERN)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = CancellationBody.class)))
    ResponseEntity<OnboardingView> cancel(Actor actor, @PathVariable UUID id, @RequestBody Map<String, Object> body) {
        var fields = Fields.ofJson(body).only(CancellationBody.class);
        lifecycle.cancel(actor, new OnboardingId(id), RunForm.reason(fields));
        return now(actor, id);
    }

    @PostMapping("/{id}/end")
    @Needs(Permission.RUN)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = EndBody.class)))
    ResponseEntity<OnboardingView> end(Actor actor, @PathVariable UUID id, @RequestBody Map<String, Object> body) {
        var end = RunForm.end(Fields.ofJson(body));
        lifecycle.end(actor, new OnboardingId(id), end.outcome(), end.note(), end.handOverTo());
        return now(actor, id);
    }

    @GetMapping("/{id}/move-preview")
    @Needs(Permission.READ)
    MoveJson previewMove(Actor actor, @PathVariable UUID id, @RequestParam String programVersion) {
        var fields = Fields.of(Map.of("programVersion", programVersion));
        return MoveJson.of(moves.preview(actor, new OnboardingId(id), RunForm.version(fields)));
    }

    @PostMapping("/{id}/move")
    @Needs(Permission.RUN)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = MoveBody.class)))
    MoveJson move(Actor actor, @PathVariable UUID id, @RequestBody Map<String, Object> body) {
        var fields = Fields.ofJson(body).only(MoveBody.class);
        return MoveJson.of(moves.move(actor, List.of(new OnboardingId(id)), RunForm.version(fields))
                .getFirst());
    }

    /** Several at once, all or none. */
    @PostMapping("/moves")
    @Needs(Permission.GOVERN)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = MovesBody.class)))
    ItemList<MoveJson> moveAll(Actor actor, @RequestBody Map<String, Object> body) {
        var fields = Fields.ofJson(body).only(MovesBody.class);
        var ids = RunForm.runs(fields, "onboardings");
        var to = RunForm.version(fields);
        return ItemList.of(moves.move(actor, ids, to).stream().map(MoveJson::of).toList());
    }

    private ResponseEntity<OnboardingView> now(Actor actor, UUID id) {
        var view = OnboardingView.of(onboardings.plan(actor, new OnboardingId(id)));
        return ResponseEntity.ok().eTag(Integer.toString(view.version())).body(view);
    }
}
