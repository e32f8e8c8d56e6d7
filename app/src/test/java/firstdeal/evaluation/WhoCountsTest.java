package firstdeal.evaluation;

import static firstdeal.evaluation.Cast.MANAGER;
import static firstdeal.evaluation.Cast.OUR_AE;
import static firstdeal.evaluation.Cast.OUR_SE;
import static firstdeal.evaluation.Cast.PAM;
import static firstdeal.evaluation.Cast.THEIR_AE;
import static firstdeal.evaluation.Cast.THEIR_AE_2;
import static firstdeal.evaluation.Cast.THEIR_SE;
import static firstdeal.evaluation.Cast.day;
import static firstdeal.evaluation.Cast.hand;
import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.evaluation.Cadence.Reply;
import firstdeal.evaluation.People.Holder;
import firstdeal.evaluation.Readiness.Certificate;
import firstdeal.program.Condition.Certified;
import firstdeal.program.Condition.EnablementDelivered;
import firstdeal.program.Condition.SeriesCommitted;
import firstdeal.program.Label;
import firstdeal.program.SideRole;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A seller carries a quota, a role is answered for by whoever is accountable, an assessor is independent. */
class WhoCountsTest {

    private static final Label LABEL = Label.of("c");

    private static void without(Cast cast, Person person, boolean main, boolean quota) {
        cast.holders.replaceAll(
                it -> it.person() == person ? new Holder(person, it.role(), main, quota, it.proof()) : it);
    }

    @Test
    void aSellerOfThePartnerIsOneWhoCarriesAQuota() {
        var sellers = new EnablementDelivered(LABEL, Role.AE, Side.PARTNER, 2, true);
        ConditionCase.of(sellers, 20, cast -> cast.session(Role.AE, 90, THEIR_AE, THEIR_AE_2))
                .isMet()
                .misses(
                        cast -> without(cast, THEIR_AE, true, false),
                        "evaluation.missing.attendance",
                        "evaluation.missing.no-quota");
        var engineers = new EnablementDelivered(LABEL, Role.SE, Side.PARTNER, 1, true);
        ConditionCase.of(engineers, 20, cast -> cast.session(Role.SE, 90, THEIR_SE))
                .isMetWith(cast -> without(cast, THEIR_SE, true, false));
        var ours = new EnablementDelivered(LABEL, Role.AE, Side.VENDOR, 1, true);
        ConditionCase.of(ours, 20, cast -> cast.session(Role.AE, 90, OUR_AE))
                .isMetWith(cast -> without(cast, OUR_AE, true, false));

        var certified = new Certified(LABEL, "pitch", Role.AE, 1, OptionalInt.empty());
        ConditionCase.of(certified, 30, cast -> cast.certificate(THEIR_AE, true, day(60), OUR_SE))
                .isMet()
                .misses(
                        cast -> without(cast, THEIR_AE, true, false),
                        "evaluation.missing.certified",
                        "evaluation.missing.certified-no-quota");
    }

    @Test
    void whoLeftEarlyIsNotNamedForAQuota() {
        var cast = Cast.team().session(Role.AE, 50, THEIR_AE);
        without(cast, THEIR_AE, true, false);

        var result =
                Evaluation.of(new EnablementDelivered(LABEL, Role.AE, Side.PARTNER, 1, true), cast.facts(), day(20));

        assertThat(result.missing()).extracting(it -> it.key()).containsExactly("evaluation.missing.attendance");
    }

    @Test
    void anotherCertificationDoesNotCount() {
        ConditionCase.of(
                        new Certified(LABEL, "pitch", Role.AE, 1, OptionalInt.empty()),
                        30,
                        cast -> cast.certificate(THEIR_AE, true, day(60), OUR_SE))
                .isMet()
                .misses(
                        cast -> cast.certificates.set(
                                0,
                                new Certificate(
                                        "demo", THEIR_AE.id(), "Timo", true, Set.of(OUR_SE.id()), day(60), hand(25))),
                        "evaluation.missing.certified");
    }

    @Test
    void theManagerIsNoAssessorNotEvenOneOfTwoAndATrainerNotAlone() {
        var certified = new Certified(LABEL, "pitch", Role.AE, 1, OptionalInt.empty());
        ConditionCase.of(certified, 30, cast -> cast.certificate(THEIR_AE, true, day(60), OUR_SE))
                .misses(
                        cast -> {
                            cast.certificates.clear();
                            cast.certificate(THEIR_AE, true, day(60), OUR_SE, PAM);
                        },
                        "evaluation.missing.certified",
                        "evaluation.missing.certified-by-pam")
                .misses(
                        cast -> {
                            cast.certificates.clear();
                            cast.session(Role.AE, 90, THEIR_AE, THEIR_AE_2)
                                    .certificate(THEIR_AE, true, day(60), OUR_AE);
                        },
                        "evaluation.missing.certified",
                        "evaluation.missing.certified-by-trainer")
                .isMetWith(cast -> {
                    cast.certificates.clear();
                    cast.session(Role.AE, 90, THEIR_AE_2).certificate(THEIR_AE, true, day(60), OUR_AE);
                });
    }

    @Test
    void aDeputysYesIsNotTheAccountablePersonsUnlessThereIsNone() {
        var series = new SeriesCommitted(
                LABEL, List.of("weekly"), List.of(new SideRole(Side.PARTNER, Role.PARTNER_MANAGER)));
        ConditionCase.of(series, 10, cast -> {
                    cast.role(THEIR_AE, Role.PARTNER_MANAGER);
                    without(cast, THEIR_AE, false, true);
                    cast.answer("weekly", MANAGER, Reply.ACCEPTED);
                })
                .isMet()
                .misses(
                        cast -> {
                            cast.answers.clear();
                            cast.answer("weekly", THEIR_AE, Reply.ACCEPTED);
                        },
                        "evaluation.missing.series")
                .isMetWith(cast -> {
                    cast.answers.clear();
                    cast.holders.removeIf(it -> it.person() == MANAGER);
                    cast.answer("weekly", THEIR_AE, Reply.ACCEPTED);
                });
    }
}
