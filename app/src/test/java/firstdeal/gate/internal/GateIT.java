package firstdeal.gate.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.IntegrationTest;
import firstdeal.document.AgreementId;
import firstdeal.document.Documents;
import firstdeal.document.Documents.AgreementDraft;
import firstdeal.document.Documents.Writing;
import firstdeal.evaluation.Result;
import firstdeal.gate.Decision.Kind;
import firstdeal.gate.Standing;
import firstdeal.gate.Wish;
import firstdeal.intervention.Interventions;
import firstdeal.lifecycle.Start;
import firstdeal.lifecycle.Starts;
import firstdeal.logbook.Entry;
import firstdeal.logbook.Logbook;
import firstdeal.logbook.Logbook.Circumstances;
import firstdeal.onboarding.Onboardings;
import firstdeal.onboarding.TaskWork;
import firstdeal.partner.Assignment.Rank;
import firstdeal.partner.Company;
import firstdeal.partner.CompanyDetails;
import firstdeal.partner.ContactDetails;
import firstdeal.partner.Partners;
import firstdeal.partner.People;
import firstdeal.partner.Roles;
import firstdeal.partner.Sponsors;
import firstdeal.program.ProgramVersion;
import firstdeal.program.Programs;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotAllowed;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Role;
import firstdeal.shared.Scope;
import firstdeal.shared.Side;
import firstdeal.shared.StaffId;
import firstdeal.shared.StaffRole;
import firstdeal.shared.StaleData;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first gate of the built-in program, from nothing to passed. */
@IntegrationTest
class GateIT {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Actor OWNER =
            new Actor.Staff(new StaffId(new UUID(7, 1)), "Olga Owner", StaffRole.PROGRAM_OWNER, Scope.ALL);
    private static final Actor PAM =
            new Actor.Staff(new StaffId(new UUID(7, 2)), "Mara Lindqvist", StaffRole.PAM, Scope.ALL);

    @Autowired
    Starts starts;

    @Autowired
    Onboardings onboardings;

    @Autowired
    TaskWork work;

    @Autowired
    Partners partners;

    @Autowired
    People people;

    @Autowired
    Roles roles;

    @Autowired
    Sponsors sponsors;

    @Autowired
    Documents documents;

    @Autowired
    Logbook logbook;

    @Autowired
    Interventions interventions;

    @Autowired
    Programs programs;

    @Autowired
    GateService service;

    @Autowired
    GateQueries gates;

    @Autowired
    DecisionStore decisions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private LocalDate today;
    private PartnerId partner;
    private OnboardingId run;
    private ContactId mara;
    private ContactId noor;
    private ContactId hanne;
    private ContactId ana;

    @BeforeEach
    void aPartnerThatSignedTenDaysAgo() {
        today = LocalDate.now(clock.withZone(ZONE));
        partner = partners.add(OWNER, CompanyDetails.of("Tessellate Labs", "reseller"))
                .id();
        mara = person(Company.OURS, "Mara Lindqvist");
        hanne = person(Company.OURS, "Hanne Osei");
        noor = person(partner, "Noor Haddad");
        ana = person(partner, "Ana Duarte");
        roles.assign(OWNER, partner, Side.VENDOR, Role.PAM, Rank.MAIN, mara, today.minusDays(10), null);
        var builtIn = programs.published().stream()
                .filter(it -> it.program().key().equals("first-deal-90"))
                .map(ProgramVersion::id)
                .findFirst()
                .orElseThrow();
        run = starts.start(OWNER, Start.signed(partner, builtIn, today.minusDays(10), ZONE));
    }

    private ContactId person(PartnerId company, String name) {
        return people.add(OWNER, company, ContactDetails.of(name, name.replace(' ', '.') + "@example.com", ""));
    }

    private Standing gate() {
        return gates.get(PAM, run).gates().getFirst();
    }

    private List<String> missing() {
        return gate().missing().stream().map(Result::key).toList();
    }

    private void decide(Actor actor, Wish wish) {
        service.decide(actor, run, "gate-14", wish, OptionalInt.empty());
    }

    @Test
    void theFirstGateSaysExactlyWhatIsMissingAndPassesWhenItIsThere() {
        assertThat(missing()).contains("nda-executed", "both-sponsors-named", "weekly-series-committed");
        assertThatThrownBy(() -> decide(PAM, Wish.pass("please")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no.details()).hasSize(missing().size()));

        everythingIsDone();

        assertThat(missing()).isEmpty();
        assertThat(gate().state().key()).isEqualTo("ready");
        decide(PAM, Wish.pass("Both managers agreed on the phone"));
        assertThat(gate().state().key()).isEqualTo("passed");
        assertThat(onboardings.get(PAM, run).inHand().orElseThrow().phase()).isEqualTo("enablement");
        assertThatThrownBy(() -> decide(PAM, Wish.pass("again"))).isInstanceOf(StaleData.class);
    }

    private void everythingIsDone() {
        roles.assign(OWNER, partner, Side.PARTNER, Role.PARTNER_MANAGER, Rank.MAIN, noor, today.minusDays(9), null);
        sponsors.name(OWNER, partner, Side.VENDOR, hanne);
        sponsors.name(OWNER, partner, Side.PARTNER, ana);
        sponsors.answer(OWNER, partner, Side.VENDOR, true, today, "");
        sponsors.answer(OWNER, partner, Side.PARTNER, true, today, "");
        signed("nda");
        signed("program-agreement");
        documents.write(PAM, partner, "joint-value-proposition", new Writing("Value", "Why together", ""));
        documents.approve(PAM, partner, "joint-value-proposition", 1, Side.VENDOR, mara, today);
        documents.approve(PAM, partner, "joint-value-proposition", 1, Side.PARTNER, noor, today);
        accepted(List.of(mara, noor), "weekly-partnership");
        for (var review : List.of("gate-14-review", "gate-30-review", "gate-60-review", "gate-90-review")) {
            accepted(List.of(mara, noor), review);
        }
        accepted(List.of(hanne, ana), "sponsor-check-in-1");
        accepted(List.of(hanne, ana), "sponsor-check-in-2");
        onboardings.plan(PAM, run).lines().stream()
                .map(it -> it.task())
                .filter(it -> it.workstream().equals("legal-contracting") && it.isOpen())
                .forEach(it -> work.notApplicable(OWNER, run, it.key(), OptionalInt.empty(), "Done on paper before"));
    }

    private void signed(String kind) {
        AgreementId id = documents.add(PAM, partner, new AgreementDraft(kind, kind, "file 7", true));
        documents.sign(PAM, partner, id, Side.VENDOR, "Hanne Osei", "CEO", today.minusDays(10));
        documents.sign(PAM, partner, id, Side.PARTNER, "Ana Duarte", "CEO", today.minusDays(10));
    }

    private void accepted(List<ContactId> who, String series) {
        who.forEach(it -> logbook.record(
                PAM,
                run,
                new Entry.SeriesAnswered(series, it, Entry.Reply.ACCEPTED, Set.of()),
                Circumstances.on(today)));
    }

    @Test
    void aHoldOpensAnInterventionAndKeepsTheEvidenceAsItStood() {
        decide(PAM, Wish.hold("Nobody has accepted the calendar", today.plusDays(5)));

        assertThat(gate().state().key()).isEqualTo("held");
        assertThat(interventions.openOf(List.of(run))).hasSize(1);
        var decision = gate().decisions().getLast();
        var evidence = decisions.evidence(run, decision.id());
        assertThat(evidence.met()).isLessThan(evidence.asked());
        assertThat(evidence.criteria().getFirst().missing()).doesNotContain("⟦").isNotEmpty();
    }

    @Test
    void aDecisionIsNeverEdited() {
        decide(PAM, Wish.hold("Wait", today.plusDays(5)));

        assertThatThrownBy(() ->
                        jdbc.sql("update gate_decision set reason = 'other'").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aDecisionThatSawAnotherStateIsTold() {
        decide(PAM, Wish.hold("Wait", today.plusDays(5)));

        assertThatThrownBy(() ->
                        service.decide(OWNER, run, "gate-14", Wish.hold("Wait", today.plusDays(5)), OptionalInt.of(0)))
                .isInstanceOf(StaleData.class);
    }

    @Test
    void whoMadeItTakesItBackAndTheGateIsAsItWas() {
        var waive = new Wish(Kind.WAIVE, "Strategic", Optional.empty(), List.of());
        assertThatThrownBy(() -> decide(PAM, waive)).isInstanceOf(NotAllowed.class);
        decide(OWNER, waive);
        assertThat(gate().state().passed()).isTrue();

        service.undo(OWNER, run, "gate-14", gate().decisions().getLast().id());

        assertThat(gate().state().passed()).isFalse();
        assertThat(onboardings.get(PAM, run).inHand().orElseThrow().phase()).isEqualTo("contract-to-cadence");
        assertThat(gate().decisions()).hasSize(2);
    }

    @Test
    void aWithdrawnFactIsNoEvidence() {
        roles.assign(OWNER, partner, Side.PARTNER, Role.PARTNER_MANAGER, Rank.MAIN, noor, today.minusDays(9), null);
        accepted(List.of(mara, noor), "weekly-partnership");
        assertThat(missing()).doesNotContain("weekly-series-committed");

        var last = logbook.of(PAM, run).getFirst();
        logbook.withdraw(PAM, run, last.id(), "Wrong person");

        assertThat(missing()).contains("weekly-series-committed");
        assertThatThrownBy(() -> logbook.withdraw(PAM, run, last.id(), "Again")).isInstanceOf(Refused.class);
    }
}
