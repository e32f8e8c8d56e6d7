package firstdeal.gate;

import firstdeal.onboarding.Onboarding;
import firstdeal.program.Phase;
import firstdeal.program.Program;
import firstdeal.track.TrackFacts;
import firstdeal.track.TrackGate;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;

/** The 90-day track of one run, drawn from how its gates stand. */
public record GateTrack(Onboarding run, Program program, OnboardingGates gates) {

    private static final String GATE = " gate";

    /** @param partner whose track it is */
    public TrackFacts of(String partner) {
        return new TrackFacts(
                partner,
                run.day0(),
                run.day(gates.today()),
                Math.max(1, program.lengthDays()),
                gates.gates().stream().map(this::gate).toList(),
                gates.meetings(),
                gates.firstDeal().map(this::day).map(OptionalInt::of).orElse(OptionalInt.empty()),
                run.rest(gates.today())
                        .map(it -> OptionalInt.of(day(it.from())))
                        .orElse(OptionalInt.empty()),
                "");
    }

    private TrackGate gate(Standing it) {
        int day = it.gate().day();
        int expected = it.state().passed() ? day : Math.max(day, day(it.expected()));
        var phase = program.phase(it.phase()).map(Phase::title).orElse(it.gate().title());
        return new TrackGate(phase, brief(it.gate().title()), day, expected, state(it, this::day));
    }

    /** How a gate is drawn; days are counted by {@code day}. */
    static TrackGate.State state(Standing it, ToIntFunction<LocalDate> day) {
        int missing = it.missingCount();
        return switch (it.state()) {
            case GateState.Passed(var decision) -> new TrackGate.Passed(day.applyAsInt(decision.on()));
            case GateState.PassedWithExceptions(var decision) -> new TrackGate.Passed(day.applyAsInt(decision.on()));
            case GateState.Waived(var decision) -> new TrackGate.Waived(day.applyAsInt(decision.on()));
            case GateState.Held held ->
                new TrackGate.Held(day.applyAsInt(held.decision().on()), missing);
            case GateState.Ready _ -> new TrackGate.Ready();
            case GateState.Upcoming _ -> new TrackGate.Upcoming();
            case GateState.Open _, GateState.Reopened _ ->
                missing == 0 ? new TrackGate.Ready() : new TrackGate.Open(missing);
        };
    }

    private int day(LocalDate date) {
        return run.day(date);
    }

    private static String brief(String title) {
        return title.endsWith(GATE) ? title.substring(0, title.length() - GATE.length()) : title;
    }
}
