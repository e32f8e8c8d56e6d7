package firstdeal.onboarding;

import firstdeal.program.Completion;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What decides whether a person may call a task done.
 *
 * @param phaseOpen its phase has opened
 * @param gated refuses until then
 * @param evidence the kinds that it has, with what comes along now
 */
public record Doing(Completion done, boolean phaseOpen, boolean gated, Set<Evidence.Kind> evidence) {

    public Doing {
        evidence = evidence.isEmpty() ? Set.of() : EnumSet.copyOf(evidence);
    }

    void requireDoable() {
        if (done instanceof Completion.Holds) {
            throw refused("state", Text.of("onboarding.task.settles-itself"));
        }
        if (gated && !phaseOpen) {
            throw refused("state", Text.of("onboarding.task.gated"));
        }
        if (done instanceof Completion.Link && !evidence.contains(Evidence.Kind.LINK)) {
            throw refused("link", Text.of("onboarding.task.needs-link"));
        }
        if (done instanceof Completion.Document
                && !evidence.contains(Evidence.Kind.FILE)
                && !evidence.contains(Evidence.Kind.LINK)) {
            throw refused("link", Text.of("onboarding.task.needs-document"));
        }
        if (!phaseOpen && evidence.isEmpty()) {
            throw refused("note", Text.of("onboarding.task.early-needs-evidence"));
        }
    }

    private static Refused refused(String field, Text text) {
        return new Refused(text, Map.of(field, text));
    }
}
