package firstdeal.pipeline;

import static firstdeal.pipeline.Deal.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.pipeline.Commitment.Word;
import firstdeal.pipeline.Owners.Confirmed;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Side;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OpportunityTest {

    private static final PartnerId OTHER = PartnerId.of("00000000-0000-7000-8000-0000000000b9");

    @Test
    void bothConfirmedOwnersMakeItJoint() {
        assertThat(Deal.fresh("Alder Bank").isJoint()).isFalse();
        assertThat(Deal.joint("Alder Bank").isJoint()).isTrue();
    }

    @Test
    void anotherOwnerHasToConfirmAnew() {
        var deal = Deal.joint("Alder Bank");
        var changed = deal.withOwners(
                deal.owners().named(Side.PARTNER, Optional.of(ContactId.of("00000000-0000-7000-8000-0000000000a9"))));
        assertThat(changed.isJoint()).isFalse();
        assertThat(deal.withOwners(deal.owners().named(Side.PARTNER, Optional.of(Deal.IDA)))
                        .isJoint())
                .isTrue();
    }

    @Test
    void commitStandsWhenBothHaveSaidSo() {
        var ours = Deal.joint("Alder Bank").committed(Side.VENDOR, new Word("Jonas", TODAY));
        assertThat(ours.category(TODAY)).isEqualTo(Category.BEST_CASE);
        var both = ours.committed(Side.PARTNER, new Word("Ida", TODAY));
        assertThat(both.category(TODAY)).isEqualTo(Category.COMMIT);
        assertThat(both.commitment().stoodOn()).contains(TODAY);
    }

    @Test
    void aCommitWhoseDateHasPassedHasSlipped() {
        var deal = Deal.committed("Alder Bank");
        var after = TODAY.plusDays(31);
        assertThat(deal.category(after)).isEqualTo(Category.BEST_CASE);
        assertThat(deal.hasSlipped(after)).isTrue();
        assertThat(deal.hasSlipped(TODAY.plusDays(30))).isFalse();
    }

    @Test
    void whatStoodInCommitOnceHasStoodThere() {
        var back = Deal.committed("Alder Bank").uncommitted(Side.VENDOR);
        assertThat(back.commitment().stands()).isFalse();
        assertThat(back.commitment().theirs()).isEmpty();
        assertThat(back.commitment().stoodOn()).contains(TODAY);
    }

    @Test
    void commitNeedsAnAmountADateAndAConfirmedOwner() {
        assertThatThrownBy(() -> Deal.fresh("Alder Bank").committed(Side.VENDOR, new Word("Jonas", TODAY)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Deal.joint("Alder Bank").committed(Side.PARTNER, new Word("Ida", TODAY)))
                .isInstanceOf(Refused.class);
    }

    @Property
    void everyLaterCloseDateIsASlipAndAnEarlierOneIsNone(
            @ForAll @IntRange(min = 0, max = 300) int first, @ForAll @IntRange(min = 0, max = 300) int second) {
        var deal = Deal.fresh("Alder Bank");
        var once = deal.withTerms(deal.terms().closing(Optional.of(TODAY.plusDays(first))), TODAY);
        var twice = once.withTerms(once.terms().closing(Optional.of(TODAY.plusDays(second))), TODAY);
        assertThat(twice.slips().times()).isEqualTo(second > first ? 1 : 0);
        assertThat(twice.slips().first()).contains(TODAY.plusDays(first));
    }

    @Test
    void aCloseDateInThePastIsRefusedAndOneThatStandsMayStay() {
        var deal = Deal.joint("Alder Bank");
        assertThatThrownBy(() -> deal.withTerms(deal.terms().closing(Optional.of(TODAY.minusDays(1))), TODAY))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> deal.withTerms(deal.terms().closing(Optional.of(TODAY.plusYears(6))), TODAY))
                .isInstanceOf(Refused.class);
        assertThat(deal.withTerms(deal.terms().in("proposal"), TODAY.plusDays(90))
                        .terms()
                        .stage())
                .isEqualTo("proposal");
    }

    @Test
    void aReversedDealIsNoLongerWonAndNothingCountsIt() {
        var won = Deal.joint("Alder Bank").won(TODAY, TODAY, "Jonas");
        assertThat(won.closes()).contains(TODAY);
        assertThat(won.category(TODAY)).isEqualTo(Category.CLOSED);
        var back = won.reversed("They could not pay.", TODAY, TODAY, "Mara");
        assertThat(back.isWon()).isFalse();
        assertThat(back.counts()).isFalse();
        assertThat(back.outcome()).isEqualTo(new Outcome.Reversed(TODAY, TODAY, "They could not pay.", "Mara"));
        assertThat(back.reopened().isOpen()).isTrue();
    }

    @Test
    void whatIsClosedIsNotChanged() {
        var lost = Deal.joint("Alder Bank").lost(Outcome.Loss.LOST, "Another won.", TODAY, "Jonas");
        assertThatThrownBy(() -> lost.withTerms(lost.terms(), TODAY)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> lost.reversed("No.", TODAY, TODAY, "Mara")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> lost.won(TODAY, TODAY, "Jonas")).isInstanceOf(Refused.class);
    }

    @Test
    void anActOfThePartnerMakesThemInfluenceIt() {
        var deal = Deal.fresh("Alder Bank");
        assertThat(deal.attribution().credit()).isEqualTo(Credit.NONE);
        assertThat(deal.acted(TODAY).attribution().credit()).isEqualTo(Credit.INFLUENCED);
        assertThat(deal.acted(TODAY).acted(TODAY.minusDays(9)).acts())
                .isEqualTo(new Acts(Optional.of(TODAY.minusDays(9)), Optional.of(TODAY)));
    }

    @Test
    void oneAloneSourcesADeal() {
        var sourced = Deal.joint("Alder Bank").credited(Attribution.overridden(Credit.SOURCED, "Olga: they did"));
        assertThatThrownBy(() -> sourced.beside(OTHER, Optional.of(Part.SOURCED)))
                .isInstanceOf(Refused.class);
        assertThat(sourced.beside(OTHER, Optional.of(Part.INFLUENCED)).others()).hasSize(1);
        assertThatThrownBy(() -> sourced.beside(sourced.partner(), Optional.of(Part.CO_SELL)))
                .isInstanceOf(Refused.class);
        var elsewhere = Deal.joint("Alder Bank").beside(OTHER, Optional.of(Part.SOURCED));
        assertThatThrownBy(() -> elsewhere.credited(Attribution.overridden(Credit.SOURCED, "Olga: no")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aWinIsSaidWhenItIsSignedAndHasAnAmount() {
        assertThatThrownBy(() -> Deal.joint("Alder Bank").won(TODAY.plusDays(1), TODAY, "Jonas"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Deal.fresh("Alder Bank").won(TODAY, TODAY, "Jonas"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aRehearsalIsInNoFigure() {
        assertThat(Deal.rehearsed(Deal.joint("Alder Bank")).counts()).isFalse();
        assertThat(Deal.joint("Alder Bank").counts()).isTrue();
    }

    @Test
    void aConfirmationOfTheirsIsAnActOfTheirs() {
        var deal = Deal.fresh("Alder Bank")
                .withOwners(Owners.NOBODY.named(Side.PARTNER, Optional.of(Deal.IDA)))
                .confirmed(Side.PARTNER, new Confirmed(TODAY, "Mara"));
        assertThat(deal.acts().last()).contains(TODAY);
        assertThatThrownBy(() -> deal.confirmed(Side.VENDOR, new Confirmed(TODAY, "Jonas")))
                .isInstanceOf(Refused.class);
    }
}
