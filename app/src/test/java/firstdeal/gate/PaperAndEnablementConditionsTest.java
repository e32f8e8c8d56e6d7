package firstdeal.gate;

import static firstdeal.gate.GateCast.BOTH;
import static firstdeal.gate.GateCast.MANAGER;
import static firstdeal.gate.GateCast.OUR_AE;
import static firstdeal.gate.GateCast.OUR_SE;
import static firstdeal.gate.GateCast.PAM;
import static firstdeal.gate.GateCast.THEIR_AE;
import static firstdeal.gate.GateCast.THEIR_AE_2;
import static firstdeal.gate.GateCast.THEIR_SE;
import static firstdeal.gate.GateCast.approval;
import static firstdeal.gate.GateCast.day;
import static firstdeal.gate.GateCast.hand;
import static firstdeal.gate.GateCast.version;
import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.gate.Papers.Agreement;
import firstdeal.gate.Papers.Approval;
import firstdeal.gate.Papers.Artifact;
import firstdeal.gate.Readiness.Session;
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
                .misses(cast -> cast.agreements.clear(), "gate.missing.agreement")
                .misses(
                        cast -> {
                            cast.agreements.clear();
                            cast.signed("other", Side.VENDOR, Side.PARTNER);
                        },
                        "gate.missing.agreement")
                .misses(
                        cast -> {
                            cast.agreements.clear();
                            cast.signed("nda", Side.VENDOR);
                        },
                        "gate.missing.agreement-signature");
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
                        "gate.missing.agreement-sponsor");

        var warned = ConditionCase.of(
                        agreement(SponsorClause.WARN), 5, cast -> cast.signed("nda", Side.VENDOR, Side.PARTNER))
                .judge(cast -> {});
        assertThat(warned.evidence()).extracting(it -> it.text().key()).contains("gate.evidence.agreement-no-sponsor");
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
                .misses(cast -> cast.artifacts.clear(), "gate.missing.artifact")
                .misses(cast -> replace(cast, version(1, approval(PAM, Side.VENDOR))), "gate.missing.artifact-approval")
                .misses(
                        cast -> replace(cast, version(1, approval(PAM, Side.VENDOR), approval(PAM, Side.PARTNER))),
                        "gate.missing.artifact-one-person")
                .misses(
                        cast -> replace(
                                cast,
                                version(
                                        1,
                                        approval(PAM, Side.VENDOR),
                                        new Approval(Side.PARTNER, THEIR_AE.id(), THEIR_AE.name(), false))),
                        "gate.missing.artifact-approval")
                .misses(
                        cast -> cast.artifacts.set(
                                0,
                                new Artifact(
                                        "proposition",
                                        "P",
                                        List.of(
                                                version(1, approval(PAM, Side.VENDOR)),
                                                version(2, approval(MANAGER, Side.PARTNER))))),
                        "gate.missing.artifact-approval");
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
                .containsExactly("gate.evidence.agreed-later-open");
    }

    private static void replace(GateCast cast, Papers.Version version) {
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
                .misses(cast -> cast.sessions.clear(), "gate.missing.session")
                .misses(cast -> again(cast, Role.SE, 100), "gate.missing.session")
                .misses(cast -> again(cast, Role.AE, 74), "gate.missing.attendance")
                .misses(
                        cast -> {
                            cast.sessions.clear();
                            cast.session(Role.AE, 100, THEIR_AE, THEIR_SE).session(Role.AE, 100, THEIR_AE, OUR_AE);
                        },
                        "gate.missing.attendance")
                .misses(cast -> cast.holders.removeIf(it -> it.person() == THEIR_AE_2), "gate.missing.attendance")
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
                        "gate.missing.session");
    }

    private static void again(GateCast cast, Role audience, int percent) {
        cast.sessions.clear();
        cast.session(audience, percent, THEIR_AE, THEIR_AE_2);
    }

    @Test
    void aCertificateIsValidAndAssessedByTheRightPerson() {
        var condition = new Certified(LABEL, "pitch", Role.AE, 1, OptionalInt.empty());
        var headline = "gate.missing.certified";
        ConditionCase.of(condition, 30, cast -> cast.certificate(THEIR_AE, true, day(30), OUR_SE))
                .isMet()
                .misses(cast -> cast.certificates.clear(), headline)
                .misses(cast -> only(cast, THEIR_AE, false, 300, OUR_SE), headline, "gate.missing.certified-failed")
                .misses(cast -> only(cast, THEIR_AE, true, 29, OUR_SE), headline, "gate.missing.certified-expired")
                .misses(cast -> only(cast, THEIR_SE, true, 300, OUR_SE), headline, "gate.missing.certified-no-role")
                .misses(cast -> only(cast, THEIR_AE, true, 300, PAM), headline, "gate.missing.certified-by-pam")
                .misses(
                        cast -> cast.certificates.set(
                                0,
                                new Readiness.Certificate(
                                        "pitch", THEIR_AE.id(), "Timo", true, Set.of(), day(300), hand(25))),
                        headline,
                        "gate.missing.certified-no-assessor")
                .misses(
                        cast -> {
                            cast.session(Role.AE, 100, THEIR_AE);
                            only(cast, THEIR_AE, true, 300, OUR_AE);
                        },
                        headline,
                        "gate.missing.certified-by-trainer")
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
                        "gate.missing.certified");
    }

    private static void only(GateCast cast, Person who, boolean passed, int until, Person assessor) {
        cast.certificates.clear();
        cast.certificate(who, passed, day(until), assessor);
    }
}
