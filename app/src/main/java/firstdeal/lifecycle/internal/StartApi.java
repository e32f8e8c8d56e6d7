package firstdeal.lifecycle.internal;

import firstdeal.lifecycle.Start;
import firstdeal.lifecycle.Starts;
import firstdeal.onboarding.OnboardingView;
import firstdeal.onboarding.OnboardingView.TaskView;
import firstdeal.onboarding.Onboardings;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.form.Fields;
import firstdeal.program.ProgramVersion;
import firstdeal.program.Programs;
import firstdeal.shared.Actor;
import firstdeal.shared.Permission;
import java.net.URI;
import java.util.LinkedHashMap;
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
    private final Onboardings onboardings;
    private final Programs programs;

    StartApi(Starts starts, Onboardings onboardings, Programs programs) {
        this.starts = starts;
        this.onboardings = onboardings;
        this.programs = programs;
    }

    /** A run that has just begun. */
    record Started(
            OnboardingView onboarding, UUID id, @Nullable String phase, List<TaskView> tasks) {}

    @PostMapping
    @Needs(Permission.RUN)
    ResponseEntity<Started> start(Actor actor, @RequestBody Map<String, Object> body) {
        var id = starts.start(actor, order(body));
        var plan = onboardings.plan(actor, id);
        var view = OnboardingView.of(plan);
        return ResponseEntity.created(URI.create("/api/v1/onboardings/" + id))
                .eTag(Integer.toString(view.version()))
                .body(new Started(
                        view,
                        view.id(),
                        view.phase(),
                        plan.lines().stream().map(TaskView::of).toList()));
    }

    @PostMapping("/preview")
    @Needs(Permission.RUN)
    PreviewJson preview(Actor actor, @RequestBody Map<String, Object> body) {
        return PreviewJson.of(starts.preview(actor, order(body)));
    }

    private Start order(Map<String, Object> body) {
        var flat = new LinkedHashMap<>(body);
        List<String> gates = flat.remove("passedBefore") instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
        return RunForm.start(
                Fields.ofJson(flat),
                gates,
                key -> programs.published().stream()
                        .filter(it -> it.program().key().equals(key))
                        .map(ProgramVersion::id)
                        .findFirst());
    }
}
