package firstdeal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgreementTest {

    static final LocalDate MONDAY = LocalDate.of(2026, 9, 28);
    static final PartnerId NORDHAVEN = new PartnerId(new UUID(0, 7));

    static Agreement agreement(Signature... signatures) {
        return new Agreement(
                new AgreementId(new UUID(0, 1)), NORDHAVEN, "nda", "NDA", "", false, List.of(signatures), 0);
    }

    static Signature signature(Side side, LocalDate on) {
        return Signature.recorded(side, "Lars Tomter", "managing director", on, MONDAY.plusDays(10));
    }

    @Test
    void isExecutedOnTheDayOfTheLastSignature() {
        var signed = agreement(signature(Side.PARTNER, MONDAY.plusDays(3)), signature(Side.VENDOR, MONDAY));

        assertThat(signed.executedOn()).contains(MONDAY.plusDays(3));
    }

    @Test
    void oneSideAloneExecutesNothing() {
        var signed = agreement(signature(Side.VENDOR, MONDAY));

        assertThat(signed.executedOn()).isEmpty();
        assertThat(signed.isExecutedBy(Set.of(Side.VENDOR))).isTrue();
        assertThat(signed.isExecutedBy(Set.of(Side.VENDOR, Side.PARTNER))).isFalse();
    }

    @Test
    void aSignatureNamesWhoSignedAndWhyTheyMay() {
        assertThatThrownBy(() -> Signature.recorded(Side.VENDOR, " ", "owner", MONDAY, MONDAY))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.fields()).containsOnlyKeys("signatory"));
        assertThatThrownBy(() -> Signature.recorded(Side.VENDOR, "Mara", "", MONDAY, MONDAY))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.fields()).containsOnlyKeys("authority"));
    }

    @Test
    void nobodySignsTomorrowOrInAnotherCentury() {
        for (var day : List.of(MONDAY.plusDays(1), LocalDate.of(1899, 12, 31))) {
            assertThatThrownBy(() -> Signature.recorded(Side.VENDOR, "Mara", "owner", day, MONDAY))
                    .isInstanceOfSatisfying(
                            Refused.class, it -> assertThat(it.fields()).containsOnlyKeys("signedOn"));
        }
    }

    @Test
    void aKindIsAKey() {
        assertThatThrownBy(() -> Agreement.checked(new Documents.AgreementDraft("Our NDA", "NDA", "", false)))
                .isInstanceOf(Refused.class);
    }
}
