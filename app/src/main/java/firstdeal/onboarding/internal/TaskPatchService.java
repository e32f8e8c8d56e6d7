package firstdeal.onboarding.internal;

import firstdeal.onboarding.Evidence;
import firstdeal.onboarding.Onboardings;
import firstdeal.onboarding.Plan;
import firstdeal.onboarding.TaskWork;
import firstdeal.platform.form.Fields;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Text;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Several changes of one task, given together, in one transaction: owner and date first, then its state. */
@Service
@Transactional
class TaskPatchService {

    private static final int TEXT = 4000;

    private final TaskWork work;
    private final Onboardings onboardings;

    TaskPatchService(TaskWork work, Onboardings onboardings) {
        this.work = work;
        this.onboardings = onboardings;
    }

    /** The states that somebody may ask for. */
    enum Wanted {
        OPEN,
        DONE,
        NOT_APPLICABLE,
        UNCHANGED
    }

    /** Answers the plan as it is then. */
    Plan apply(Actor actor, OnboardingId id, String key, int version, Fields fields) {
        fields.only(TaskApi.TaskPatch.class);
        var wanted = fields.choice("state", Wanted.class, Wanted.UNCHANGED);
        var note = fields.text("note", TEXT);
        var link = fields.text("link", TEXT);
        var reason = fields.text("reason", TEXT);
        var change = TaskForm.change(fields);
        var seen = OptionalInt.of(version);
        if (change.owner().isPresent() || change.due().isPresent()) {
            work.change(actor, id, key, seen, change);
            seen = OptionalInt.empty();
        }
        switch (wanted) {
            case DONE -> work.complete(actor, id, key, seen, Evidence.given(note, link));
            case NOT_APPLICABLE -> work.notApplicable(actor, id, key, seen, reason);
            case OPEN -> reopen(actor, id, key, seen, reason);
            case UNCHANGED -> {
                if (!note.isEmpty() || !link.isEmpty()) {
                    show(actor, id, key, fields);
                }
            }
        }
        return onboardings.plan(actor, id);
    }

    /** With a reason somebody is told that it was not done; without one it is taken back. */
    private void reopen(Actor actor, OnboardingId id, String key, OptionalInt seen, String reason) {
        if (reason.isEmpty()) {
            work.undo(actor, id, key, seen);
        } else {
            work.sendBack(actor, id, key, seen, reason);
        }
    }

    void show(Actor actor, OnboardingId id, String key, Fields fields) {
        var given = Evidence.given(fields.text("note", TEXT), fields.text("link", TEXT));
        if (given.isEmpty()) {
            fields.wrong("note", Text.of("platform.field.needed"));
        }
        fields.requireRight();
        given.forEach(it -> work.show(actor, id, key, it));
    }
}
