package firstdeal.demo.internal;

import firstdeal.demo.Cast;
import firstdeal.demo.Situation;
import firstdeal.logbook.Entry;
import firstdeal.logbook.Entry.Attendee;
import firstdeal.program.RecordKind;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.util.List;
import java.util.Set;

/** What happens until their sellers can sell. */
record EnablementPhase(Situation situation, Names names) {

    private static final Set<String> NO_ENGINEERS = Set.of("agency", "referral");

    List<Moment> moments() {
        return List.of(
                new Moment("sellers", 1, 18, it -> {
                    session(it, "Seller enablement", Role.AE);
                    it.meet("seller-enablement", "The pitch was tried by each.", "Certification next week");
                }),
                new Moment("engineers", 1, 20, it -> {
                    if (!NO_ENGINEERS.contains(situation.type())) {
                        session(it, "Engineer enablement", Role.SE);
                        it.meet("engineer-enablement", "A demo was built together.", "Their engineer shows it next");
                    }
                }),
                new Moment(
                        "content",
                        1,
                        20,
                        it -> it.complete(
                                RecordKind.CONTENT_OPENED, "Both sellers had the deck open before the session.")),
                new Moment(
                        "profiles",
                        1,
                        17,
                        it -> it.agree(
                                "icp-alignment",
                                "Customer profile comparison",
                                "Mid-size, regulated, two sites or more.")),
                new Moment("registration", 1, 22, it -> {
                    it.log(
                            new Entry.RegistrationAnswered("Example account", true, Side.PARTNER, true, true, true),
                            "Answered in six hours.");
                    it.meet("registration-rehearsal", "A practice deal went the whole way.", "");
                }),
                new Moment(
                        "overlap",
                        1,
                        23,
                        it -> it.log(
                                new Entry.OverlapShared(
                                        "report",
                                        Set.of(
                                                it.theirs().manager(),
                                                it.theirs().seller())),
                                "")),
                new Moment("named", 1, 24, it -> new Pitch(names).named(it, 0, 120)),
                new Moment(
                        "plan", 1, 24, it -> it.meet("plan-session", "The joint plan was filled in together.", "Plan")),
                new Moment(
                        "joint-plan",
                        1,
                        25,
                        it -> it.agree("joint-plan-90", "Joint plan", "Ten accounts, two sellers, one motion a week.")),
                new Moment("pipeline-series", 1, 22, this::acceptReviews),
                new Moment("certified", 1, 26, this::certify),
                new Moment(
                        "review-1",
                        1,
                        27,
                        it -> it.meet(
                                "pipeline-review",
                                "First look at the list; the top ten have owners.",
                                "Start with two",
                                names.account(0))));
    }

    private void acceptReviews(Scene it) {
        it.accept(it.ours().contact(Cast.SELLER), "pipeline-review");
        it.accept(it.theirs().seller(), "pipeline-review");
    }

    private static void session(Scene it, String title, Role audience) {
        var attendees = audience.equals(Role.AE)
                ? List.of(
                        new Attendee(it.theirs().seller(), 100),
                        new Attendee(it.theirs().secondSeller(), 95))
                : List.of(new Attendee(it.theirs().engineer(), 100));
        var trainers = Set.of(it.ours().contact(Cast.ENGINEER), it.ours().contact(Cast.SECOND_SELLER));
        it.log(new Entry.SessionDelivered(title, audience, true, trainers, attendees), "Live, one hour.");
    }

    private void certify(Scene it) {
        var assessor = Set.of(it.ours().contact(Cast.SELLER));
        it.log(
                new Entry.Certified(
                        "ten-minute-pitch",
                        it.theirs().seller(),
                        true,
                        19,
                        assessor,
                        it.on().plusDays(365)),
                "Convincing; the second question needed a moment.");
        it.meet("pitch-clinic", "Ten minutes without help, two hard questions.", "Certified");
    }
}
