package firstdeal.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.CommittingTest;
import firstdeal.demo.Situations;
import firstdeal.escalation.Escalation;
import firstdeal.escalation.Escalations;
import firstdeal.gate.GateState;
import firstdeal.gate.Gates;
import firstdeal.gate.OnboardingGates;
import firstdeal.gate.Standing;
import firstdeal.meeting.Meeting;
import firstdeal.meeting.Meetings;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.OnboardingFilter;
import firstdeal.onboarding.Onboardings;
import firstdeal.partner.Company;
import firstdeal.partner.Partners;
import firstdeal.shared.Actor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;

@CommittingTest
class DemoModuleIT {

    private static final Actor READER = new Actor.System("test");

    @Autowired
    DemoService demo;

    @Autowired
    Partners partners;

    @Autowired
    Onboardings onboardings;

    @Autowired
    ApplicationContext app;

    @Autowired
    Gates gates;

    @Autowired
    Escalations escalations;

    @Autowired
    Meetings meetings;

    @Autowired
    Clock clock;

    @Test
    void everySituationIsThereOnceHoweverOftenItIsBuilt() throws Exception {
        app.getBean("firstPrograms", ApplicationRunner.class).run(new DefaultApplicationArguments());
        demo.open();
        assertThat(demo.play()).as("every partner could be made").isTrue();
        var runs = gatedRuns();

        assertThat(partners.all(READER))
                .filteredOn(it -> !it.id().equals(Company.OURS))
                .hasSize(24);
        assertThat(runs).hasSize(Situations.ALL.size());
        assertThat(state(runs, "Alderney Networks")).isEqualTo("preparing");
        assertThat(state(runs, "Silverbirch Systems")).isEqualTo("paused");
        assertThat(state(runs, "Fenwick Data")).isEqualTo("concluding");
        assertThat(state(runs, "Vantage Harbor")).isEqualTo("ended");
        assertThat(gate(runs, "Brackenridge Cloud", "gate-14").isReady()).isTrue();
        assertThat(gate(runs, "Quillon Digital", "gate-30").isReady()).isTrue();
        assertThat(gate(runs, "Pemberline", "gate-60").isReady()).isTrue();
        assertThat(gate(runs, "Tessellate Labs", "gate-60").state()).isInstanceOf(GateState.Held.class);
        assertThat(questions(runs, "Tessellate Labs"))
                .singleElement()
                .matches(it -> it.state() == Escalation.State.ANSWERED);
        assertThat(arranged(runs, "Tessellate Labs")).singleElement().matches(Meeting::isPlanned);
        assertThat(gate(runs, "Calder & Voss", "gate-14").missingCount()).isPositive();
        assertThat(firstDeal(runs, "Arcwright")).contains(66);
        assertThat(firstDeal(runs, "Pemberline")).isEmpty();

        assertThat(demo.play()).isTrue();
        demo.complete();
        assertThat(demo.play()).isTrue();
        assertThat(gatedRuns()).hasSameSizeAs(runs);
        assertThat(demo.isWanted()).isFalse();
    }

    private Map<String, Onboarding> gatedRuns() {
        var names = partners.all(READER).stream().collect(Collectors.toMap(Company::id, Company::name));
        return onboardings
                .find(READER, new OnboardingFilter(Optional.empty(), false, Optional.empty(), Optional.empty(), 1000))
                .stream()
                .filter(Onboarding::gated)
                .collect(Collectors.toMap(it -> names.get(it.partner()), Function.identity()));
    }

    private String state(Map<String, Onboarding> runs, String partner) {
        var run = run(runs, partner);
        return run.state(run.today(clock.instant())).key();
    }

    private List<Escalation> questions(Map<String, Onboarding> runs, String partner) {
        return escalations.of(READER, run(runs, partner).id());
    }

    private List<Meeting> arranged(Map<String, Onboarding> runs, String partner) {
        return meetings.calendar(READER, run(runs, partner).id()).meetings().stream()
                .filter(Meeting::extra)
                .toList();
    }

    private Standing gate(Map<String, Onboarding> runs, String partner, String gate) {
        return gates(run(runs, partner)).gate(gate).orElseThrow();
    }

    private Optional<Integer> firstDeal(Map<String, Onboarding> runs, String partner) {
        var run = run(runs, partner);
        return gates(run).firstDeal().map(run::day);
    }

    private OnboardingGates gates(Onboarding run) {
        return Objects.requireNonNull(gates.of(READER, List.of(run.id())).get(run.id()));
    }

    private static Onboarding run(Map<String, Onboarding> runs, String partner) {
        return Objects.requireNonNull(runs.get(partner), partner);
    }
}
