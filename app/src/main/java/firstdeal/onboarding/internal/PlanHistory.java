package firstdeal.onboarding.internal;

import firstdeal.audit.Audit;
import firstdeal.audit.Subject;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.Task;
import firstdeal.shared.Actor;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes acts on runs and tasks down. */
@Component
class PlanHistory {

    private final Audit audit;

    PlanHistory(Audit audit) {
        this.audit = audit;
    }

    void run(Actor actor, String act, Onboarding run, Map<String, ?> before, Map<String, ?> after) {
        audit.record(actor, act, Subject.of("onboarding", run.id().toString(), run.partner(), run.id()), before, after);
    }

    /** What changed about a task, and only that. */
    void task(Actor actor, String act, Task before, Task after, Map<String, ?> more) {
        var was = facts(before);
        var is = facts(after);
        is.putAll(more);
        was.entrySet().removeIf(it -> it.getValue().equals(is.get(it.getKey())) && is.remove(it.getKey()) != null);
        audit.record(actor, act, Subject.of("task", after.key(), after.partner(), after.onboarding()), was, is);
    }

    void added(Actor actor, Task task) {
        audit.record(
                actor,
                "onboarding.task-added",
                Subject.of("task", task.key(), task.partner(), task.onboarding()),
                Map.of(),
                facts(task));
    }

    private static Map<String, Object> facts(Task task) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("title", task.title());
        facts.put("state", task.state().key());
        facts.put("due", task.due().toString());
        facts.put("vendorOwner", task.owners().vendor().map(Object::toString).orElse(""));
        facts.put("partnerOwner", task.owners().partner().map(Object::toString).orElse(""));
        task.sentBack().ifPresent(it -> facts.put("sentBack", it.reason()));
        return facts;
    }
}
