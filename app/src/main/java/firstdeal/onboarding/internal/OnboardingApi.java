package firstdeal.onboarding.internal;

import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.OnboardingFilter;
import firstdeal.onboarding.OnboardingView;
import firstdeal.onboarding.OnboardingView.TaskView;
import firstdeal.onboarding.Onboardings;
import firstdeal.onboarding.PhaseOpening;
import firstdeal.onboarding.Start;
import firstdeal.onboarding.Starts;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.form.Fields;
import firstdeal.program.ProgramVersion;
import firstdeal.program.Programs;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Permission;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Starting runs and listing them. */
@RestController
@RequestMapping("/api/v1/onboardings")
class OnboardingApi {

    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 500;

    private final Starts starts;
    private final Onboardings onboardings;
    private final Programs programs;
    private final Clock clock;

    OnboardingApi(Starts starts, Onboardings onboardings, Programs programs, Clock clock) {
        this.starts = starts;
        this.onboardings = onboardings;
        this.programs = programs;
        this.clock = clock;
    }

    /** A run that has just begun. */
    record Started(
            OnboardingView onboarding, UUID id, @Nullable String phase, List<TaskView> tasks) {}

    record Row(
            UUID id,
            UUID partner,
            UUID programVersion,
            boolean gated,
            String state,
            LocalDate day0,
            String zone,
            int day,
            @Nullable String phase,
            int version) {

        static Row of(Onboarding it, LocalDate today) {
            return new Row(
                    it.id().value(),
                    it.partner().value(),
                    it.program().value(),
                    it.gated(),
                    it.state(today).key(),
                    it.day0(),
                    it.zone().getId(),
                    it.day(today),
                    it.inHand().map(PhaseOpening::phase).orElse(null),
                    it.version());
        }
    }

    record Page(List<Row> items, @Nullable UUID next) {}

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

    @GetMapping
    @Needs(Permission.READ)
    Page list(
            Actor actor,
            @RequestParam Optional<UUID> partner,
            @RequestParam(defaultValue = "false") boolean running,
            @RequestParam Optional<Boolean> gated,
            @RequestParam Optional<UUID> cursor,
            @RequestParam(defaultValue = "" + PAGE) int limit) {
        int size = Math.clamp(limit, 1, LARGEST_PAGE);
        var found = onboardings.find(
                actor,
                new OnboardingFilter(
                        partner.map(PartnerId::new), running, gated, cursor.map(OnboardingId::new), size + 1));
        var rows = found.stream()
                .limit(size)
                .map(it -> Row.of(it, it.today(clock.instant())))
                .toList();
        return new Page(rows, found.size() > size ? rows.getLast().id() : null);
    }

    private Start order(Map<String, Object> body) {
        var flat = new LinkedHashMap<>(body);
        List<String> gates = flat.remove("passedBefore") instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
        return OnboardingForm.start(
                Fields.ofJson(flat),
                gates,
                key -> programs.published().stream()
                        .filter(it -> it.program().key().equals(key))
                        .map(ProgramVersion::id)
                        .findFirst());
    }
}
