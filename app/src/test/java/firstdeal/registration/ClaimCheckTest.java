package firstdeal.registration;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.account.AccountName;
import firstdeal.registration.CustomField.Kind;
import firstdeal.shared.Money;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final PartnerId PARTNER = PartnerId.of("00000000-0000-7000-8000-00000000abcd");

    @Test
    void aDayThatHasPassedAndANoteOfTenMegabytes() {
        assertThat(wrong(claim(TODAY.minusDays(1), ""))).containsOnlyKeys("close");
        assertThat(wrong(claim(TODAY.plusYears(6), ""))).containsOnlyKeys("close");
        assertThat(wrong(claim(TODAY, "x".repeat(10 * 1024 * 1024)))).containsOnlyKeys("note");
        assertThat(wrong(claim(TODAY, ""))).isEmpty();
    }

    @Test
    void fieldsOfOnesOwnAreTypedAndAskedOfSomeOnly() {
        var policy = policy(
                new CustomField("seats", "Seats", Kind.NUMBER, true, List.of("reseller"), List.of()),
                new CustomField("since", "Since", Kind.DATE, false, List.of(), List.of()),
                new CustomField("sector", "Sector", Kind.CHOICE, false, List.of(), List.of("Public", "Private")));
        assertThat(ClaimCheck.wrong(claim(TODAY, ""), policy, "isv", TODAY)).isEmpty();
        assertThat(ClaimCheck.wrong(claim(TODAY, ""), policy, "reseller", TODAY))
                .containsOnlyKeys("fields.seats");
        assertThat(ClaimCheck.wrong(
                        claim(Map.of("seats", "many", "since", "soon", "sector", "Other", "unasked", "x")),
                        policy,
                        "reseller",
                        TODAY))
                .containsOnlyKeys("fields.seats", "fields.since", "fields.sector", "fields.unasked");
        assertThat(ClaimCheck.wrong(
                        claim(Map.of("seats", "12", "since", "2026-01-01", "sector", "Public")),
                        policy,
                        "reseller",
                        TODAY))
                .isEmpty();
    }

    private static Map<String, Text> wrong(Claim claim) {
        return ClaimCheck.wrong(claim, Policy.SHIPPED, "reseller", TODAY);
    }

    private static Claim claim(LocalDate closes, String note) {
        return new Claim(
                PARTNER,
                name(),
                "Suite",
                Money.of("1", "EUR"),
                closes,
                false,
                note,
                Map.of(),
                firstdeal.shared.Side.PARTNER,
                java.util.Optional.empty());
    }

    private static Claim claim(Map<String, String> fields) {
        return new Claim(
                PARTNER,
                name(),
                "Suite",
                Money.of("1", "EUR"),
                TODAY,
                false,
                "",
                fields,
                firstdeal.shared.Side.PARTNER,
                java.util.Optional.empty());
    }

    private static AccountName name() {
        return new AccountName("Acme", "acme.com", "");
    }

    private static Policy policy(CustomField... fields) {
        var it = Policy.SHIPPED;
        return new Policy(
                it.answerDays(),
                it.opens(),
                it.closes(),
                it.questions(),
                it.questionDays(),
                it.protectionDays(),
                it.reminderDays(),
                it.extensionDays(),
                it.idleDays(),
                it.contactDays(),
                List.of(),
                List.of(fields),
                it.steps());
    }
}
