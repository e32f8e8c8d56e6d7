package firstdeal.onboarding;

import firstdeal.program.ProgramVersionId;
import firstdeal.schedule.Pause;
import firstdeal.schedule.PhaseRun;
import firstdeal.schedule.Timeline;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One run of a program version for one partner.
 *
 * @param program the version that it follows now
 * @param startedWith the version with which it began, which figures count
 * @param partnerType for which the program is tailored, as it was at the start
 * @param gated false for a checklist that runs beside
 * @param day0 expected while it is prepared
 * @param phases those that have opened, in order
 * @param weighed the manager whose load was looked at when it began
 * @param stamp moves on with everything that may change its plan or an evaluation
 */
public record Onboarding(
        OnboardingId id,
        PartnerId partner,
        ProgramVersionId program,
        ProgramVersionId startedWith,
        String partnerType,
        boolean gated,
        LocalDate day0,
        ZoneId zone,
        Life life,
        List<PhaseOpening> phases,
        List<Rest> rests,
        Optional<ContactId> pam,
        List<ContactId> coPams,
        Optional<ContactId> weighed,
        Instant startedAt,
        Stamp stamp,
        int version) {

    public Onboarding {
        phases = List.copyOf(phases);
        rests = List.copyOf(rests);
        coPams = List.copyOf(coPams);
    }

    public Onboarding stamped(Stamp now) {
        return new Onboarding(
                id,
                partner,
                program,
                startedWith,
                partnerType,
                gated,
                day0,
                zone,
                life,
                phases,
                rests,
                pam,
                coPams,
                weighed,
                startedAt,
                now,
                version);
    }

    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    public Timeline timeline() {
        return new Timeline(day0, zone);
    }

    public int day(LocalDate today) {
        return timeline().day(today);
    }

    public OnboardingState state(LocalDate today) {
        return switch (life) {
            case Life.Preparing() -> new OnboardingState.Preparing(day0);
            case Life.Ended(var _, var outcome, var on, var note, var _) ->
                new OnboardingState.Ended(outcome, on, note);
            case Life.Running _ ->
                rest(today)
                        .<OnboardingState>map(it -> new OnboardingState.Paused(it.reason(), it.from(), it.resume()))
                        .or(() -> concludingSince().map(OnboardingState.Concluding::new))
                        .orElseGet(() -> new OnboardingState.Active(day0));
        };
    }

    public boolean isPreparing() {
        return life instanceof Life.Preparing;
    }

    public boolean isEnded() {
        return life instanceof Life.Ended;
    }

    /** Day 0 is a recorded signature; what is only expected proves nothing. */
    public boolean isProven() {
        return switch (life) {
            case Life.Preparing() -> false;
            case Life.Running(boolean proven) -> proven;
            case Life.Ended(boolean proven, var _, var _, var _, var _) -> proven;
        };
    }

    /** The pause in which a day lies. */
    public Optional<Rest> rest(LocalDate day) {
        return rests.stream().filter(it -> it.covers(day)).findFirst();
    }

    public List<Pause> pauses() {
        return rests.stream().map(Rest::pause).toList();
    }

    /** The first phase that is open; empty when all are passed. */
    public Optional<PhaseOpening> inHand() {
        return phases.stream().filter(PhaseOpening::isOpen).findFirst();
    }

    public boolean hasOpened(String phase) {
        return opening(phase).isPresent();
    }

    public boolean hasPassed(String phase) {
        return opening(phase).filter(it -> !it.isOpen()).isPresent();
    }

    public Optional<PhaseOpening> opening(String phase) {
        return phases.stream().filter(it -> it.phase().equals(phase)).findFirst();
    }

    /** What happened to each phase, for {@link firstdeal.schedule.Expected}. */
    public Map<String, PhaseRun> runs() {
        return phases.stream()
                .collect(Collectors.toUnmodifiableMap(PhaseOpening::phase, PhaseOpening::run, (a, b) -> b));
    }

    private Optional<LocalDate> concludingSince() {
        return gated && !phases.isEmpty() && inHand().isEmpty()
                ? phases.stream().flatMap(it -> it.passed().stream()).max(LocalDate::compareTo)
                : Optional.empty();
    }

    public void requireGoing() {
        if (isEnded()) {
            throw new Refused(Text.of("onboarding.has-ended"));
        }
    }

    public Onboarding with(Life next) {
        return copy(program, day0, next, phases, rests);
    }

    public Onboarding withDay0(LocalDate day, Life next) {
        return copy(program, day, next, phases, rests);
    }

    public Onboarding withPhases(Function<List<PhaseOpening>, List<PhaseOpening>> change) {
        return copy(program, day0, life, change.apply(phases), rests);
    }

    public Onboarding withRests(List<Rest> next) {
        return copy(program, day0, life, phases, next);
    }

    public Onboarding movedTo(ProgramVersionId next, List<PhaseOpening> openings) {
        return copy(next, day0, life, openings, rests);
    }

    private Onboarding copy(
            ProgramVersionId version, LocalDate day, Life next, List<PhaseOpening> openings, List<Rest> pauses) {
        return new Onboarding(
                id,
                partner,
                version,
                startedWith,
                partnerType,
                gated,
                day,
                zone,
                next,
                openings,
                pauses,
                pam,
                coPams,
                weighed,
                startedAt,
                stamp,
                this.version);
    }
}
