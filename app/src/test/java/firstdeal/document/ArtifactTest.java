package firstdeal.document;

import static firstdeal.document.AgreementTest.MONDAY;
import static firstdeal.document.AgreementTest.NORDHAVEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.document.Artifact.Approval;
import firstdeal.document.Artifact.Version;
import firstdeal.document.Documents.Writing;
import firstdeal.shared.ContactId;
import firstdeal.shared.Refused;
import firstdeal.shared.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArtifactTest {

    static final List<Side> BOTH = List.of(Side.VENDOR, Side.PARTNER);
    static final ContactId MARA = new ContactId(new UUID(0, 1));
    static final ContactId ERIK = new ContactId(new UUID(0, 2));

    static Artifact artifact(int versions, Approval... approvals) {
        return new Artifact(
                new ArtifactId(new UUID(0, 1)),
                NORDHAVEN,
                "joint-value-proposition",
                "Joint value proposition",
                IntStream.rangeClosed(1, versions)
                        .mapToObj(n -> new Version(n, "text " + n, "", "Mara", MONDAY))
                        .toList(),
                List.of(approvals),
                0);
    }

    static Approval approval(int number, Side side, ContactId by) {
        return new Approval(number, side, by, "somebody", MONDAY.plusDays(1));
    }

    @Test
    void isAgreedWhenBothSidesApprovedOneVersion() {
        var artifact = artifact(2, approval(2, Side.VENDOR, MARA), approval(2, Side.PARTNER, ERIK));

        assertThat(artifact.agreedIn(BOTH, MONDAY)).hasValue(2);
    }

    @Test
    void approvalsOfDifferentVersionsAgreeNothing() {
        var artifact = artifact(2, approval(1, Side.VENDOR, MARA), approval(2, Side.PARTNER, ERIK));

        assertThat(artifact.agreedIn(BOTH, MONDAY)).isEmpty();
        assertThat(artifact.waitingFor(BOTH, MONDAY)).containsExactly(Side.VENDOR);
    }

    @Test
    void aLaterEditLeavesTheEarlierAgreementStanding() {
        var artifact = artifact(4, approval(3, Side.VENDOR, MARA), approval(3, Side.PARTNER, ERIK));

        assertThat(artifact.agreedIn(BOTH, MONDAY)).hasValue(3);
        assertThat(artifact.latest()).isEqualTo(4);
        assertThat(artifact.waitingFor(BOTH, MONDAY)).containsExactlyElementsOf(BOTH);
    }

    @Test
    void onePersonNeverApprovesForBoth() {
        var stored = artifact(1, approval(1, Side.VENDOR, MARA), approval(1, Side.PARTNER, MARA));
        assertThat(stored.agreedIn(BOTH, MONDAY)).isEmpty();

        var half = artifact(1, approval(1, Side.VENDOR, MARA));
        assertThatThrownBy(() -> half.approved(1, Side.PARTNER, MARA, "Mara", MONDAY, MONDAY))
                .isInstanceOf(Refused.class);
    }

    @Test
    void approvalsBeforeTheNewDayZeroDoNotCount() {
        var artifact = artifact(1, approval(1, Side.VENDOR, MARA), approval(1, Side.PARTNER, ERIK));

        assertThat(artifact.agreedIn(BOTH, MONDAY.plusDays(2))).isEmpty();
    }

    @Test
    void onlyAVersionThatWasWrittenCanBeApprovedAndNotBeforeItWas() {
        var artifact = artifact(1);
        assertThatThrownBy(() -> artifact.approved(2, Side.VENDOR, MARA, "Mara", MONDAY, MONDAY))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.fields()).containsOnlyKeys("version"));
        assertThatThrownBy(() -> artifact.approved(1, Side.VENDOR, MARA, "Mara", MONDAY.minusDays(1), MONDAY))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.fields()).containsOnlyKeys("on"));
    }

    @Test
    void aVersionHasATextOrALinkThatABrowserMayOpen() {
        var fields = new ArrayList<String>();
        for (var writing : List.of(new Writing("t", " ", ""), new Writing("t", "", "javascript:alert(1)"))) {
            assertThatThrownBy(() -> Artifact.checked("notes", writing))
                    .isInstanceOfSatisfying(
                            Refused.class, it -> fields.addAll(it.fields().keySet()));
        }
        assertThat(fields).containsExactly("body", "link");
    }
}
