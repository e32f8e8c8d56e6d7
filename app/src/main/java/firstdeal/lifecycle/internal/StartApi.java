package firstdeal.lifecycle.internal;

import firstdeal.lifecycle.Start;
import firstdeal.lifecycle.Starts;
import firstdeal.onboarding.OnboardingView;
import firstdeal.onboarding.OnboardingView.TaskView;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.form.Fields;
import firstdeal.program.ProgramVersion;
import firstdeal.program.Programs;
import firstdeal.shared.Actor;
import firstdeal.shared.Permission;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Starting runs. */
@RestController
@RequestMapping("/api/v1/onboardings")
class StartApi {

    private final Starts starts;
    private final Programs programs;

    StartApi(Starts starts, Programs programs) {
        this.starts = starts;
        this.programs = programs;
    }

    /** A run that has just begun. */
    record Started(
            OnboardingView onboarding, UUID id, @Nullable String phase, List<TaskView> tasks) {}

    @PostMapping
    @Needs(Permission.RUN)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = StartBody.class)))
    ResponseEntity<Started> start(Actor actor, @RequestBody Map<String, Object> body) {
        var plan = starts.begin(actor, order(body));
        var view = OnboardingView.of(plan);
        return ResponseEntity.created(URI.create("/api/v1/onboardings/" + view.id()))
                .eTag(Integer.toString(view.version()))
                .body(new Started(view, view.id(), view.phase(), TaskView.all(plan)));
    }

    @PostMapping("/preview")
    @Needs(Permission.RUN)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = StartBody.class)))
    PreviewJson preview(Actor actor, @RequestBody Map<String, Object> body) {
        return PreviewJson.of(starts.preview(actor, order(body)));
    }

    private Start order(Map<String, Object> body) {
        var fields = Fields.ofJson(body);
        return RunForm.start(
                fields,
                fields.all("passedBefore"),
                key -> programs.published().stream()
                        .filter(it -> it.program().key().equals(key))
                        .map(ProgramVersion::id)
                        .findFirst());
    }
}
