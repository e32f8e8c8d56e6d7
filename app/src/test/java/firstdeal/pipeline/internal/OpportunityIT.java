package firstdeal.pipeline.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.As;
import firstdeal.IntegrationTest;
import firstdeal.Nordhaven;
import firstdeal.account.AccountName;
import firstdeal.account.Accounts;
import firstdeal.gate.Gates;
import firstdeal.pipeline.Attribution;
import firstdeal.pipeline.Attribution.Ours;
import firstdeal.pipeline.Calls;
import firstdeal.pipeline.Credit;
import firstdeal.pipeline.Opening;
import firstdeal.pipeline.Opportunities;
import firstdeal.pipeline.Opportunities.Change;
import firstdeal.pipeline.Opportunity;
import firstdeal.pipeline.OpportunityId;
import firstdeal.pipeline.Part;
import firstdeal.pipeline.Terms;
import firstdeal.platform.Ids;
import firstdeal.shared.Money;
import firstdeal.shared.NotAllowed;
import firstdeal.shared.Side;
import firstdeal.shared.StaleData;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class OpportunityIT {

    private static final OptionalInt WHATEVER = OptionalInt.empty();

    @Autowired
    private Opportunities deals;

    @Autowired
    private Calls calls;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Gates gates;

    @Autowired
    private Journal journal;

    @Autowired
    private Clock clock;

    @Autowired
    private Ids ids;

    @Autowired
    private ApplicationContext app;

    private Nordhaven nordhaven;

    @BeforeEach
    void signedFiftyDaysAgo() throws Exception {
        nordhaven = Nordhaven.signed(50, app);
    }

    private Opening opening(boolean synthetic, Opening.Origin origin) {
        var account = accounts.findOrAdd(As.PAM, new AccountName("Alder Bank", "alderbank.example", "SE"));
        return new Opening(
                nordhaven.run(),
                account.id(),
                "",
                synthetic,
                Optional.of(Money.of("64000", "USD")),
                Optional.of(nordhaven.today().plusDays(20)),
                Optional.of(nordhaven.mara()),
                Optional.of(nordhaven.lars()),
                Optional.of("qualified"),
                origin);
    }

    private Opening.Origin registered(UUID claim) {
        var attribution = Attribution.ofClaim(clock.instant(), Ours.NOTHING);
        return new Opening.Origin.Registered(claim, attribution, nordhaven.today());
    }

    private OpportunityId joint(boolean synthetic) {
        var id = deals.open(As.PAM, opening(synthetic, registered(ids.next())));
        deals.confirm(As.PAM, id, WHATEVER, Side.VENDOR);
        deals.confirm(As.PAM, id, WHATEVER, Side.PARTNER);
        return id;
    }

    private Opportunity get(OpportunityId id) {
        return deals.get(As.PAM, id);
    }

    private Optional<LocalDate> firstDeal() {
        return java.util.Objects.requireNonNull(
                        gates.of(As.PAM, List.of(nordhaven.run())).get(nordhaven.run()))
                .firstDeal();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var id = joint(false);
        calls.commit(As.PAM, id, WHATEVER, Side.VENDOR);
        calls.commit(As.PAM, id, WHATEVER, Side.PARTNER);
        var it = get(id);
        var steps = List.of(
                new Terms.BuyerStep(
                        "Security review", Optional.of(nordhaven.today().plusDays(3)), true),
                new Terms.BuyerStep("Signature", Optional.empty(), false));
        var terms = new Terms(
                "proposal",
                it.terms().category(),
                Optional.of(Money.of("70000.50", "USD")),
                Optional.of(nordhaven.today().plusDays(30)),
                new Terms.Step("Send the quote", Optional.of(nordhaven.today().plusDays(1))),
                new Terms.Step("Call procurement", Optional.empty()),
                steps);
        deals.change(As.PAM, id, OptionalInt.of(it.version()), Change.of(it).with(terms));

        assertThat(get(id).terms()).isEqualTo(terms);
        assertThat(get(id).isCommitted(nordhaven.today())).isTrue();
        assertThat(get(id).slips().times()).isEqualTo(1);
        assertThat(get(id).attribution().credit()).isEqualTo(Credit.SOURCED);
        assertThat(journal.of(id).getFirst().differences())
                .extracting(it2 -> it2.field())
                .containsExactly("stage", "amount", "closes", "ourStep", "theirStep", "buyer");
    }

    @Test
    void aClaimIsConvertedOnceHoweverOftenItIsAskedFor() {
        var claim = ids.next();
        var first = deals.open(As.PAM, opening(false, registered(claim)));
        assertThat(deals.open(As.PAM, opening(false, registered(claim)))).isEqualTo(first);
        assertThat(deals.of(As.PAM, nordhaven.run())).hasSize(1);
    }

    @Test
    void aWonJointSourcedDealStopsTheClockAndAReversalStartsItAgain() {
        var id = joint(false);
        assertThat(firstDeal()).isEmpty();
        calls.win(As.PAM, id, WHATEVER, nordhaven.today());
        assertThat(firstDeal()).contains(nordhaven.today());
        calls.reverse(As.PAM, id, WHATEVER, nordhaven.today(), "They could not pay.");
        assertThat(firstDeal()).isEmpty();
    }

    @Test
    void aRehearsalStopsNoClock() {
        calls.win(As.PAM, joint(true), WHATEVER, nordhaven.today());
        assertThat(firstDeal()).isEmpty();
    }

    @Test
    void whoSawAnOlderStateIsToldSo() {
        var id = joint(false);
        var seen = get(id);
        deals.change(
                As.PAM,
                id,
                OptionalInt.of(seen.version()),
                Change.of(seen).with(seen.terms().in("proposal")));
        assertThatThrownBy(() -> deals.change(
                        As.PAM,
                        id,
                        OptionalInt.of(seen.version()),
                        Change.of(seen).with(seen.terms().in("qualified"))))
                .isInstanceOf(StaleData.class);
    }

    @Test
    void onlyWhoGovernsSaysOtherwiseThanTheRule() {
        var id = joint(false);
        assertThatThrownBy(() -> deals.credit(As.PAM, id, WHATEVER, Credit.INFLUENCED, "We spoke at the fair."))
                .isInstanceOf(NotAllowed.class);
        deals.credit(As.OWNER, id, WHATEVER, Credit.INFLUENCED, "We spoke at the fair.");
        assertThat(get(id).attribution().isOverridden()).isTrue();
        assertThat(get(id).attribution().explanation()).contains("We spoke at the fair.", As.OWNER.name());
    }

    @Test
    void anotherPartnerHasAPartInIt() {
        var id = joint(false);
        var other = Nordhaven.another(app);
        deals.beside(As.PAM, id, WHATEVER, other, Optional.of(Part.CO_SELL));
        assertThat(get(id).others()).containsExactly(new Opportunity.Other(other, Part.CO_SELL));
        deals.beside(As.PAM, id, WHATEVER, other, Optional.empty());
        assertThat(get(id).others()).isEmpty();
    }
}
