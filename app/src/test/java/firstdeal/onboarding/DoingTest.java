package firstdeal.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.onboarding.Evidence.Kind;
import firstdeal.program.Completion;
import firstdeal.program.Condition;
import firstdeal.program.Label;
import firstdeal.shared.Refused;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a person needs to say that a task is done. */
class DoingTest {

    private static final Completion DOCUMENT = new Completion.Document(Optional.empty());

    private static void doable(Completion done, boolean open, boolean gated, Kind... evidence) {
        assertThatCode(() -> new Doing(done, open, gated, Set.of(evidence)).requireDoable())
                .doesNotThrowAnyException();
    }

    private static void refused(String key, Completion done, boolean open, boolean gated, Kind... evidence) {
        assertThatThrownBy(() -> new Doing(done, open, gated, Set.of(evidence)).requireDoable())
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.text().key()).isEqualTo("onboarding.task." + key));
    }

    @Test
    void aDocumentIsAFileOrALinkAndALinkIsALink() {
        doable(DOCUMENT, true, false, Kind.FILE);
        doable(DOCUMENT, true, false, Kind.LINK);
        refused("needs-document", DOCUMENT, true, false, Kind.NOTE);
        doable(new Completion.Link(), true, false, Kind.LINK);
        refused("needs-link", new Completion.Link(), true, false, Kind.FILE);
    }

    @Test
    void beforeItsPhaseATaskNeedsEvidenceAndAGatedOneRefuses() {
        var check = new Completion.Check();
        doable(check, true, true);
        doable(check, false, false, Kind.NOTE);
        refused("early-needs-evidence", check, false, false);
        refused("gated", check, false, true, Kind.NOTE);
    }

    @Test
    void whatACriterionSettlesNobodyDoes() {
        var holds = new Completion.Holds(new Condition.NextStepsDated(Label.of("x")));
        refused("settles-itself", holds, true, false, Kind.NOTE);
    }
}
