package firstdeal.cosell.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.Api;
import firstdeal.As;
import firstdeal.IntegrationTest;
import firstdeal.Nordhaven;
import firstdeal.account.AccountName;
import firstdeal.cosell.Cosells;
import firstdeal.cosell.Cosells.NewMotion;
import firstdeal.cosell.Cosells.NewReview;
import firstdeal.cosell.JointAccount;
import firstdeal.cosell.Motion;
import firstdeal.gate.Gates;
import firstdeal.gate.Standing;
import firstdeal.shared.Refused;
import firstdeal.shared.Side;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class CosellIT {

    @Autowired
    private Cosells cosells;

    @Autowired
    private Gates gates;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private ApplicationContext app;

    private Nordhaven nordhaven;

    @BeforeEach
    void signedFiftyDaysAgo() throws Exception {
        nordhaven = Nordhaven.signed(50, app);
    }

    private boolean met(String criterion) {
        return Objects.requireNonNull(gates.of(As.PAM, List.of(nordhaven.run())).get(nordhaven.run())).gates().stream()
                .map(Standing::criteria)
                .flatMap(List::stream)
                .filter(it -> it.criterion()
                        .conditions()
                        .anyMatch(c -> c.getClass().getSimpleName().equals(criterion)))
                .allMatch(it -> it.met());
    }

    @Test
    void aRankedOwnedAndConfirmedListIsWhatTheGateAsksFor() {
        assertThat(met("AccountListRanked")).isFalse();
        for (int n = 1; n <= 10; n++) {
            var id = cosells.add(
                    As.PAM, nordhaven.partner(), new AccountName("Account " + n, "account" + n + ".example", ""));
            cosells.own(
                    As.PAM, nordhaven.partner(), id, Optional.of(nordhaven.mara()), Optional.of(nordhaven.lars()), "");
            cosells.rank(As.PAM, nordhaven.partner(), id, Optional.of(1));
        }
        assertThat(met("AccountListRanked")).isFalse();
        cosells.confirm(As.PAM, nordhaven.partner(), Side.VENDOR);
        cosells.confirm(As.PAM, nordhaven.partner(), Side.PARTNER);
        assertThat(met("AccountListRanked")).isTrue();
        assertThat(cosells.list(As.PAM, nordhaven.partner()).ranked())
                .extracting(JointAccount::name)
                .startsWith("Account 10", "Account 9");
        assertThat(http.get().uri(nordhaven.page() + "/accounts").with(As.pam()))
                .hasStatusOk()
                .bodyText()
                .contains("Account 7", "confirmed by both managers");
    }

    @Test
    void theSameAccountStandsOnTheListOnce() {
        var once = cosells.add(As.PAM, nordhaven.partner(), new AccountName("Alder Bank", "alderbank.example", ""));
        var again =
                cosells.add(As.PAM, nordhaven.partner(), new AccountName("ALDER BANK", "www.alderbank.example", ""));
        assertThat(again).isEqualTo(once);
        cosells.remove(As.PAM, nordhaven.partner(), once);
        assertThat(cosells.list(As.PAM, nordhaven.partner()).accounts()).isEmpty();
    }

    @Test
    void anIntroductionIsSeenByTheGate() {
        cosells.record(
                As.PAM,
                nordhaven.run(),
                new NewMotion(
                        Motion.INTRODUCTION,
                        Optional.empty(),
                        "Alder Bank",
                        true,
                        "Second meeting.",
                        nordhaven.today()));
        assertThat(met("JointMotionRun")).isTrue();
        assertThatThrownBy(() -> cosells.record(
                        As.PAM,
                        nordhaven.run(),
                        new NewMotion(Motion.INTRODUCTION, Optional.empty(), "", true, "", nordhaven.today())))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aReviewIsWrittenAndReadByTheApi() {
        cosells.record(
                As.PAM,
                nordhaven.run(),
                new NewReview(
                        "co-sell-playbook",
                        Optional.empty(),
                        Optional.of(nordhaven.mara()),
                        Optional.of(nordhaven.lars()),
                        true,
                        OptionalInt.of(2),
                        "Their engineer speaks first.",
                        nordhaven.today()));
        var api = new Api(app, As.pam());
        var reviews = api.json(api.get(nordhaven.api() + "/playbook-reviews")).get("items");
        assertThat(reviews.get(0).get("correctedTo").asInt()).isEqualTo(2);
        assertThat(reviews.get(0).get("liveDeal").asBoolean()).isFalse();
        var motion = api.post(
                nordhaven.api() + "/motions",
                Map.of("kind", "co-marketing-campaign", "on", nordhaven.today().toString(), "outcome", "12 leads"));
        assertThat(motion).hasStatusOk();
        assertThat(http.get().uri(nordhaven.page() + "/accounts").with(As.viewer()))
                .hasStatusOk()
                .bodyText()
                .contains("Corrected to version 2", "12 leads");
    }
}
