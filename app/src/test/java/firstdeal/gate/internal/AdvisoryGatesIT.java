package firstdeal.gate.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.As;
import firstdeal.IntegrationTest;
import firstdeal.gate.Decision;
import firstdeal.gate.Decision.Kind;
import firstdeal.gate.Standing;
import firstdeal.lifecycle.Start;
import firstdeal.lifecycle.Starts;
import firstdeal.onboarding.Onboardings;
import firstdeal.onboarding.PhaseOpening;
import firstdeal.partner.CompanyDetails;
import firstdeal.partner.Partners;
import firstdeal.program.ProgramVersionId;
import firstdeal.shared.OnboardingId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A gate that only advises warns, and opens the next phase by itself on its day. */
@IntegrationTest
class AdvisoryGatesIT {

    private static final ZoneId ZONE = ZoneId.of("UTC");

    @Autowired
    Starts starts;

    @Autowired
    Onboardings onboardings;

    @Autowired
    Partners partners;

    @Autowired
    GateDays days;

    @Autowired
    GateQueries gates;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private OnboardingId signed(int daysAgo, String mode) {
        var version = new ProgramVersionId(new UUID(0x7000L, 0x8000000000000055L + mode.length()));
        jdbc.sql("insert into program (key, added) values ('advised', 'epoch') on conflict do nothing")
                .update();
        jdbc.sql("""
                insert into program_version (id, program_key, number, title, state, source, changed_at, changed_by, published_at)
                values (:id, 'advised', 1, 'Advised', 'PUBLISHED', :source, 'epoch', 'test', 'epoch')
                """)
                .param("id", version.value())
                .param("source", """
                key: advised
                title: Advised
                purpose: To be told
                length-days: 30
                horizon-day: 40
                workstreams: [{key: work, title: Work, window: {from: 0, to: 30}}]
                phases:
                  - key: first
                    title: First
                    window: {from: 0, to: 10}
                    outcome: It is said
                    gate:
                      key: day-10
                      title: Day ten
                      day: 10
                      mode: %s
                      question: Go on?
                      criteria: [{key: told, criterion: tasks-done, tasks: [tell]}]
                  - key: second
                    title: Second
                    window: {from: 11, to: 30}
                    outcome: It is done
                    gate:
                      key: day-30
                      title: Day thirty
                      day: 30
                      question: Done?
                      criteria: [{key: did, criterion: tasks-done, tasks: [tell]}]
                tasks:
                  - key: tell
                    title: Tell them
                    phase: first
                    workstream: work
                    side: VENDOR
                    owner: {VENDOR: pam}
                    window: {from: 0, to: 5}
                """.formatted(mode))
                .update();
        var partner = partners.add(As.OWNER, CompanyDetails.of("Advised " + System.nanoTime(), "reseller"))
                .id();
        var today = LocalDate.now(clock.withZone(ZONE));
        return starts.start(As.OWNER, Start.signed(partner, version, today.minusDays(daysAgo), ZONE));
    }

    private String phase(OnboardingId run) {
        return onboardings.get(As.OWNER, run).inHand().map(PhaseOpening::phase).orElse("");
    }

    private Standing gate(OnboardingId run) {
        return gates.get(As.OWNER, run).gates().getFirst();
    }

    @Test
    void onItsDayItOpensWhatFollowsAlthoughSomethingIsMissing() {
        var run = signed(11, "advisory");
        assertThat(phase(run)).isEqualTo("first");
        assertThat(gate(run).isReady()).isFalse();

        days.turn();

        assertThat(phase(run)).isEqualTo("second");
        assertThat(gate(run).decisions()).extracting(Decision::kind).containsExactly(Kind.OPEN_BY_DAY);
        days.turn();
        assertThat(gate(run).decisions()).hasSize(1);
    }

    @Test
    void beforeItsDayItWaits() {
        var run = signed(3, "advisory");
        days.turn();
        assertThat(phase(run)).isEqualTo("first");
    }

    @Test
    void aStrictOneNeverOpensByItself() {
        var run = signed(20, "strict");
        days.turn();
        assertThat(phase(run)).isEqualTo("first");
        assertThat(gate(run).decisions()).isEmpty();
    }
}
