package firstdeal.onboarding.internal;

import firstdeal.audit.AuditLog;
import firstdeal.onboarding.BulkPage;
import firstdeal.onboarding.Evidence;
import firstdeal.onboarding.NewTaskPage;
import firstdeal.onboarding.OnboardingFrame.Tab;
import firstdeal.onboarding.PlanPage;
import firstdeal.onboarding.PlanPage.Shown;
import firstdeal.onboarding.TaskPage;
import firstdeal.onboarding.TaskWork;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.form.Fields;
import firstdeal.platform.screen.Flash;
import firstdeal.shared.Actor;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Permission;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One task on its own page, several at once, and a new one. */
@Controller
@RequestMapping("/onboardings/{id}/tasks")
class TaskController {

    private static final int HISTORY = 30;
    private static final int TEXT = 4000;

    private final PlanPages pages;
    private final PeopleChoice people;
    private final EvidenceService evidence;
    private final TaskWork work;
    private final TaskPatchService patch;
    private final AuditLog history;

    TaskController(
            PlanPages pages,
            PeopleChoice people,
            EvidenceService evidence,
            TaskWork work,
            TaskPatchService patch,
            AuditLog history) {
        this.pages = pages;
        this.people = people;
        this.evidence = evidence;
        this.work = work;
        this.patch = patch;
        this.history = history;
    }

    @GetMapping("/{key}")
    @Needs(Permission.READ)
    String show(Actor actor, @PathVariable UUID id, @PathVariable String key, Model model) {
        var run = new OnboardingId(id);
        var seen = pages.plan(actor, run);
        var line = seen.plan().line(key).orElseThrow(() -> new NotFound(key));
        var acts = history.ofOnboarding(run, AuditLog.LATEST, 500).stream()
                .filter(it ->
                        it.subject().type().equals("task") && it.subject().id().equals(key))
                .limit(HISTORY)
                .toList();
        model.addAttribute(
                "page",
                TaskPage.of(
                        seen.frame(Tab.PLAN),
                        seen.plan(),
                        line,
                        seen.names(),
                        people.of(actor, seen.plan().onboarding().partner()),
                        evidence.of(actor, run, key),
                        new Deeds(seen.plan()).of(acts),
                        actor.may(Permission.WORK)));
        return "onboarding/task";
    }

    @PostMapping("/{key}/finish")
    @Needs(Permission.WORK)
    String finish(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String key,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        var fields = Fields.of(form);
        var given = Evidence.given(fields.text("note", TEXT), fields.text("link", TEXT));
        fields.requireRight();
        work.complete(actor, new OnboardingId(id), key, version(form), given);
        return said(response, Text.of("onboarding.said-done"), path(id, key), path(id, key) + "/undo");
    }

    @PostMapping("/{key}/not-applicable")
    @Needs(Permission.WORK)
    String notApplicable(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String key,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        var reason = TaskForm.reason(Fields.of(form));
        work.notApplicable(actor, new OnboardingId(id), key, version(form), reason);
        return said(response, Text.of("onboarding.said-not-applicable"), path(id, key), path(id, key) + "/undo");
    }

    @PostMapping("/{key}/return")
    @Needs(Permission.WORK)
    String sendBack(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String key,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        work.sendBack(actor, new OnboardingId(id), key, version(form), TaskForm.reason(Fields.of(form)));
        return said(response, Text.of("onboarding.said-sent-back"), path(id, key), "");
    }

    @PostMapping("/{key}/evidence")
    @Needs(Permission.WORK)
    String show(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String key,
            @RequestParam Map<String, String> form,
            @RequestParam(required = false) MultipartFile file,
            HttpServletResponse response)
            throws IOException {
        if (file != null && !file.isEmpty()) {
            work.show(actor, new OnboardingId(id), key, TaskApi.name(file), file.getBytes());
        } else {
            patch.show(actor, new OnboardingId(id), key, Fields.of(form));
        }
        return said(response, Text.of("onboarding.said-shown"), path(id, key), "");
    }

    @GetMapping("/{key}/evidence/{item}")
    @Needs(Permission.READ)
    ResponseEntity<byte[]> file(Actor actor, @PathVariable UUID id, @PathVariable String key, @PathVariable UUID item) {
        return evidence.file(actor, new OnboardingId(id), item);
    }

    @PostMapping("/{key}/change")
    @Needs(Permission.WORK)
    String change(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String key,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        var change = TaskForm.change(Fields.of(TaskForm.kept(form)));
        work.change(actor, new OnboardingId(id), key, version(form), change);
        return said(response, Text.of("onboarding.said-changed"), path(id, key), "");
    }

    @GetMapping("/edit")
    @Needs(Permission.WORK)
    String edit(Actor actor, @PathVariable UUID id, Model model) {
        var seen = pages.plan(actor, new OnboardingId(id));
        model.addAttribute(
                "page",
                new BulkPage(
                        seen.frame(Tab.PLAN),
                        PlanPage.of(seen.plan(), seen.names(), Shown.ALL, Optional.empty(), true),
                        people.of(actor, seen.plan().onboarding().partner())));
        return "onboarding/bulk";
    }

    @PostMapping("/edit")
    @Needs(Permission.WORK)
    String edit(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) List<String> task,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        Set<String> keys = task == null ? Set.of() : new LinkedHashSet<>(task);
        var change = TaskForm.change(Fields.of(TaskForm.kept(form)));
        var undo = work.changeAll(actor, new OnboardingId(id), keys, change);
        var plan = "/onboardings/" + id + "/plan";
        return said(
                response,
                Text.of("onboarding.said-changed-several", "count", keys.size()),
                plan,
                "/onboardings/" + id + "/tasks/edit/" + undo + "/undo");
    }

    @PostMapping("/edit/{change}/undo")
    @Needs(Permission.WORK)
    String undo(Actor actor, @PathVariable UUID id, @PathVariable UUID change, HttpServletResponse response) {
        work.undoAll(actor, new OnboardingId(id), change);
        return said(response, Text.of("onboarding.said-undone"), "/onboardings/" + id + "/plan", "");
    }

    @GetMapping("/new")
    @Needs(Permission.WORK)
    String add(Actor actor, @PathVariable UUID id, Model model) {
        var seen = pages.plan(actor, new OnboardingId(id));
        model.addAttribute(
                "page",
                NewTaskPage.of(
                        seen.frame(Tab.PLAN),
                        seen.plan(),
                        people.of(actor, seen.plan().onboarding().partner())));
        return "onboarding/newtask";
    }

    @PostMapping
    @Needs(Permission.WORK)
    String add(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response) {
        var key = work.add(actor, new OnboardingId(id), TaskForm.adHoc(Fields.of(form)));
        return said(response, Text.of("onboarding.said-added"), path(id, key), "");
    }

    private static OptionalInt version(Map<String, String> form) {
        var version = form.getOrDefault("version", "");
        return version.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(version)) : OptionalInt.empty();
    }

    private static String path(UUID id, String key) {
        return "/onboardings/" + id + "/tasks/" + key;
    }

    private static String said(HttpServletResponse response, Text text, String to, String undo) {
        Flash.say(response, text, undo);
        return "redirect:" + to;
    }
}
