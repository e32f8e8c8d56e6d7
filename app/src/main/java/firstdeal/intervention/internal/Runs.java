package firstdeal.intervention.internal;

import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.OnboardingFrame;
import firstdeal.onboarding.OnboardingFrame.Tab;
import firstdeal.onboarding.PlanFacts;
import firstdeal.partner.PartnerFacts;
import firstdeal.program.Program;
import firstdeal.program.Programs;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The run that something is about, its program, and the frame of its pages. */
@Component
class Runs {

    private final PlanFacts plans;
    private final Programs programs;
    private final PartnerFacts partners;

    Runs(PlanFacts plans, Programs programs, PartnerFacts partners) {
        this.plans = plans;
        this.programs = programs;
        this.partners = partners;
    }

    Onboarding get(OnboardingId id) {
        var plan = plans.of(List.of(id)).get(id);
        if (plan == null) {
            throw new NotFound(id);
        }
        return plan.onboarding();
    }

    Program program(Onboarding run) {
        return programs.tailored(run.program(), run.partnerType());
    }

    OnboardingFrame frame(Onboarding run) {
        var company = partners.companies(List.of(run.partner())).get(run.partner());
        return new OnboardingFrame(
                run.id(), run.partner(), company == null ? "" : company.name(), run.gated(), Tab.INTERVENTIONS);
    }
}
