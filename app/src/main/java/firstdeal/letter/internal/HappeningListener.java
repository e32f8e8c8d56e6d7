package firstdeal.letter.internal;

import firstdeal.access.AccessEntry.Step;
import firstdeal.access.AccessEvent.AccessChanged;
import firstdeal.cosell.CosellEvent.MotionRecorded;
import firstdeal.cosell.Motion;
import firstdeal.escalation.EscalationAsked;
import firstdeal.gate.Decision;
import firstdeal.gate.GateDecided;
import firstdeal.logbook.EntryKind;
import firstdeal.logbook.LogbookEvent.FactRecorded;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.PlanFacts;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what other modules do and says it in the words of programs. */
@Component
class HappeningListener {

    private final Happenings happenings;
    private final PlanFacts plans;

    HappeningListener(Happenings happenings, PlanFacts plans) {
        this.happenings = happenings;
        this.plans = plans;
    }

    /** The first access that a partner gets, in each of its runs. */
    @EventListener
    void on(AccessChanged event) {
        if (event.step() == Step.GRANTED) {
            plans.running(List.of(event.partner())).getOrDefault(event.partner(), List.of()).stream()
                    .map(Onboarding::id)
                    .forEach(it -> happenings.happened(it, "access-granted", ""));
        }
    }

    /** What was passed before anybody used this product is celebrated already. */
    @EventListener
    void on(GateDecided event) {
        var of = event.gate() + " " + event.decision().value();
        if (event.kind() == Decision.Kind.HOLD) {
            happenings.happened(event.onboarding(), "gate-held", of);
        } else if (event.passed() && event.kind() != Decision.Kind.ATTEST) {
            happenings.happened(event.onboarding(), "gate-passed", of);
        }
    }

    @EventListener
    void on(EscalationAsked event) {
        happenings.happened(event.onboarding(), "escalated", event.escalation().toString());
    }

    /** An introduction is asked for while its two sellers have not met. */
    @EventListener
    void on(MotionRecorded event) {
        if (event.kind().equals(Motion.INTRODUCTION) && !event.sellersMet()) {
            happenings.happened(
                    event.onboarding(), "introduction-requested", event.motion().toString());
        }
    }

    /** Until lists are compared in the product itself, whoever compared them writes it down. */
    @EventListener
    void on(FactRecorded event) {
        if (event.kind() == EntryKind.OVERLAP_SHARED) {
            happenings.happened(
                    event.onboarding(), "overlap-shared", event.entry().toString());
        }
    }
}
