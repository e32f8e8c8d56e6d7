package firstdeal.desk;

import firstdeal.evaluation.Milestone;
import firstdeal.gate.OnboardingGates;
import firstdeal.milestone.Reached;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.PhaseOpening;
import firstdeal.onboarding.Plan;
import firstdeal.partner.Company;
import firstdeal.program.Program;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.track.TrackFacts;
import firstdeal.track.TrackMeeting;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Where one onboarding stands, ready to be read: everything of it that the portfolio shows, but for what follows from today.
 *
 * @param life {@code preparing}, {@code active}, {@code paused}, {@code concluding} or {@code ended}
 * @param proven whether a signature proves day 0
 * @param phase the key of the phase in hand, empty when none is
 * @param readyDay the first day on which the gate in hand can be passed by the length of its phase
 * @param length the day of the last gate, or of the last task of a checklist
 * @param due the baseline days of all open tasks of open phases, sorted, counted from day 0
 * @param unowned how many of these nobody owns
 * @param firstDeal the day on which the first joint deal that the partner sourced was won
 * @param milestones the days of those that it has reached and that stand
 * @param begunOn the day on which it was taken up here; later than 0 when it began elsewhere
 * @param pausedOn the day since which it rests
 */
public record StandingRow(
        OnboardingId id,
        PartnerId partner,
        String partnerName,
        String partnerType,
        String region,
        String program,
        boolean gated,
        String life,
        LocalDate day0,
        boolean proven,
        ZoneId zone,
        String pam,
        String pamName,
        String phase,
        int readyDay,
        int length,
        List<GateMark> gates,
        List<Integer> due,
        int unowned,
        OptionalInt firstDeal,
        Map<Milestone, Integer> milestones,
        int begunOn,
        OptionalInt pausedOn,
        int settled,
        int asked) {

    public StandingRow {
        gates = List.copyOf(gates);
        due = List.copyOf(due);
        milestones = Map.copyOf(milestones);
    }

    /** As a run stands today. {@code gates} is empty for a checklist. */
    public static StandingRow of(
            Plan plan, Optional<OnboardingGates> gates, List<Reached> milestones, Company company, String pamName) {
        var run = plan.onboarding();
        var open = plan.lines().stream()
                .filter(line -> line.phaseOpen() && line.task().isOpen())
                .toList();
        var rest = run.rest(plan.today());
        return new StandingRow(
                run.id(),
                run.partner(),
                company.name(),
                run.partnerType(),
                company.details().region(),
                plan.program().title(),
                run.gated(),
                run.state(plan.today()).key(),
                run.day0(),
                run.isProven(),
                run.zone(),
                run.pam().map(Object::toString).orElse(""),
                pamName,
                run.inHand().map(PhaseOpening::phase).orElse(""),
                readyDay(run, plan.program()),
                plan.program().lengthDays(),
                gates.map(OnboardingGates::gates).orElse(List.of()).stream()
                        .map(it -> GateMark.of(it, run::day))
                        .toList(),
                open.stream().map(line -> run.day(line.task().due())).sorted().toList(),
                (int) open.stream()
                        .filter(line -> line.task().owners().isNobody())
                        .count(),
                gates.flatMap(OnboardingGates::firstDeal)
                        .map(won -> OptionalInt.of(run.day(won)))
                        .orElse(OptionalInt.empty()),
                milestones.stream()
                        .filter(Reached::stands)
                        .collect(Collectors.toMap(Reached::milestone, it -> run.day(it.on()))),
                run.day(run.today(run.startedAt())),
                rest.map(it -> OptionalInt.of(run.day(it.from()))).orElse(OptionalInt.empty()),
                (int) plan.settled(),
                plan.asked().size());
    }

    private static int readyDay(Onboarding run, Program program) {
        return run.inHand()
                .flatMap(open -> program.phase(open.phase()).map(phase -> run.day(open.opened()) + phase.minDays()))
                .orElse(0);
    }

    public int day(LocalDate today) {
        return Math.toIntExact(ChronoUnit.DAYS.between(day0, today));
    }

    public Optional<GateMark> inHand() {
        return gates.stream().filter(it -> !it.passed()).findFirst();
    }

    public boolean isResting() {
        return !life.equals("active") && !life.equals("concluding");
    }

    /** The day on which the gate in hand can be expected now, counted from day 0. */
    public int expected(GateMark gate, LocalDate today) {
        int now = pausedOn.isPresent() ? Math.min(day(today), pausedOn.getAsInt()) : day(today);
        return Math.max(gate.day(), Math.max(now, readyDay));
    }

    /** How many days the gate in hand is behind its baseline; 0 while it is not. */
    public int slip(LocalDate today) {
        if (life.equals("preparing") || life.equals("ended")) {
            return 0;
        }
        return inHand().map(gate -> expected(gate, today) - gate.day()).orElse(0);
    }

    /** Days by which today has passed the gate in hand. */
    public int late(LocalDate today) {
        return isResting()
                ? 0
                : inHand().map(gate -> Math.max(0, day(today) - gate.day())).orElse(0);
    }

    /** How many tasks are past their expected day: a slip moves the expected days along. */
    public int overdue(LocalDate today) {
        if (isResting()) {
            return 0;
        }
        int threshold = day(today) - slip(today);
        int below = 0;
        while (below < due.size() && due.get(below) < threshold) {
            below++;
        }
        return below;
    }

    public Need need(LocalDate today) {
        if (isResting()) {
            return Need.RESTING;
        }
        var gate = inHand();
        if (gate.isEmpty()) {
            return !gated && overdue(today) > 0 ? Need.LATE : Need.ON_TIME;
        }
        if (gate.get().ready()
                || gate.get().review().filter(day -> day <= day(today)).isPresent()) {
            return Need.DECIDE;
        }
        return late(today) > 0 ? Need.LATE : Need.ON_TIME;
    }

    /** From which day on it needs a decision, for the order in the table; empty while nothing is to be decided. */
    public Optional<LocalDate> decideFrom() {
        return isResting()
                ? Optional.empty()
                : inHand().flatMap(gate -> gate.ready() && !gate.held()
                        ? Optional.of(day0)
                        : gate.review().map(day0::plusDays));
    }

    /** From which day on it is late. */
    public Optional<LocalDate> lateFrom() {
        if (isResting()) {
            return Optional.empty();
        }
        return gated
                ? inHand().map(gate -> day0.plusDays(gate.day() + 1L))
                : due.stream().findFirst().map(first -> day0.plusDays(first + 1L));
    }

    public TrackFacts track(LocalDate today) {
        int slip = slip(today);
        var drawn = gates.stream()
                .map(gate -> gate.drawn(gate.passed() ? gate.day() : gate.day() + slip))
                .toList();
        return new TrackFacts(
                partnerName,
                day0,
                day(today),
                Math.max(1, length),
                drawn,
                List.<TrackMeeting>of(),
                firstDeal,
                pausedOn,
                "");
    }
}
