package firstdeal.evaluation;

import static firstdeal.evaluation.Cast.BOTH;
import static firstdeal.evaluation.Cast.MANAGER;
import static firstdeal.evaluation.Cast.OUR_AE;
import static firstdeal.evaluation.Cast.OUR_SE;
import static firstdeal.evaluation.Cast.PAM;
import static firstdeal.evaluation.Cast.THEIR_AE;
import static firstdeal.evaluation.Cast.THEIR_AE_2;
import static firstdeal.evaluation.Cast.THEIR_SE;
import static firstdeal.evaluation.Cast.approval;
import static firstdeal.evaluation.Cast.day;
import static firstdeal.evaluation.Cast.hand;
import static firstdeal.evaluation.Cast.version;
import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.evaluation.Papers.Agreement;
import firstdeal.evaluation.Papers.Approval;
import firstdeal.evaluation.Papers.Artifact;
import firstdeal.evaluation.Readiness.Session;
import firstdeal.program.Condition.AgreementExecuted;
import firstdeal.program.Condition.AgreementExecuted.SponsorClause;
import firstdeal.program.Condition.ArtifactAgreed;
import firstdeal.program.Condition.Certified;
import firstdeal.program.Condition.EnablementDelivered;
import firstdeal.program.Label;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Agreements, artifacts, sessions and certifications. */
class PaperAndEnablementConditionsTest {

    private static final Label LABEL = Label.of("c");

    @Test
    void anAgreementIsSignedByBothSides() {
        ConditionCase.of(agreement(SponsorClause.WARN), 5, cast -> cast.signed("nda", Side.VENDOR, Side.PARTNER))
                .isMet()
                .misses(cast -> cast.agreements.clear(), "evaluation.missing.agreement")
                .misses(
                        cast -> {
                            cast.agreements.clear();
                            cast.signed("other", Side.VENDOR, Side.PARTNER);
                        },
                        "evaluation.missing.agreement")
                .misses(
                        cast -> {
                            cast.agreements.clear();
                            cast.signed("nda", Side.VENDOR);
                        },
                        "evaluation.missing.agreement-signature");
    }

    @Test
    void theSponsorClauseWarnsOrIsRequired() {
        ConditionCase.of(
                        agreement(SponsorClause.REQUIRE),
                        5,
                        cast -> cast.agreements.add(new Agreement("nda", "NDA", BOTH, true, hand(1))))
                .isMet()
                .misses(
                        cast -> cast.agreements.set(0, new Agreement("nda", "NDA", BOTH, false, hand(1))),
                        "evaluation.missing.agreement-sponsor");

        var warned = ConditionCase.of(
                        agreement(SponsorClause.WARN), 5, cast -> cast.signed("nda", Side.VENDOR, Side.PARTNER))
                .judge(cast -> {});
        assertThat(warned.evidence())
                .extracting(it -> it.text().key())
                .contains("evaluation.evidence.agreement-no-sponsor");
    }

    private static AgreementExecuted agreement(SponsorClause clause) {
        return new AgreementExecuted(LABEL, "nda", BOTH, clause);
    }

    @Test
    void oneVersionIsApprovedByTwoPeople() {
        var condition = new ArtifactAgreed(LABEL, "proposition", BOTH);
        var agreed = version(3, approval(PAM, Side.VENDOR), approval(MANAGER, Side.PARTNER));
        ConditionCase.of(condition, 10, cast -> cast.artifact("proposition", version(1), agreed))
                .isMet()
                .misses(cast -> cast.artifacts.clear(), "evaluation.missing.artifact")
                .misses(
                        cast -> replace(cast, version(1, approval(PAM, Side.VENDOR))),
                        "evaluation.missing.artifact-approval")
                .misses(
                        cast -> replace(cast, version(1, approval(PAM, Side.VENDOR), approval(PAM, Side.PARTNER))),
                        "evaluation.missing.artifact-one-person")
                .misses(
                        cast -> replace(
                                cast,
                                version(
                                        1,
                                        approval(PAM, Side.VENDOR),
                                        new Approval(Side.PARTNER, THEIR_AE.id(), THEIR_AE.name(), false))),
                        "evaluation.missing.artifact-approval")
                .misses(
                        cast -> cast.artifacts.set(
                                0,
                                new Artifact(
                                        "proposition",
                                        "P",
                                        List.of(
                                                version(1, approval(PAM, Side.VENDOR)),
                                                version(2, approval(MANAGER, Side.PARTNER))))),
                        "evaluation.missing.artifact-approval");
    }

    @Test
    void aLaterOpenVersionStandsBesideTheAgreedOne() {
        var condition = new ArtifactAgreed(LABEL, "proposition", BOTH);
        var agreed = version(3, approval(PAM, Side.VENDOR), approval(MANAGER, Side.PARTNER));
        var result = ConditionCase.of(condition, 10, cast -> cast.artifact("proposition", agreed, version(4)))
                .judge(cast -> {});

        assertThat(result.met()).isTrue();
        assertThat(result.evidence())
                .extracting(it -> it.text().key())
                .containsExactly("evaluation.evidence.agreed-later-open");
    }

    private static void replace(Cast cast, Papers.Version version) {
        cast.artifacts.set(0, new Artifact("proposition", "Proposition", List.of(version)));
    }

    @Test
    void enoughPeopleOfTheRoleAttendedALiveSession() {
        var condition = new EnablementDelivered(LABEL, Role.AE, Side.PARTNER, 2, true);
        ConditionCase.of(condition, 20, cast -> cast.session(Role.AE, 75, THEIR_AE, THEIR_AE_2))
                .isMet()
                .isMetWith(cast -> {
                    cast.sessions.clear();
                    cast.session(Role.AE, 100, THEIR_AE).session(Role.AE, 80, THEIR_AE_2);
                })
                .misses(cast -> cast.sessions.clear(), "evaluation.missing.session")
                .misses(cast -> again(cast, Role.SE, 100), "evaluation.missing.session")
                .misses(cast -> again(cast, Role.AE, 74), "evaluation.missing.attendance")
                .misses(
                        cast -> {
                            cast.sessions.clear();
                            cast.session(Role.AE, 100, THEIR_AE, THEIR_SE).session(Role.AE, 100, THEIR_AE, OUR_AE);
                        },
                        "evaluation.missing.attendance")
                .misses(cast -> cast.holders.removeIf(it -> it.person() == THEIR_AE_2), "evaluation.missing.attendance")
                .misses(
                        cast -> {
                            var live = cast.sessions.removeFirst();
                            cast.sessions.add(new Session(
                                    live.title(),
                                    live.audience(),
                                    false,
                                    live.trainers(),
                                    live.attended(),
                                    live.proof()));
                        },
                        "evaluation.missing.session");
    }

    private static void again(Cast cast, Role audience, int percent) {
        cast.sessions.clear();
        cast.session(audience, percent, THEIR_AE, THEIR_AE_2);
    }

    @Test
    void aCertificateIsValidAndAssessedByTheRightPerson() {
        var condition = new Certified(LABEL, "pitch", Role.AE, 1, OptionalInt.empty());
        var headline = "evaluation.missing.certified";
        ConditionCase.of(condition, 30, cast -> cast.certificate(THEIR_AE, true, day(30), OUR_SE))
                .isMet()
                .misses(cast -> cast.certificates.clear(), headline)
                .misses(
                        cast -> only(cast, THEIR_AE, false, 300, OUR_SE),
                        headline,
                        "evaluation.missing.certified-failed")
                .misses(
                        cast -> only(cast, THEIR_AE, true, 29, OUR_SE),
                        headline,
                        "evaluation.missing.certified-expired")
                .misses(
                        cast -> only(cast, THEIR_SE, true, 300, OUR_SE),
                        headline,
                        "evaluation.missing.certified-no-role")
                .misses(cast -> only(cast, THEIR_AE, true, 300, PAM), headline, "evaluation.missing.certified-by-pam")
                .misses(
                        cast -> cast.certificates.set(
                                0,
                                new Readiness.Certificate(
                                        "pitch", THEIR_AE.id(), "Timo", true, Set.of(), day(300), hand(25))),
                        headline,
                        "evaluation.missing.certified-no-assessor")
                .misses(
                        cast -> {
                            cast.session(Role.AE, 100, THEIR_AE);
                            only(cast, THEIR_AE, true, 300, OUR_AE);
                        },
                        headline,
                        "evaluation.missing.certified-by-trainer")
                .isMetWith(cast -> {
                    cast.session(Role.AE, 100, THEIR_AE);
                    cast.certificates.clear();
                    cast.certificate(THEIR_AE, true, day(300), OUR_AE, OUR_SE);
                });
    }

    @Test
    void onePersonCertifiedTwiceIsOnePerson() {
        var condition = new Certified(LABEL, "pitch", Role.AE, 2, OptionalInt.empty());
        ConditionCase.of(
                        condition,
                        30,
                        cast -> cast.certificate(THEIR_AE, true, day(300), OUR_SE)
                                .certificate(THEIR_AE_2, true, day(300), OUR_SE))
                .isMet()
                .misses(
                        cast -> {
                            cast.certificates.removeLast();
                            cast.certificate(THEIR_AE, true, day(300), OUR_SE);
                        },
                        "evaluation.missing.certified");
    }

    private static void only(Cast cast, Person who, boolean passed, int until, Person assessor) {
        cast.certificates.clear();
        cast.certificate(who, passed, day(until), assessor);
    }
}
