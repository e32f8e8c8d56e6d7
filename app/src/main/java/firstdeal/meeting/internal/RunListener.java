package firstdeal.meeting.internal;

import firstdeal.meeting.MeetingState.Cancelled;
import firstdeal.meeting.MeetingState.Cause;
import firstdeal.meeting.Replan;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.OnboardingEvent;
import firstdeal.onboarding.OnboardingEvent.Day0Corrected;
import firstdeal.onboarding.OnboardingEvent.OnboardingEnded;
import firstdeal.onboarding.OnboardingEvent.OnboardingPaused;
import firstdeal.onboarding.OnboardingEvent.OnboardingResumed;
import firstdeal.onboarding.OnboardingEvent.ProgramVersionMoved;
import firstdeal.onboarding.Onboardings;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whenever the dates of a run change, in the same transaction and before gates are judged: the calendar follows. */
@Component
class RunListener {

    private static final Actor ITSELF = new Actor.System("Firstdeal");

    private final Replanning replanning;
    private final MeetingService calendars;
    private final Onboardings onboardings;

    RunListener(Replanning replanning, MeetingService calendars, Onboardings onboardings) {
        this.replanning = replanning;
        this.calendars = calendars;
        this.onboardings = onboardings;
    }

    @EventListener
    @Order(PeopleListener.AFTER_OWNERS)
    void on(OnboardingEvent event) {
        switch (event) {
            case Day0Corrected _ -> apply(event.onboarding());
            case ProgramVersionMoved _ -> moved(event.onboarding());
            case OnboardingPaused it -> rested(event.onboarding(), it.from(), it.resume());
            case OnboardingResumed it -> resumed(event.onboarding(), it.on());
            case OnboardingEnded _ ->
                replanning.callOff(ITSELF, run(event.onboarding()), it -> it.with(new Cancelled(Cause.END, "")));
            default -> {}
        }
    }

    private void apply(OnboardingId id) {
        var run = run(id);
        replanning.apply(ITSELF, run, replanning.of(run, Map.of()), "meeting.replanned");
    }

    /** What both sides have accepted stays, until somebody confirms otherwise. */
    private void moved(OnboardingId id) {
        var run = run(id);
        var replan = replanning.of(run, Map.of()).keepingAccepted(calendars.read(id));
        replanning.apply(ITSELF, run, replan, "meeting.replanned");
    }

    /** Only what lies in the rest: nothing else moves by it. */
    private void rested(OnboardingId id, LocalDate from, LocalDate resume) {
        var run = run(id);
        var replan = replanning
                .of(run, Map.of())
                .only(it -> it.before().day().isAfter(from) && it.before().day().isBefore(resume));
        replanning.apply(ITSELF, run, replan, "meeting.rested");
    }

    private void resumed(OnboardingId id, LocalDate on) {
        var run = run(id);
        var replan = replanning.of(run, Map.of()).only(RunListener::isBack);
        replanning.apply(ITSELF, run, replan, "meeting.resumed");
    }

    private static boolean isBack(Replan.Change it) {
        return it.before().state() instanceof Cancelled(var cause, var _) && cause == Cause.PAUSE
                || it.before().series().isEmpty();
    }

    private Onboarding run(OnboardingId id) {
        return onboardings.get(ITSELF, id);
    }
}
