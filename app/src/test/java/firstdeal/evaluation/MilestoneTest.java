package firstdeal.evaluation;

import static firstdeal.evaluation.Cast.day;
import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.evaluation.Opportunity.Credit;
import firstdeal.evaluation.Opportunity.Standing;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MilestoneTest {

    private static DealMaker joint() {
        return new DealMaker(Cast.opportunity("Initech")).commit(true, true, false);
    }

    private static Map<Milestone, LocalDate> reached(Opportunity... deals) {
        var cast = Cast.team();
        cast.opportunities.addAll(List.of(deals));
        return Milestone.reached(cast.facts());
    }

    @Test
    void of_a_team_that_has_done_nothing_nothing_is_reached() {
        assertThat(Milestone.reached(Cast.team().facts())).isEmpty();
    }

    @Test
    void a_synthetic_deal_reaches_nothing() {
        assertThat(reached(joint().synthetic()
                        .standing(Standing.WON)
                        .commit(true, true, true)
                        .make()))
                .isEmpty();
    }

    @Test
    void a_deal_is_an_opportunity_once_both_owners_confirmed_and_stays_one_when_it_is_lost() {
        assertThat(reached(joint().owners(Side.PARTNER).make())).isEmpty();
        assertThat(reached(joint().make())).containsOnlyKeys(Milestone.FIRST_OPPORTUNITY);
        assertThat(reached(joint().standing(Standing.LOST).make())).containsOnlyKeys(Milestone.FIRST_OPPORTUNITY);
        assertThat(reached(joint().standing(Standing.DUPLICATE).make())).isEmpty();
    }

    @Test
    void only_a_sourced_win_is_the_first_close_and_its_day_is_the_close_date() {
        var won = joint().standing(Standing.WON).closes(71);
        assertThat(reached(won.make())).containsEntry(Milestone.FIRST_CLOSE, day(71));
        assertThat(reached(won.credit(Credit.INFLUENCED).make())).doesNotContainKey(Milestone.FIRST_CLOSE);
    }

    @Test
    void of_several_the_earliest_counts() {
        var first = joint().standing(Standing.WON);
        assertThat(reached(first.closes(80).make(), first.closes(62).make()))
                .containsEntry(Milestone.FIRST_CLOSE, day(62));
    }

    @Test
    void a_deal_that_ever_stood_in_commit_reached_it() {
        assertThat(reached(joint().commit(false, false, true).make())).containsKey(Milestone.FIRST_COMMIT);
        assertThat(reached(joint().commit(true, true, false).make())).doesNotContainKey(Milestone.FIRST_COMMIT);
    }

    @Test
    void a_certificate_counts_for_sellers_of_the_partner_who_passed() {
        assertThat(certified(Cast.THEIR_AE, true)).containsEntry(Milestone.FIRST_CERTIFICATION, day(25));
        assertThat(certified(Cast.THEIR_AE, false)).isEmpty();
        assertThat(certified(Cast.THEIR_SE, true)).isEmpty();
    }

    private static Map<Milestone, LocalDate> certified(Person person, boolean passed) {
        return Milestone.reached(
                Cast.team().certificate(person, passed, day(400), Cast.OUR_SE).facts());
    }

    @Test
    void a_pipeline_review_needs_both_sides() {
        assertThat(Milestone.reached(Cast.team()
                        .held("pipeline-review", "pipeline-review", 27)
                        .facts()))
                .containsEntry(Milestone.FIRST_PIPELINE_REVIEW, day(27));
        assertThat(Milestone.reached(Cast.team().held("weekly", "weekly", 7).facts()))
                .isEmpty();
    }

    @Test
    void every_milestone_that_a_program_may_name_is_known_by_its_key() {
        assertThat(Stream.of(
                        "first-certification",
                        "first-registration",
                        "first-acceptance",
                        "first-opportunity",
                        "first-commit",
                        "first-close"))
                .allMatch(it -> Milestone.of(it).isPresent());
    }
}
