package firstdeal.evaluation;

import static firstdeal.evaluation.Cast.BOTH;
import static firstdeal.evaluation.Cast.MANAGER;
import static firstdeal.evaluation.Cast.OUR_SPONSOR;
import static firstdeal.evaluation.Cast.PAM;
import static firstdeal.evaluation.Cast.THEIR_AE;
import static firstdeal.evaluation.Cast.THEIR_SPONSOR;
import static firstdeal.evaluation.Cast.day;
import static firstdeal.evaluation.Cast.hand;
import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.evaluation.Market.Accounts;
import firstdeal.evaluation.Market.Registration;
import firstdeal.evaluation.People.Answer;
import firstdeal.program.Condition;
import firstdeal.program.Condition.AccountListRanked;
import firstdeal.program.Condition.AgreementExecuted;
import firstdeal.program.Condition.AgreementExecuted.SponsorClause;
import firstdeal.program.Condition.MeetingHeld;
import firstdeal.program.Condition.RegistrationTested;
import firstdeal.program.Condition.RegistrationTested.Reached;
import firstdeal.program.Condition.SeriesCommitted;
import firstdeal.program.Condition.SponsorsNamed;
import firstdeal.program.Condition.TasksDone;
import firstdeal.program.Label;
import firstdeal.program.SideRole;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is missing names who can make it hold, and nobody else. */
class WhoActsTest {

    private static final Label LABEL = Label.of("c");
    private static final Act OUR_MANAGER = new Act(Side.VENDOR, Role.PAM, Optional.of(PAM));
    private static final Act THEIR_MANAGER = new Act(Side.PARTNER, Role.PARTNER_MANAGER, Optional.of(MANAGER));

    private static List<Act> acts(Condition condition, Cast cast) {
        return Evaluation.of(condition, cast.facts(), day(10)).acts();
    }

    @Test
    void aSponsorWhoHasNotAnsweredActsAndOneWhoSaidNoIsFoundByTheManagerOfThatSide() {
        var sponsors = new SponsorsNamed(LABEL, BOTH, true, Set.of());

        assertThat(acts(
                        sponsors,
                        Cast.team().sponsor(OUR_SPONSOR, Answer.ACCEPTED).sponsor(THEIR_SPONSOR, Answer.WAITING)))
                .containsExactly(new Act(Side.PARTNER, Role.EXECUTIVE_SPONSOR, Optional.of(THEIR_SPONSOR)));
        assertThat(acts(
                        sponsors,
                        Cast.team().sponsor(OUR_SPONSOR, Answer.DECLINED).sponsor(THEIR_SPONSOR, Answer.ACCEPTED)))
                .containsExactly(OUR_MANAGER);
        assertThat(acts(sponsors, Cast.team().sponsor(OUR_SPONSOR, Answer.ACCEPTED)))
                .containsExactly(THEIR_MANAGER);
    }

    @Test
    void aListIsConfirmedByTheManagerWhoHasNot() {
        var cast = Cast.team();
        cast.accounts = Optional.of(new Accounts(20, 10, BOTH, Set.of(Side.VENDOR), hand(14)));
        assertThat(acts(new AccountListRanked(LABEL, 10, BOTH), cast)).containsExactly(THEIR_MANAGER);

        cast.accounts = Optional.of(new Accounts(20, 9, BOTH, BOTH, hand(14)));
        assertThat(acts(new AccountListRanked(LABEL, 10, BOTH), cast)).containsExactly(OUR_MANAGER, THEIR_MANAGER);
    }

    @Test
    void aRehearsalIsSubmittedByTheirSellerAndAnsweredByUs() {
        var tested = new RegistrationTested(LABEL, Side.PARTNER, Set.of(Reached.APPROVED));
        assertThat(acts(tested, Cast.team()))
                .containsExactly(new Act(Side.PARTNER, Role.AE, Optional.of(THEIR_AE)), OUR_MANAGER);

        var late = Cast.team();
        late.registrations.add(new Registration("X", true, Side.PARTNER, false, true, true, hand(9)));
        assertThat(acts(tested, late)).containsExactly(OUR_MANAGER);
    }

    @Test
    void whoHasNotSignedActsThroughTheirLawyerWhereThereIsOne() {
        var nda = new AgreementExecuted(LABEL, "nda", BOTH, SponsorClause.IGNORE);
        var cast = Cast.team().signed("nda", Side.VENDOR);
        assertThat(acts(nda, cast)).containsExactly(THEIR_MANAGER);

        cast.role(THEIR_AE, Role.LEGAL);
        assertThat(acts(nda, cast)).containsExactly(new Act(Side.PARTNER, Role.LEGAL, Optional.of(THEIR_AE)));
    }

    @Test
    void aSeriesThatNobodyCanAcceptIsTheManagersAffair() {
        var series = new SeriesCommitted(LABEL, List.of("weekly"), List.of(new SideRole(Side.PARTNER, Role.CSM)));
        assertThat(acts(series, Cast.team())).containsExactly(THEIR_MANAGER);
    }

    @Test
    void aCheckInIsTheSponsorsAffairTooAndNoOtherMeetingIs() {
        assertThat(acts(meeting("sponsor-check-in"), Cast.team()))
                .extracting(Act::role)
                .contains(Role.EXECUTIVE_SPONSOR);
        assertThat(acts(meeting("weekly"), Cast.team())).extracting(Act::role).doesNotContain(Role.EXECUTIVE_SPONSOR);
    }

    private static MeetingHeld meeting(String kind) {
        return new MeetingHeld(
                LABEL, Optional.of(kind), Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), true, Set.of());
    }

    @Test
    void evidenceNamesOnlyTheTasksThatAreDone() {
        var cast = Cast.team().task("a", "legal", true).task("b", "legal", false);
        var result = Evaluation.of(new TasksDone(LABEL, Set.of("a", "b"), Optional.empty()), cast.facts(), day(10));

        assertThat(result.evidence()).hasSize(1);
    }
}
