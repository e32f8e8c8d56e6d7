package firstdeal.onboarding.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.IntegrationTest;
import firstdeal.audit.AuditLog;
import firstdeal.lifecycle.Lifecycle;
import firstdeal.lifecycle.Start;
import firstdeal.lifecycle.Starts;
import firstdeal.onboarding.Evidence;
import firstdeal.onboarding.OnboardingFilter;
import firstdeal.onboarding.Onboardings;
import firstdeal.onboarding.Phases;
import firstdeal.onboarding.Plan;
import firstdeal.onboarding.PlanFacts;
import firstdeal.onboarding.Runs;
import firstdeal.onboarding.Settlement;
import firstdeal.onboarding.Settlement.Finding;
import firstdeal.onboarding.TaskState;
import firstdeal.onboarding.TaskWork;
import firstdeal.onboarding.TaskWork.Change;
import firstdeal.onboarding.TaskWork.Owner;
import firstdeal.partner.Assignment.Rank;
import firstdeal.partner.Company;
import firstdeal.partner.CompanyDetails;
import firstdeal.partner.ContactDetails;
import firstdeal.partner.Departures;
import firstdeal.partner.Partners;
import firstdeal.partner.People;
import firstdeal.partner.Roles;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class OnboardingIT {

    private static final Actor OWNER =
            new Actor.Staff(new StaffId(new UUID(7, 1)), "Olga Owner", StaffRole.PROGRAM_OWNER, Scope.ALL);
    private static final Actor PAM =
            new Actor.Staff(new StaffId(new UUID(7, 2)), "Mara Lindqvist", StaffRole.PAM, Scope.ALL);

    @Autowired
    private Starts starts;

    @Autowired
    private Lifecycle lifecycle;

    @Autowired
    private TaskWork work;

    @Autowired
    private Onboardings onboardings;

    @Autowired
    private Phases phases;

    @Autowired
    private PlanFacts facts;

    @Autowired
    private Settlement settlement;

    @Autowired
    private EvidenceService evidence;

    @Autowired
    private Partners partners;

    @Autowired
    private People people;

    @Autowired
    private Departures departures;

    @Autowired
    private Roles roles;

    @Autowired
    private AuditLog history;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private PartnerId partner;
    private LocalDate today;

    @BeforeEach
    void aPartnerThatSignedTenDaysAgo() {
        PublishedPrograms.put(jdbc);
        partner = partners.add(OWNER, CompanyDetails.of("Nordhaven Systems", "reseller"))
                .id();
        today = LocalDate.now(clock.withZone(Runs.ZONE));
    }

    private OnboardingId started() {
        return starts.start(PAM, Start.signed(partner, Runs.VERSION, today.minusDays(10), Runs.ZONE));
    }

    private Plan plan(OnboardingId id) {
        return onboardings.plan(PAM, id);
    }

    private TaskState state(OnboardingId id, String task) {
        return plan(id).line(task).orElseThrow().task().state();
    }

    private ContactId ours(String name) {
        return people.add(OWNER, Company.OURS, ContactDetails.of(name, name.replace(' ', '.') + "@us.example", ""));
    }

    @Test
    void ownersAreFoundByRoleAndFoundAnewWhenRolesChange() {
        var id = started();
        assertThat(plan(id).unowned()).isEqualTo(3);
        var mara = ours("Mara Lindqvist");

        roles.assign(OWNER, partner, Side.VENDOR, Role.PAM, Rank.MAIN, mara, today, null);

        assertThat(plan(id).unowned()).isZero();
        assertThat(plan(id).onboarding().pam()).hasValue(mara);
        var hanne = ours("Hanne Osei");
        work.change(
                PAM,
                id,
                "kickoff",
                OptionalInt.empty(),
                new Change(Optional.of(new Owner(Optional.of(hanne))), Optional.empty()));
        departures.leave(OWNER, mara, today, null);
        assertThat(plan(id).line("kickoff").orElseThrow().task().owners().vendor())
                .hasValue(hanne);
        assertThat(plan(id).line("contract").orElseThrow().task().owners().isNobody())
                .isTrue();
    }

    @Test
    void aTaskIsDoneOnceSentBackAndTakenBack() {
        var id = started();
        work.complete(PAM, id, "wiki", OptionalInt.of(0), List.of(Evidence.link("https://wiki.example/n")));
        assertThat(state(id, "wiki")).isInstanceOf(TaskState.Done.class);
        assertThat(evidence.of(PAM, id, "wiki")).hasSize(1);
        assertThatThrownBy(() -> work.sendBack(PAM, id, "wiki", OptionalInt.of(0), "Not there"))
                .isInstanceOf(StaleData.class);

        work.sendBack(PAM, id, "wiki", OptionalInt.of(1), "Not there");
        assertThat(plan(id).line("wiki")
                        .orElseThrow()
                        .task()
                        .sentBack()
                        .orElseThrow()
                        .reason())
                .isEqualTo("Not there");
        work.complete(PAM, id, "wiki", OptionalInt.empty(), List.of());
        work.undo(PAM, id, "wiki", OptionalInt.empty());
        assertThat(state(id, "wiki")).isEqualTo(TaskState.OPEN);
    }

    @Test
    void notApplicableIsTheProgramManagersWhereAGateNamesTheTask() {
        var id = started();

        assertThatThrownBy(() -> work.notApplicable(PAM, id, "contract", OptionalInt.empty(), "Signed before"))
                .isInstanceOf(Refused.class);
        work.notApplicable(OWNER, id, "contract", OptionalInt.empty(), "Signed before");
        assertThat(state(id, "contract")).isInstanceOf(TaskState.NotApplicable.class);
    }

    @Test
    void aFileIsKnownByItsContent() {
        var id = started();
        work.show(PAM, id, "kickoff", "../../notes.pdf", "<html><script>1</script></html>".getBytes());

        var shown =
                (Evidence.Shown.File) evidence.of(PAM, id, "kickoff").getFirst().shown();
        assertThat(shown.name()).isEqualTo("notes.pdf");
        assertThat(shown.type()).isEqualTo("text/html");
        var answer = evidence.file(
                PAM, id, evidence.of(PAM, id, "kickoff").getFirst().id());
        assertThat(answer.getHeaders().getFirst("Content-Disposition")).startsWith("attachment");
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void severalTasksChangeTogetherAndGoBackTogether() {
        var id = started();
        var due = today.plusDays(3);
        var undo =
                work.changeAll(PAM, id, Set.of("contract", "kickoff"), new Change(Optional.empty(), Optional.of(due)));
        assertThat(plan(id).line("contract").orElseThrow().task().due()).isEqualTo(due);

        work.undoAll(PAM, id, undo);
        assertThat(plan(id).line("contract").orElseThrow().task().due()).isNotEqualTo(due);
        assertThatThrownBy(() -> work.undoAll(PAM, id, undo)).isInstanceOf(NotFound.class);
    }

    @Test
    void aTaskOfThisRunAloneGetsAReadableKey() {
        var id = started();
        var task = new TaskWork.AdHoc(
                "Call the buyer!", Optional.empty(), Optional.empty(), Side.JOINT, Optional.empty(), today, false);

        assertThat(work.add(PAM, id, task)).isEqualTo("call-the-buyer");
        assertThat(work.add(PAM, id, task)).isEqualTo("call-the-buyer-2");
        work.complete(PAM, id, "call-the-buyer", OptionalInt.empty(), List.of());
        assertThat(state(id, "call-the-buyer").isSettled()).isTrue();
    }

    @Test
    void passingAGateOpensTheNextPhaseAndACriterionSettlesItsTask() {
        var id = started();
        settlement.settle(plan(id), Map.of("proof", Finding.HOLDS));
        assertThat(state(id, "proof")).isInstanceOf(TaskState.Done.class);
        settlement.settle(plan(id), Map.of("proof", Finding.LACKS, "contract", Finding.HOLDS));
        assertThat(state(id, "proof")).isEqualTo(TaskState.OPEN);
        assertThat(state(id, "contract")).isEqualTo(TaskState.OPEN);

        phases.pass(PAM, id, "start", today);
        assertThat(plan(id).onboarding().inHand().orElseThrow().phase()).isEqualTo("build");
        phases.reopen(OWNER, id, "start", today);
        assertThat(plan(id).onboarding().phases()).hasSize(1);
    }

    @Test
    void factsAboutManyRunsComeTogether() {
        var id = started();
        work.complete(PAM, id, "contract", OptionalInt.empty(), List.of());
        var stamp = onboardings.get(PAM, id).stamp();

        var fact = Objects.requireNonNull(facts.of(List.of(id)).get(id));

        assertThat(stamp.facts() + stamp.tasks()).isPositive();
        assertThat(fact.tasks()).hasSize(5);
        assertThat(Objects.requireNonNull(fact.tasks().get("contract")).state()).isEqualTo(state(id, "contract"));
        assertThat(facts.running(List.of(partner)).get(partner)).hasSize(1);
    }

    @Test
    void outOfScopeIsNotFound() {
        var id = started();
        var stranger = new Actor.Staff(new StaffId(new UUID(7, 3)), "Sven", StaffRole.PAM, Scope.NOTHING);

        assertThatThrownBy(() -> onboardings.get(stranger, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> work.complete(stranger, id, "contract", OptionalInt.empty(), List.of()))
                .isInstanceOf(NotFound.class);
        assertThat(onboardings.find(stranger, OnboardingFilter.RUNNING)).isEmpty();
    }
}
