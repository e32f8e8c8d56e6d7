package firstdeal.evaluation;

import static firstdeal.evaluation.Cast.BOTH;
import static firstdeal.evaluation.Cast.MANAGER;
import static firstdeal.evaluation.Cast.OUR_SPONSOR;
import static firstdeal.evaluation.Cast.PAM;
import static firstdeal.evaluation.Cast.THEIR_SPONSOR;
import static firstdeal.evaluation.Cast.hand;
import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.evaluation.Cadence.Reply;
import firstdeal.evaluation.People.Answer;
import firstdeal.evaluation.People.Sponsor;
import firstdeal.program.Condition.RecordComplete;
import firstdeal.program.Condition.RolesNamed;
import firstdeal.program.Condition.SponsorsNamed;
import firstdeal.program.Condition.TasksDone;
import firstdeal.program.Label;
import firstdeal.program.RecordKind;
import firstdeal.program.SideRole;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tasks, records, roles and sponsors. */
class PeopleConditionsTest {

    private static final Label LABEL = Label.of("c");

    @Test
    void tasksAreDoneOrNotApplicable() {
        var named = new TasksDone(LABEL, Set.of("a", "b"), Optional.empty());
        ConditionCase.of(named, 5, cast -> cast.task("a", "legal", true).task("b", "access", true))
                .isMet()
                .isMetWith(cast -> cast.task("c", "legal", false))
                .misses(cast -> cast.tasks.set(0, open("a", "legal")), "evaluation.missing.tasks")
                .misses(cast -> cast.tasks.removeFirst(), "evaluation.missing.tasks-unknown");

        var stream = new TasksDone(LABEL, Set.of(), Optional.of("legal"));
        ConditionCase.of(stream, 5, cast -> cast.task("a", "legal", true))
                .isMet()
                .isMetWith(cast -> cast.task("b", "access", false))
                .misses(cast -> cast.task("b", "legal", false), "evaluation.missing.tasks");
    }

    private static Plan.Task open(String key, String workstream) {
        return new Plan.Task(key, key, workstream, false, List.of(), hand(0));
    }

    @Test
    void theOwnerOfAnOpenTaskActs() {
        var owner = new Act(Side.PARTNER, Role.LEGAL, Optional.of(MANAGER));
        var cast = Cast.team();
        cast.tasks.add(new Plan.Task("a", "a", "legal", false, List.of(owner), hand(0)));

        var result = Evaluation.of(new TasksDone(LABEL, Set.of("a"), Optional.empty()), cast.facts(), Cast.day(3));

        assertThat(result.acts()).containsExactly(owner);
    }

    @Test
    void aRecordIsComplete() {
        ConditionCase.of(
                        new RecordComplete(LABEL, RecordKind.CALENDAR_SENT),
                        2,
                        cast -> cast.records.put(RecordKind.CALENDAR_SENT, hand(1)))
                .isMet()
                .misses(cast -> cast.records.clear(), "evaluation.missing.record");
    }

    @Test
    void everyRoleIsHeldOnItsSide() {
        var managers = new RolesNamed(
                LABEL, List.of(new SideRole(Side.VENDOR, Role.PAM), new SideRole(Side.PARTNER, Role.PARTNER_MANAGER)));
        ConditionCase.of(managers, 1, cast -> {})
                .isMet()
                .misses(cast -> cast.holders.removeIf(it -> it.role().equals(Role.PAM)), "evaluation.missing.roles")
                .misses(cast -> cast.holders.removeIf(it -> it.person() == MANAGER), "evaluation.missing.roles");

        var theirAe = new RolesNamed(LABEL, List.of(new SideRole(Side.PARTNER, Role.AE)));
        ConditionCase.of(theirAe, 1, cast -> {})
                .isMet()
                .misses(
                        cast -> cast.holders.removeIf(it ->
                                it.person().side() == Side.PARTNER && it.role().equals(Role.AE)),
                        "evaluation.missing.roles");
    }

    @Test
    void whoIsMissingIsNamedByTheOtherManager() {
        var cast = new Cast().role(PAM, Role.PAM);
        var wanted = new RolesNamed(LABEL, List.of(new SideRole(Side.PARTNER, Role.PARTNER_MANAGER)));

        var result = Evaluation.of(wanted, cast.facts(), Cast.day(1));

        assertThat(result.acts()).containsExactly(new Act(Side.VENDOR, Role.PAM, Optional.of(PAM)));
    }

    @Test
    void aSponsorOfEachSideHasAccepted() {
        sponsors(true)
                .isMet()
                .misses(cast -> cast.sponsors.clear(), "evaluation.missing.sponsor", "evaluation.missing.sponsor")
                .misses(cast -> cast.sponsors.removeLast(), "evaluation.missing.sponsor")
                .misses(cast -> cast.sponsors.set(1, theirs(true, Answer.WAITING)), "evaluation.missing.sponsor-silent")
                .misses(
                        cast -> cast.sponsors.set(1, theirs(true, Answer.DECLINED)),
                        "evaluation.missing.sponsor-declined")
                .misses(
                        cast -> cast.sponsors.set(1, theirs(false, Answer.ACCEPTED)),
                        "evaluation.missing.sponsor-unreachable")
                .misses(
                        cast -> cast.role(THEIR_SPONSOR, Role.PARTNER_MANAGER),
                        "evaluation.missing.sponsor-is-manager");
        sponsors(false)
                .isMetWith(cast -> cast.sponsors.set(1, theirs(true, Answer.WAITING)))
                .misses(cast -> cast.sponsors.removeFirst(), "evaluation.missing.sponsor");
    }

    @Test
    void twoCheckInsDeclinedInARowTakeASponsorAway() {
        sponsors(true)
                .isMetWith(cast -> cast.answer("check-in-1", THEIR_SPONSOR, Reply.DECLINED))
                .isMetWith(cast -> cast.answer("check-in-1", THEIR_SPONSOR, Reply.DECLINED)
                        .answer("weekly", THEIR_SPONSOR, Reply.DECLINED))
                .isMetWith(cast -> cast.answer("check-in-1", THEIR_SPONSOR, Reply.DECLINED)
                        .answer("check-in-2", THEIR_SPONSOR, Reply.DECLINED)
                        .answer("check-in-2", THEIR_SPONSOR, Reply.ACCEPTED))
                .misses(
                        cast -> cast.answer("check-in-1", THEIR_SPONSOR, Reply.DECLINED)
                                .answer("check-in-2", THEIR_SPONSOR, Reply.DECLINED),
                        "evaluation.missing.sponsor-stays-away");
    }

    private static ConditionCase sponsors(boolean accepted) {
        var condition = new SponsorsNamed(LABEL, BOTH, accepted, Set.of(Role.PAM, Role.PARTNER_MANAGER));
        return ConditionCase.of(
                condition,
                10,
                cast -> cast.sponsor(OUR_SPONSOR, Answer.ACCEPTED).sponsor(THEIR_SPONSOR, Answer.ACCEPTED));
    }

    private static Sponsor theirs(boolean reachable, Answer answer) {
        return new Sponsor(THEIR_SPONSOR, reachable, answer, hand(3));
    }
}
