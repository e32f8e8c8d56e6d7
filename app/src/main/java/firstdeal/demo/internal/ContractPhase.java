package firstdeal.demo.internal;

import firstdeal.demo.Cast;
import firstdeal.demo.Situation;
import firstdeal.logbook.Entry;
import firstdeal.program.RecordKind;
import firstdeal.shared.Side;
import java.util.List;
import java.util.Set;

/** What happens from the contract to the cadence. */
record ContractPhase(Situation situation) {

    List<Moment> moments() {
        return List.of(
                new Moment(
                        "calendar-sent",
                        0,
                        1,
                        it -> it.complete(
                                RecordKind.CALENDAR_SENT, "All dates of the 90 days went out in one invitation.")),
                new Moment(
                        "kickoff",
                        0,
                        2,
                        it -> it.meet(
                                "kickoff",
                                "The managers and both teams met; the calendar was walked through.",
                                "We begin")),
                new Moment("our-series", 0, 2, it -> it.accept(it.ours().contact(situation.pam()), SERIES)),
                new Moment("their-series", 0, 4, it -> it.accept(it.theirs().manager(), SERIES)),
                new Moment("our-sponsor", 0, 2, this::nameOurs),
                new Moment("partner-sponsor", 0, 5, this::nameTheirs),
                new Moment(
                        "welcome",
                        0,
                        6,
                        it -> it.meet(
                                "welcome-session",
                                "Portal, tools and the guide were shown; access worked for all.",
                                "")),
                new Moment("access", 0, 6, it -> it.complete(RecordKind.ACCESS_GRANTED, "Portal for five people.")),
                new Moment(
                        "value-proposition",
                        0,
                        7,
                        it -> it.write(
                                "joint-value-proposition",
                                "Joint value proposition",
                                "For operations teams that lose hours between systems: one flow, set up in a week, run by "
                                        + situation.name() + " on " + Cast.COMPANY + ".")),
                new Moment(
                        "value-workshop",
                        0,
                        9,
                        it -> it.meet(
                                "value-workshop", "Profiles side by side; one use case leads.", "Operations first")),
                new Moment("value-proposition-ours", 0, 8, it -> it.approve("joint-value-proposition", Side.VENDOR)),
                new Moment(
                        "value-proposition-theirs", 0, 10, it -> it.approve("joint-value-proposition", Side.PARTNER)),
                new Moment("check-ins", 0, 9, this::acceptCheckIns),
                new Moment("sessions", 0, 10, it -> it.complete(RecordKind.SESSIONS_SCHEDULED, "Both sessions stand.")),
                new Moment("data-terms", 0, 9, this::signDataTerms),
                new Moment(
                        "lists",
                        0,
                        13,
                        it -> it.log(
                                new Entry.AccountList(14, 0, Set.of(), Set.of()),
                                "Fourteen accounts that both of us named.")));
    }

    private static final String[] SERIES = {
        "weekly-partnership", "gate-14-review", "gate-30-review", "gate-60-review", "gate-90-review"
    };

    private void nameOurs(Scene it) {
        it.modules()
                .sponsors()
                .name(it.pam(), it.partner(), Side.VENDOR, it.ours().contact(Cast.SPONSOR));
        it.modules().sponsors().answer(it.pam(), it.partner(), Side.VENDOR, true, it.on(), "Said yes in the corridor.");
    }

    private void nameTheirs(Scene it) {
        it.modules()
                .sponsors()
                .name(it.pam(), it.partner(), Side.PARTNER, it.theirs().sponsor());
        it.modules().sponsors().answer(it.pam(), it.partner(), Side.PARTNER, true, it.on(), "Accepted on the phone.");
    }

    private void acceptCheckIns(Scene it) {
        it.accept(it.ours().contact(Cast.SPONSOR), "sponsor-check-in-1", "sponsor-check-in-2");
        if (!situation.lacking().contains("partner-sponsor")) {
            it.accept(it.theirs().sponsor(), "sponsor-check-in-1", "sponsor-check-in-2");
        }
    }

    private void signDataTerms(Scene it) {
        if (situation.type().equals("isv")) {
            it.sign("data-terms", "Data processing terms", false, Side.VENDOR, Side.PARTNER);
        }
    }
}
