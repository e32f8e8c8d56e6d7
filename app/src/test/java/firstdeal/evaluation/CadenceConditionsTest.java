package firstdeal.evaluation;

import static firstdeal.evaluation.Cast.BOTH;
import static firstdeal.evaluation.Cast.MANAGER;
import static firstdeal.evaluation.Cast.PAM;
import static firstdeal.evaluation.Cast.THEIR_AE;
import static firstdeal.evaluation.Cast.THEIR_AE_2;
import static firstdeal.evaluation.Cast.day;
import static firstdeal.evaluation.Cast.hand;
import static firstdeal.evaluation.Cast.meeting;
import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.evaluation.Cadence.Held;
import firstdeal.evaluation.Cadence.Reply;
import firstdeal.evaluation.Cadence.Scheduled;
import firstdeal.program.Condition.CadenceKept;
import firstdeal.program.Condition.MeetingHeld;
import firstdeal.program.Condition.MeetingHeld.Outcome;
import firstdeal.program.Condition.MeetingScheduled;
import firstdeal.program.Condition.SeriesCommitted;
import firstdeal.program.Label;
import firstdeal.program.SideRole;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Series accepted and kept, meetings held and scheduled. */
class CadenceConditionsTest {

    private static final Label LABEL = Label.of("c");
    private static final SideRole OURS = new SideRole(Side.VENDOR, Role.PAM);
    private static final SideRole THEIRS = new SideRole(Side.PARTNER, Role.PARTNER_MANAGER);

    @Test
    void whoHoldsTheRoleNowHasAcceptedTheSeries() {
        var series = new SeriesCommitted(LABEL, List.of("weekly"), List.of(OURS, THEIRS));
        ConditionCase.of(
                        series,
                        10,
                        cast -> cast.answer("weekly", PAM, Reply.ACCEPTED).answer("weekly", MANAGER, Reply.ACCEPTED))
                .isMet()
                .isMetWith(cast ->
                        cast.answer("weekly", MANAGER, Reply.DECLINED).answer("weekly", MANAGER, Reply.ACCEPTED))
                .misses(cast -> cast.answers.removeLast(), "evaluation.missing.series")
                .misses(cast -> cast.answers.clear(), "evaluation.missing.series", "evaluation.missing.series")
                .misses(cast -> cast.answer("weekly", MANAGER, Reply.DECLINED), "evaluation.missing.series")
                .misses(cast -> cast.answer("weekly", MANAGER, Reply.TENTATIVE), "evaluation.missing.series")
                .misses(
                        cast -> {
                            cast.holders.removeIf(it -> it.person() == MANAGER);
                            cast.role(THEIR_AE, Role.PARTNER_MANAGER);
                        },
                        "evaluation.missing.series")
                .misses(
                        cast -> cast.holders.removeIf(it -> it.person() == MANAGER),
                        "evaluation.missing.series-nobody");
    }

    @Test
    void acceptingTheNextThreeIsAcceptingTheSeries() {
        var series = new SeriesCommitted(LABEL, List.of("weekly"), List.of(THEIRS));
        ConditionCase.of(series, 10, cast -> {
                    cast.due.put("weekly", List.of(day(2), day(9), day(16), day(23), day(30), day(37)));
                    cast.answer("weekly", MANAGER, Reply.ACCEPTED, day(16), day(23), day(30));
                })
                .isMet()
                .misses(cast -> cast.answer("weekly", MANAGER, Reply.DECLINED, day(23)), "evaluation.missing.series")
                .misses(cast -> cast.answer("weekly", MANAGER, Reply.TENTATIVE), "evaluation.missing.series")
                .misses(
                        cast -> {
                            cast.answers.clear();
                            cast.answer("weekly", MANAGER, Reply.ACCEPTED, day(9), day(16), day(23));
                        },
                        "evaluation.missing.series");
    }

    @Test
    void everyNamedSeriesIsAcceptedAndOneSellerOfManyIsEnough() {
        var several = new SeriesCommitted(LABEL, List.of("a", "b"), List.of(new SideRole(Side.PARTNER, Role.AE)));
        ConditionCase.of(
                        several,
                        10,
                        cast -> cast.answer("a", THEIR_AE, Reply.ACCEPTED).answer("b", THEIR_AE_2, Reply.ACCEPTED))
                .isMet()
                .misses(cast -> cast.answers.removeFirst(), "evaluation.missing.series");
    }

    @Test
    void aMeetingIsHeldWithBothSidesAndWhatItNeeds() {
        var condition = held(OptionalInt.of(30), OptionalInt.of(60), Set.of(Outcome.NOTES));
        ConditionCase.of(condition, 70, cast -> cast.held("pipeline-review", "pipeline-review", 45))
                .isMet()
                .isMetWith(cast -> cast.held("pipeline-review", "pipeline-review", 65))
                .isMetWith(cast -> cast.held.set(0, changed(BOTH, false, "go on", List.of(), false, 45)))
                .misses(cast -> cast.held.clear(), "evaluation.missing.meeting")
                .misses(cast -> cast.held.set(0, meeting("weekly", "weekly", 45)), "evaluation.missing.meeting")
                .misses(
                        cast -> cast.held.set(0, meeting("pipeline-review", "x", 30)),
                        "evaluation.missing.meeting-early")
                .misses(
                        cast -> cast.held.set(0, meeting("pipeline-review", "x", 61)),
                        "evaluation.missing.meeting-late")
                .misses(
                        cast -> cast.held.set(0, changed(Set.of(Side.VENDOR), true, "", List.of(), false, 45)),
                        "evaluation.missing.meeting-one-side")
                .misses(
                        cast -> cast.held.set(0, changed(BOTH, false, "", List.of(), false, 45)),
                        "evaluation.missing.meeting-notes")
                .misses(
                        cast -> cast.held.set(0, changed(BOTH, true, "", List.of(), true, 45)),
                        "evaluation.missing.meeting-contested");
        ConditionCase.of(condition, 70, cast -> cast.held("pipeline-review", "pipeline-review", 31))
                .isMet();
        ConditionCase.of(condition, 70, cast -> cast.held("pipeline-review", "pipeline-review", 60))
                .isMet();
    }

    @Test
    void aMeetingDecidesOrNamesAccountsWhereItMust() {
        var decided = held(OptionalInt.empty(), OptionalInt.empty(), Set.of(Outcome.DECISION));
        ConditionCase.of(decided, 70, cast -> cast.held("pipeline-review", "x", 45))
                .isMet()
                .misses(
                        cast -> cast.held.set(0, changed(BOTH, true, "", List.of(), false, 45)),
                        "evaluation.missing.meeting-undecided");
        var names = held(OptionalInt.empty(), OptionalInt.empty(), Set.of(Outcome.NAMED_OPPORTUNITIES));
        ConditionCase.of(names, 70, cast -> cast.held("pipeline-review", "x", 45))
                .isMet()
                .misses(
                        cast -> cast.held.set(0, changed(BOTH, true, "yes", List.of(), false, 45)),
                        "evaluation.missing.meeting-names");
    }

    @Test
    void aCheckInIsDecidedWhenEachSponsorAnswered() {
        var checkIn = new MeetingHeld(
                LABEL,
                Optional.of("sponsor-check-in"),
                Optional.of("check-in-1"),
                OptionalInt.empty(),
                OptionalInt.empty(),
                false,
                Set.of(Outcome.DECISION));
        ConditionCase.of(checkIn, 40, cast -> cast.held("sponsor-check-in", "check-in-1", 33))
                .isMet()
                .misses(
                        cast -> cast.held.set(0, meeting("sponsor-check-in", "check-in-2", 33)),
                        "evaluation.missing.meeting")
                .misses(
                        cast -> cast.held.set(
                                0,
                                new Held(
                                        "sponsor-check-in",
                                        Optional.of("check-in-1"),
                                        BOTH,
                                        true,
                                        "we said yes",
                                        Set.of(Side.VENDOR),
                                        List.of(),
                                        false,
                                        hand(33))),
                        "evaluation.missing.meeting-sponsors-silent");
    }

    @Test
    void evidenceQuotesWhatWasDecided() {
        var review = ConditionCase.of(
                held(OptionalInt.empty(), OptionalInt.empty(), Set.of()),
                40,
                cast -> cast.held.add(changed(BOTH, true, "Alder Freight first", List.of(), false, 27)));
        assertThat(review.judge(_ -> {}).evidence())
                .extracting(Evidence::text)
                .containsExactly(Text.of("evaluation.evidence.meeting-decided", "meeting", "x", "day", day(27))
                        .with("decision", "Alder Freight first"));
        var lengthy = "a".repeat(400);
        assertThat(review.judge(cast -> cast.held.set(0, changed(BOTH, true, lengthy, List.of(), false, 27)))
                        .evidence())
                .extracting(it -> String.valueOf(it.text().args().get("decision")))
                .singleElement()
                .satisfies(it -> assertThat(it).hasSize(300).endsWith("…"));
        assertThat(review.judge(cast -> cast.held.set(0, changed(BOTH, true, "", List.of(), false, 27)))
                        .evidence())
                .extracting(it -> it.text().key())
                .containsExactly("evaluation.evidence.meeting");
    }

    @Test
    void aMeetingStandsOnTheCalendarAroundItsDay() {
        var qbr = new MeetingScheduled(LABEL, "qbr", 100, 5, BOTH);
        ConditionCase.of(qbr, 80, cast -> cast.scheduled.add(scheduled(100, BOTH)))
                .isMet()
                .isMetWith(cast -> cast.scheduled.set(0, scheduled(95, BOTH)))
                .isMetWith(cast -> cast.scheduled.set(0, scheduled(105, BOTH)))
                .misses(cast -> cast.scheduled.clear(), "evaluation.missing.not-scheduled")
                .misses(
                        cast -> cast.scheduled.set(
                                0, new Scheduled("weekly", Optional.of("weekly"), day(100), BOTH, hand(70))),
                        "evaluation.missing.not-scheduled")
                .misses(cast -> cast.scheduled.set(0, scheduled(94, BOTH)), "evaluation.missing.not-scheduled")
                .misses(cast -> cast.scheduled.set(0, scheduled(106, BOTH)), "evaluation.missing.not-scheduled")
                .misses(
                        cast -> cast.scheduled.set(0, scheduled(100, Set.of(Side.VENDOR))),
                        "evaluation.missing.not-accepted");
    }

    @Test
    void aSeriesIsKeptWhenEnoughOfItsLastOccurrencesWereHeld() {
        var kept = new CadenceKept(LABEL, "forecast-call", 3, 4, true);
        ConditionCase.of(kept, 90, cast -> {
                    cast.due.put("forecast-call", List.of(day(61), day(68), day(75), day(82), day(89), day(96)));
                    cast.held("forecast-call", "forecast-call", 68)
                            .held("forecast-call", "forecast-call", 76)
                            .held("forecast-call", "forecast-call", 89);
                })
                .isMet()
                .misses(cast -> cast.held.removeLast(), "evaluation.missing.cadence")
                .misses(
                        cast -> cast.held.set(0, meeting("forecast-call", "forecast-call", 61)),
                        "evaluation.missing.cadence")
                .misses(
                        cast -> cast.held.set(0, meeting("forecast-call", "forecast-call", 77)),
                        "evaluation.missing.cadence")
                .misses(cast -> cast.held.set(0, meeting("weekly", "weekly", 68)), "evaluation.missing.cadence")
                .misses(
                        cast -> cast.held.set(
                                0,
                                new Held(
                                        "forecast-call",
                                        Optional.of("forecast-call"),
                                        Set.of(Side.VENDOR),
                                        true,
                                        "",
                                        Set.of(),
                                        List.of(),
                                        false,
                                        hand(68))),
                        "evaluation.missing.cadence")
                .misses(cast -> cast.due.clear(), "evaluation.missing.cadence");
    }

    @Test
    void aHolidaySkipBreaksNoCadence() {
        var kept = new CadenceKept(LABEL, "forecast-call", 3, 4, true);
        ConditionCase.of(kept, 90, cast -> {
                    cast.due.put("forecast-call", List.of(day(61), day(68), day(75), day(89)));
                    cast.held("forecast-call", "forecast-call", 61)
                            .held("forecast-call", "forecast-call", 75)
                            .held("forecast-call", "forecast-call", 89);
                })
                .isMet();
    }

    private static MeetingHeld held(OptionalInt after, OptionalInt by, Set<Outcome> needs) {
        return new MeetingHeld(LABEL, Optional.of("pipeline-review"), Optional.empty(), after, by, true, needs);
    }

    private static Held changed(
            Set<Side> present, boolean notes, String decision, List<String> accounts, boolean contested, int day) {
        return new Held(
                "pipeline-review",
                Optional.of("x"),
                present,
                notes,
                decision,
                Set.of(),
                accounts,
                contested,
                hand(day));
    }

    private static Scheduled scheduled(int day, Set<Side> accepted) {
        return new Scheduled("qbr", Optional.of("qbr"), day(day), accepted, hand(70));
    }
}
