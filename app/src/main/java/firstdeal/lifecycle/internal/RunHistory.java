package firstdeal.lifecycle.internal;

import firstdeal.audit.Audit;
import firstdeal.audit.Subject;
import firstdeal.onboarding.Onboarding;
import firstdeal.shared.Actor;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes acts on runs down. */
@Component
class RunHistory {

    private final Audit audit;

    RunHistory(Audit audit) {
        this.audit = audit;
    }

    void run(Actor actor, String act, Onboarding run, Map<String, ?> before, Map<String, ?> after) {
        audit.record(actor, act, Subject.of("onboarding", run.id().toString(), run.partner(), run.id()), before, after);
    }
}
