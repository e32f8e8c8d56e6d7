package firstdeal.partner;

import static firstdeal.partner.Cast.HANNE;
import static firstdeal.partner.Cast.MARA;
import static firstdeal.partner.Cast.TODAY;
import static firstdeal.partner.Cast.holds;
import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.partner.Assignment.Rank;
import firstdeal.partner.HandOver.Colleague;
import firstdeal.partner.HandOver.Proposal;
import firstdeal.partner.HandOver.Reason;
import firstdeal.shared.ContactId;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HandOverTest {

    private static final Contact JONAS = Cast.person(0x05, Company.OURS, "Jonas", "jonas@kestrelworks.example");
    private static final Contact PIA = Cast.person(0x06, Company.OURS, "Pia", "pia@kestrelworks.example");
    private static final Assignment PAM = holds(Side.VENDOR, Role.PAM, MARA);
    private static final Assignment DEPUTY =
            holds(Side.VENDOR, Role.PAM, Rank.DEPUTY, HANNE, TODAY.minusDays(3), TODAY.plusDays(9));
    private static final Assignment SHARES = holds(Side.VENDOR, Role.PAM, Rank.CO, JONAS, TODAY.minusDays(3), null);
    private static final List<Colleague> ELSEWHERE =
            List.of(new Colleague(Role.PAM, MARA.id()), new Colleague(Role.PAM, PIA.id()));

    @Test
    void theDeputyIsProposedFirstThenWhoSharesTheWorkThenWhoDoesTheSameElsewhere() {
        assertThat(proposed(List.of(PAM, SHARES, DEPUTY), Set.of())).hasValue(new Proposal(HANNE.id(), Reason.DEPUTY));
        assertThat(proposed(List.of(PAM, SHARES), Set.of())).hasValue(new Proposal(JONAS.id(), Reason.SHARES_IT));
        assertThat(proposed(List.of(PAM), Set.of())).hasValue(new Proposal(PIA.id(), Reason.SAME_ROLE));
    }

    @Test
    void nobodyIsProposedWhoIsGone() {
        assertThat(proposed(List.of(PAM, SHARES, DEPUTY), Set.of(HANNE.id(), JONAS.id(), PIA.id())))
                .isEmpty();
    }

    @Test
    void aDeputyWhoseTimeIsOverIsNone() {
        var over = holds(Side.VENDOR, Role.PAM, Rank.DEPUTY, HANNE, TODAY.minusDays(9), TODAY.minusDays(1));
        assertThat(proposed(List.of(PAM, over, SHARES), Set.of()))
                .map(Proposal::successor)
                .hasValue(JONAS.id());
    }

    @Test
    void aRoleThatSomebodyElseIsAccountableForIsNotLeftBehind() {
        var other = holds(Side.VENDOR, Role.PAM, HANNE);
        assertThat(HandOver.of(MARA, List.of(PAM), List.of(PAM, other), ELSEWHERE, Set.of(), TODAY)
                        .posts())
                .isEmpty();
    }

    @Test
    void whoOnlySharedTheWorkLeavesNothingBehind() {
        var shared = holds(Side.VENDOR, Role.PAM, Rank.CO, MARA, TODAY, null);
        assertThat(HandOver.of(MARA, List.of(shared), List.of(shared), ELSEWHERE, Set.of(), TODAY)
                        .posts())
                .isEmpty();
    }

    private static Optional<Proposal> proposed(List<Assignment> running, Set<ContactId> gone) {
        return HandOver.of(MARA, List.of(PAM), running, ELSEWHERE, gone, TODAY)
                .posts()
                .getFirst()
                .proposal();
    }
}
