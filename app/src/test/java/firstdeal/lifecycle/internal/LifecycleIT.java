package firstdeal.lifecycle.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.IntegrationTest;
import firstdeal.audit.AuditLog;
import firstdeal.lifecycle.Lifecycle;
import firstdeal.lifecycle.Start;
import firstdeal.lifecycle.Starts;
import firstdeal.onboarding.OnboardingState;
import firstdeal.onboarding.Onboardings;
import firstdeal.onboarding.Plan;
import firstdeal.onboarding.Runs;
import firstdeal.onboarding.TaskState;
import firstdeal.onboarding.TaskWork;
import firstdeal.onboarding.internal.PublishedPrograms;
import firstdeal.partner.CompanyDetails;
import firstdeal.partner.Partners;
import firstdeal.shared.Actor;
import firstdeal.shared.NotAllowed;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Role;
import firstdeal.shared.Scope;
import firstdeal.shared.StaffId;
import firstdeal.shared.StaffRole;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class LifecycleIT {

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
    private Partners partners;

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

    @Test
    void aStartMakesThePlanAndOnePartnerHasOneGatedRunAtATime() {
        var id = started();

        assertThat(plan(id).lines()).hasSize(5);
        assertThat(plan(id).onboarding().inHand().orElseThrow().phase()).isEqualTo("start");
        assertThat(history.ofOnboarding(id, AuditLog.LATEST, 10))
                .extracting(it -> it.act())
                .contains("onboarding.started");
        assertThat(starts.start(PAM, Start.signed(partner, PublishedPrograms.CHECKLIST, today, Runs.ZONE)))
                .isNotNull();
        assertThat(onboardings.of(PAM, partner)).hasSize(2);
    }

    @Test
    void aSecondGatedRunIsRefused() {
        started();

        assertThatThrownBy(this::started).isInstanceOf(Refused.class);
    }

    @Test
    void thePreviewNamesWhoIsMissingAndSavesNothing() {
        var preview = starts.preview(PAM, Start.signed(partner, Runs.VERSION, today.minusDays(20), Runs.ZONE));

        assertThat(preview.tasks()).hasSize(5);
        assertThat(preview.missing()).extracting(it -> it.role()).containsExactly(Role.PAM);
        assertThat(preview.gates().getFirst().past()).isTrue();
        assertThat(onboardings.of(PAM, partner)).isEmpty();
    }

    @Test
    void aPauseRestsAndResumes() {
        var id = started();
        lifecycle.pause(PAM, id, today.plusDays(7), "Trade fair");
        assertThat(plan(id).onboarding().state(today)).isInstanceOf(OnboardingState.Paused.class);
        assertThat(plan(id).late()).isZero();

        lifecycle.resume(PAM, id);
        assertThat(plan(id).onboarding().state(today)).isInstanceOf(OnboardingState.Active.class);
        lifecycle.pause(PAM, id, today.plusDays(2), "Again");
    }

    @Test
    void theSignatureMakesDay0AndTheOwnerCorrectsIt() {
        var id = starts.start(PAM, Start.expected(partner, Runs.VERSION, today.plusDays(20), Runs.ZONE));
        assertThat(plan(id).onboarding().isPreparing()).isTrue();

        lifecycle.sign(PAM, id, today);
        assertThat(plan(id).onboarding().state(today)).isEqualTo(new OnboardingState.Active(today));
        assertThat(plan(id).line("kickoff").orElseThrow().task().due()).isBefore(today.plusDays(8));
        assertThatThrownBy(() -> lifecycle.correctDay0(PAM, id, today.minusDays(2), "Typo"))
                .isInstanceOf(NotAllowed.class);
        lifecycle.correctDay0(OWNER, id, today.minusDays(2), "Typo");
        assertThat(onboardings.get(PAM, id).day0()).isEqualTo(today.minusDays(2));
    }

    @Test
    void aCancelledRunTakesNoMoreActsAndLeavesRoomForAnother() {
        var id = started();
        lifecycle.cancel(OWNER, id, "They were bought");

        assertThatThrownBy(() -> work.complete(PAM, id, "contract", OptionalInt.empty(), List.of()))
                .isInstanceOf(Refused.class);
        assertThat(started()).isNotEqualTo(id);
    }
}
