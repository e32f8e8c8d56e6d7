package firstdeal.onboarding.internal;

import firstdeal.onboarding.Evidence;
import firstdeal.onboarding.OnboardingView.TaskView;
import firstdeal.onboarding.Onboardings;
import firstdeal.onboarding.Plan;
import firstdeal.onboarding.TaskWork;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.api.Etag;
import firstdeal.platform.api.ItemList;
import firstdeal.platform.form.Fields;
import firstdeal.shared.Actor;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Permission;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The tasks of a run and what shows that they are done. */
@RestController
@RequestMapping("/api/v1/onboardings/{id}/tasks")
class TaskApi {

    private final TaskWork work;
    private final TaskPatchService patch;
    private final EvidenceService evidence;
    private final Onboardings onboardings;

    TaskApi(TaskWork work, TaskPatchService patch, EvidenceService evidence, Onboardings onboardings) {
        this.work = work;
        this.patch = patch;
        this.evidence = evidence;
        this.onboardings = onboardings;
    }

    record Changed(UUID undo, List<TaskView> items) {}

    record EvidenceJson(
            UUID id,
            String kind,
            @Nullable String text,
            @Nullable String link,
            @Nullable String file,
            @Nullable String type,
            @Nullable Long size,
            String by,
            Instant at) {

        static EvidenceJson of(Evidence it) {
            return switch (it.shown()) {
                case Evidence.Shown.Note(var text) ->
                    new EvidenceJson(it.id(), "note", text, null, null, null, null, it.by(), it.at());
                case Evidence.Shown.Link(var address) ->
                    new EvidenceJson(it.id(), "link", null, address, null, null, null, it.by(), it.at());
                case Evidence.Shown.File(var _, var name, var type, var size) ->
                    new EvidenceJson(it.id(), "file", null, null, name, type, size, it.by(), it.at());
            };
        }
    }

    /**
     * Any part of it.
     *
     * @param state not given, it stays
     * @param owner empty gives the task back to its roles
     * @param reason why it is not applicable, or why it is sent back when it is opened again
     */
    record TaskPatch(
            @Nullable @Schema(allowableValues = {"open", "done", "not-applicable"})
            String state,

            @Nullable UUID owner,
            @Nullable LocalDate due,
            @Nullable String note,
            @Nullable String link,
            @Nullable String reason) {}

    /**
     * A task that this run has beyond its program.
     *
     * @param phase the one in whose days it is due, when not given
     * @param internal never seen by the partner
     */
    record NewTask(
            String title,
            @Nullable String phase,
            @Nullable String workstream,

            @Nullable @Schema(allowableValues = {"vendor", "partner", "joint"})
            String side,

            @Nullable UUID owner,
            LocalDate due,
            @Nullable Boolean internal) {}

    /** @param tasks their keys */
    record BulkBody(
            List<String> tasks,
            @Nullable UUID owner,
            @Nullable LocalDate due) {}

    /** A note or a link, or both. */
    record EvidenceBody(@Nullable String note, @Nullable String link) {}

    @GetMapping
    @Needs(Permission.READ)
    ItemList<TaskView> list(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Optional<String> state,
            @RequestParam Optional<String> phase) {
        var plan = plan(actor, id);
        return ItemList.of(plan.lines().stream()
                .filter(it -> state.map(it.task().state().key()::equals).orElse(true))
                .filter(it -> phase.map(it.task().phase()::equals).orElse(true))
                .map(it -> TaskView.of(plan, it))
                .toList());
    }

    @GetMapping("/{key}")
    @Needs(Permission.READ)
    ResponseEntity<TaskView> get(Actor actor, @PathVariable UUID id, @PathVariable String key) {
        return one(plan(actor, id), key);
    }

    @PatchMapping("/{key}")
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = TaskPatch.class)))
    ResponseEntity<TaskView> change(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Map<String, Object> body) {
        var plan = patch.apply(actor, new OnboardingId(id), key, Etag.version(ifMatch), Fields.ofJson(body));
        return one(plan, key);
    }

    @PostMapping
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = NewTask.class)))
    ResponseEntity<TaskView> add(Actor actor, @PathVariable UUID id, @RequestBody Map<String, Object> body) {
        var key = work.add(actor, new OnboardingId(id), TaskForm.adHoc(Fields.ofJson(body)));
        var view = view(plan(actor, id), key);
        return ResponseEntity.created(URI.create("/api/v1/onboardings/" + id + "/tasks/" + key))
                .eTag(Integer.toString(view.version()))
                .body(view);
    }

    /** Owner and date of several tasks at once. */
    @PostMapping("/bulk")
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = BulkBody.class)))
    Changed bulk(Actor actor, @PathVariable UUID id, @RequestBody Map<String, Object> body) {
        var fields = Fields.ofJson(body).only(BulkBody.class);
        var keys = new LinkedHashSet<>(fields.all("tasks"));
        var change = TaskForm.change(fields);
        var undo = work.changeAll(actor, new OnboardingId(id), keys, change);
        var plan = plan(actor, id);
        return new Changed(
                undo,
                plan.lines().stream()
                        .filter(it -> keys.contains(it.task().key()))
                        .map(it -> TaskView.of(plan, it))
                        .toList());
    }

    @PostMapping("/bulk/{change}/undo")
    @Needs(Permission.WORK)
    ItemList<TaskView> undo(Actor actor, @PathVariable UUID id, @PathVariable UUID change) {
        work.undoAll(actor, new OnboardingId(id), change);
        return list(actor, id, Optional.empty(), Optional.empty());
    }

    @GetMapping("/{key}/evidence")
    @Needs(Permission.READ)
    ItemList<EvidenceJson> evidence(Actor actor, @PathVariable UUID id, @PathVariable String key) {
        return ItemList.of(evidence.of(actor, new OnboardingId(id), key).stream()
                .map(EvidenceJson::of)
                .toList());
    }

    @PostMapping(path = "/{key}/evidence", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = EvidenceBody.class)))
    ResponseEntity<ItemList<EvidenceJson>> show(
            Actor actor, @PathVariable UUID id, @PathVariable String key, @RequestBody Map<String, Object> body) {
        var fields = Fields.ofJson(body).only(EvidenceBody.class);
        patch.show(actor, new OnboardingId(id), key, fields);
        return ResponseEntity.status(201).body(evidence(actor, id, key));
    }

    @PostMapping(path = "/{key}/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Needs(Permission.WORK)
    ResponseEntity<ItemList<EvidenceJson>> show(
            Actor actor, @PathVariable UUID id, @PathVariable String key, @RequestPart("file") MultipartFile file)
            throws IOException {
        work.show(actor, new OnboardingId(id), key, name(file), file.getBytes());
        return ResponseEntity.status(201).body(evidence(actor, id, key));
    }

    /** The file itself, as a download. */
    @GetMapping("/{key}/evidence/{item}")
    @Needs(Permission.READ)
    ResponseEntity<byte[]> file(Actor actor, @PathVariable UUID id, @PathVariable String key, @PathVariable UUID item) {
        return evidence.file(actor, new OnboardingId(id), item);
    }

    static String name(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    private static ResponseEntity<TaskView> one(Plan plan, String key) {
        var view = view(plan, key);
        return ResponseEntity.ok().eTag(Integer.toString(view.version())).body(view);
    }

    private static TaskView view(Plan plan, String key) {
        return plan.line(key).map(it -> TaskView.of(plan, it)).orElseThrow(() -> new NotFound(key));
    }

    private Plan plan(Actor actor, UUID id) {
        return onboardings.plan(actor, new OnboardingId(id));
    }
}
