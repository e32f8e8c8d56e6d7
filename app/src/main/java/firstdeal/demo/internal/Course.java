package firstdeal.demo.internal;

import static firstdeal.demo.internal.Scene.BOTH;

import firstdeal.demo.Cast;
import firstdeal.demo.Situation;
import firstdeal.logbook.Entry;
import firstdeal.program.RecordKind;
import firstdeal.shared.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happens in 90 days when all goes well; a situation leaves out or delays what did not. */
record Course(Situation situation, Names names) {

    static final String WON = "won";

    List<Moment> moments() {
        var all = new ArrayList<Moment>();
        all.addAll(new ContractPhase(situation).moments());
        all.addAll(new EnablementPhase(situation, names).moments());
        all.addAll(pipeline());
        all.addAll(close());
        all.addAll(weekly());
        all.addAll(new HeldGate(situation).moments());
        return all;
    }

    private List<Moment> pipeline() {
        int fresh = situation.passedOn(2).orElse(Math.min(situation.day(), 58)) - 3;
        return List.of(
                new Moment(
                        "check-in-1",
                        2,
                        34,
                        it -> it.checkIn(
                                "sponsor-check-in-1",
                                "One engineer, two days a week.",
                                "Two sellers on the first ten accounts.")),
                new Moment("list-ranked", 2, 38, it -> it.log(new Entry.AccountList(14, 12, BOTH, BOTH), "")),
                new Moment(
                        "motion",
                        2,
                        39,
                        it -> it.log(
                                new Entry.JointMotion(
                                        "ae-introduction", names.account(0), true, true, "Second meeting agreed."),
                                "")),
                new Moment(
                        "workshop",
                        2,
                        40,
                        it -> it.meet("co-marketing-workshop", "Three ideas, one chosen.", "Webinar")),
                new Moment(
                        "review-2",
                        2,
                        41,
                        it -> it.meet(
                                "pipeline-review",
                                "Three names, owners on both sides.",
                                "Go",
                                names.account(0),
                                names.account(1))),
                new Moment(
                        "playbook-written",
                        2,
                        42,
                        it -> it.agree(
                                "co-sell-playbook",
                                "Co-sell playbook",
                                "Who speaks first, who owns the paper, who follows up.")),
                new Moment(
                        "real-registration",
                        2,
                        43,
                        it -> it.log(
                                new Entry.RegistrationAnswered(names.account(0), false, Side.PARTNER, true, true, true),
                                "")),
                new Moment(
                        "customer-meeting",
                        2,
                        45,
                        it -> it.complete(
                                RecordKind.CUSTOMER_MEETING_SUPPORTED,
                                "Our engineer joined at " + names.account(0) + ".")),
                new Moment(
                        "playbook",
                        2,
                        50,
                        it -> it.log(new Entry.PlaybookReviewed(BOTH, true, true, "Kept as it is"), "")),
                new Moment("deals", 2, Math.max(fresh, 35), this::threeDeals),
                new Moment(
                        "steps-of-the-week",
                        2,
                        Math.max(Math.max(fresh, 35), situation.day() - 2),
                        it -> pitch().freshen(it)),
                new Moment(
                        "review-3",
                        2,
                        55,
                        it -> it.meet(
                                "pipeline-review",
                                "All three have a next step.",
                                "Keep",
                                names.account(0),
                                names.account(2))));
    }

    private void threeDeals(Scene it) {
        for (int n = 0; n < 3; n++) {
            pitch().qualified(it, n, 120);
        }
    }

    private Pitch pitch() {
        return new Pitch(names);
    }

    private List<Moment> close() {
        return List.of(
                new Moment("forecast-series", 3, 62, it -> {
                    it.accept(it.ours().contact(Cast.SELLER), "forecast-call");
                    it.accept(it.theirs().seller(), "forecast-call");
                }),
                forecast(61),
                forecast(68),
                forecast(75),
                forecast(82),
                forecast(89),
                review(69),
                review(83),
                new Moment("commit", 3, 68, it -> pitch().commit(it, 87)),
                new Moment(
                        "check-in-2",
                        3,
                        75,
                        it -> it.checkIn(
                                "sponsor-check-in-2", "Terms granted as asked.", "Will call the buyer this week.")),
                new Moment("steps", 3, 76, it -> pitch().buyerSteps(it)),
                new Moment("qbr", 3, 80, this::acceptReview),
                new Moment(WON, 3, 82, it -> pitch().win(it)),
                new Moment("qbr-held", 4, 100, it -> it.meet("qbr", "Numbers, lessons, next quarter.", "We go on")));
    }

    private void acceptReview(Scene it) {
        it.accept(it.ours().contact(situation.pam()), "qbr");
        it.accept(it.theirs().manager(), "qbr");
        it.accept(it.ours().contact(Cast.SPONSOR), "qbr");
        it.accept(it.theirs().sponsor(), "qbr");
    }

    private Moment review(int day) {
        return new Moment(
                "review", 3, day, it -> it.meet("pipeline-review", "Two moved on, one waits for its buyer.", "Go on"));
    }

    private Moment forecast(int day) {
        return new Moment("forecast", 3, day, it -> {
            it.meet("forecast-call", "One in commit, one best case.", "Commit");
            if (!it.modules().opportunities().of(it.pam(), it.run()).isEmpty()) {
                it.modules().forecasts().record(it.pam(), Optional.of(it.partner()));
            }
        });
    }

    private List<Moment> weekly() {
        var all = new ArrayList<Moment>();
        for (int week = 1; week <= 15; week++) {
            int phase = week <= 2 ? 0 : week <= 4 ? 1 : week <= 8 ? 2 : week <= 13 ? 3 : 4;
            int number = week;
            all.add(new Moment(
                    "weekly",
                    phase,
                    week * 7 - 5,
                    it -> it.meet(
                            "weekly-partnership",
                            "Week " + number + ": what was promised, what was done.",
                            "Next week's acts")));
        }
        return all;
    }
}
