package firstdeal.partner;

import static firstdeal.partner.Cast.ERIK;
import static firstdeal.partner.Cast.HANNE;
import static firstdeal.partner.Cast.LARS;
import static firstdeal.partner.Cast.MARA;
import static firstdeal.partner.Cast.NORDHAVEN;
import static firstdeal.partner.Cast.NORDHAVEN_GROUP;
import static firstdeal.partner.Cast.TODAY;
import static firstdeal.partner.Cast.holds;
import static firstdeal.partner.Cast.person;
import static firstdeal.partner.Cast.sponsor;
import static firstdeal.shared.Side.PARTNER;
import static firstdeal.shared.Side.VENDOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.partner.Assignment.Rank;
import firstdeal.partner.LegalProfile.Address;
import firstdeal.partner.LegalProfile.Authority;
import firstdeal.partner.LegalProfile.Signatory;
import firstdeal.partner.PartnerFact.Backer;
import firstdeal.partner.PartnerFact.Holder;
import firstdeal.partner.Sponsor.Answer;
import firstdeal.partner.Sponsor.Via;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PartnerRulesTest {

    private static final List<PartnerId> OURS = List.of(Company.OURS);
    private static final List<PartnerId> THEIRS = List.of(NORDHAVEN, NORDHAVEN_GROUP);

    @Test
    void aCompanyNeverStandsAboveItself() {
        assertThatThrownBy(() -> Company.requireNoCycle(NORDHAVEN, NORDHAVEN, Set.of()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Company.requireNoCycle(NORDHAVEN, NORDHAVEN_GROUP, Set.of(NORDHAVEN)))
                .isInstanceOf(Refused.class);
        assertThatCode(() -> Company.requireNoCycle(NORDHAVEN, NORDHAVEN_GROUP, Set.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void aLegalProfileSaysWhatIsMissing() {
        assertThat(LegalProfile.EMPTY.missing()).hasSize(7).contains(Text.of("partner.legal.missing.signatory"));

        var alone = new Signatory("Lars Tomter", "CEO", "", Authority.SOLE);
        var together = new Signatory("Lars Tomter", "CEO", "", Authority.JOINT);
        assertThat(profile(List.of(alone)).isComplete()).isTrue();
        assertThat(profile(List.of(together)).missing())
                .containsExactly(Text.of("partner.legal.missing.second-signatory"));
        assertThat(profile(List.of(together, together)).isComplete()).isTrue();
    }

    private static LegalProfile profile(List<Signatory> signatories) {
        return new LegalProfile(
                "Nordhaven Systems AB",
                "AB",
                "556000-0000",
                "SE556000000001",
                new Address("Strandvägen 1", "", "Stockholm", "SE"),
                signatories,
                "Billing",
                "billing@nordhaven.example",
                1);
    }

    @Test
    void rolesStandOnTheirSide() {
        refused(holds(PARTNER, Role.PAM, ERIK), ERIK, THEIRS, "partner.role.ours");
        refused(holds(VENDOR, Role.PARTNER_MANAGER, MARA), MARA, OURS, "partner.role.theirs");
        refused(holds(VENDOR, Role.AE, ERIK), ERIK, OURS, "partner.role.other-company");
        refused(holds(VENDOR, Role.EXECUTIVE_SPONSOR, HANNE), HANNE, OURS, "partner.role.sponsor-is-named");
        assertThatCode(() -> holds(PARTNER, Role.AE, ERIK).requireFit(ERIK, THEIRS, List.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void aDeputyStandsInForAWhile() {
        refused(holds(VENDOR, Role.PAM, Rank.DEPUTY, MARA, TODAY, null), MARA, OURS, "partner.role.deputy-dates");
        assertThatThrownBy(() -> holds(VENDOR, Role.PAM, Rank.DEPUTY, MARA, TODAY, TODAY.minusDays(1)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void theManagerIsNotTheSponsor() {
        assertThatThrownBy(() -> holds(PARTNER, Role.PARTNER_MANAGER, LARS)
                        .requireFit(LARS, THEIRS, List.of(sponsor(PARTNER, LARS))))
                .hasMessageContaining("partner.role.is-sponsor");
        assertThatThrownBy(() -> Sponsor.requireFit(MARA, OURS, List.of(holds(VENDOR, Role.PAM, MARA))))
                .hasMessageContaining("partner.sponsor.is-manager");
        var unreachable = person(9, NORDHAVEN, "Somebody", "");
        assertThatThrownBy(() -> Sponsor.requireFit(unreachable, THEIRS, List.of()))
                .hasMessageContaining("partner.sponsor.unreachable");
        assertThatCode(() -> Sponsor.requireFit(HANNE, OURS, List.of(holds(VENDOR, Role.PAM, MARA))))
                .doesNotThrowAnyException();
    }

    @Test
    void aSponsorStandsWhenAcceptedReachableAndNobodysManager() {
        var accepted = Answer.of(true, TODAY, "Lars Tomter", Via.LINK, "");
        assertThat(fact(backer(true, accepted)).sponsorStands(PARTNER, TODAY)).isTrue();
        assertThat(fact(backer(false, accepted)).sponsorStands(PARTNER, TODAY)).isFalse();
        assertThat(fact(backer(true, Answer.WAITING)).sponsorStands(PARTNER, TODAY))
                .isFalse();
        assertThat(fact(backer(true, Answer.of(false, TODAY, "Lars Tomter", Via.HAND, "")))
                        .sponsorStands(PARTNER, TODAY))
                .isFalse();
        assertThat(fact(backer(true, accepted)).sponsorStands(VENDOR, TODAY)).isFalse();
        assertThat(fact(backer(true, accepted), holder(Role.PARTNER_MANAGER, Rank.MAIN))
                        .sponsorStands(PARTNER, TODAY))
                .isFalse();
    }

    @Test
    void theAccountableOneActsBeforeTheDeputy() {
        var fact = fact(backer(true, Answer.WAITING), holder(Role.AE, Rank.DEPUTY), holder(Role.AE, Rank.MAIN));
        assertThat(fact.holding(PARTNER, Role.AE, TODAY))
                .extracting(Holder::rank)
                .containsExactly(Rank.MAIN, Rank.DEPUTY);
        assertThat(fact.holding(PARTNER, Role.AE, TODAY.minusDays(1))).isEmpty();
        assertThat(fact.actor(PARTNER, Role.EXECUTIVE_SPONSOR, TODAY)).hasValue(LARS.id());
    }

    private static PartnerFact fact(Backer backer, Holder... holders) {
        return new PartnerFact(NORDHAVEN, List.of(holders), List.of(backer), LegalProfile.EMPTY);
    }

    private static Backer backer(boolean reachable, Answer answer) {
        return new Backer(LARS.id(), LARS.name(), PARTNER, reachable, false, answer);
    }

    private static Holder holder(Role role, Rank rank) {
        return new Holder(LARS.id(), LARS.name(), Side.PARTNER, role, rank, LARS.quota(), true, false, TODAY, null);
    }

    private static void refused(Assignment assignment, Contact person, List<PartnerId> allowed, String key) {
        assertThatThrownBy(() -> assignment.requireFit(person, allowed, List.of()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(key);
    }
}
