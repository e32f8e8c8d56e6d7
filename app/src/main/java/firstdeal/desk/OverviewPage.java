package firstdeal.desk;

import firstdeal.evaluation.Milestone;
import firstdeal.gate.GateTrack;
import firstdeal.gate.OnboardingGates;
import firstdeal.gate.Standing;
import firstdeal.intervention.Intervention;
import firstdeal.milestone.Reached;
import firstdeal.onboarding.OnboardingFrame;
import firstdeal.onboarding.OnboardingFrame.Tab;
import firstdeal.onboarding.OnboardingState;
import firstdeal.onboarding.Plan;
import firstdeal.onboarding.PlanPage;
import firstdeal.partner.Company;
import firstdeal.partner.PartnerFact;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import firstdeal.track.TrackFacts;
import firstdeal.track.TrackMark;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that desk/overview.jte prints: where is this partner, and what is missing. */
public record OverviewPage(
        OnboardingFrame frame,
        Text headline,
        Text kind,
        LocalDate day0,
        String program,
        TrackFacts track,
        Optional<Standing> inHand,
        boolean late,
        LocalDate today,
        People people,
        List<Reached> milestones,
        List<Intervention> interventions,
        PlanPage plan) {

    /** The four on whom it rests; empty where nobody is named. */
    public record People(String ourManager, String theirManager, String ourSponsor, String theirSponsor) {

        static People of(PartnerFact fact, LocalDate today) {
            return new People(
                    holder(fact, Side.VENDOR, Role.PAM, today),
                    holder(fact, Side.PARTNER, Role.PARTNER_MANAGER, today),
                    fact.sponsor(Side.VENDOR).map(it -> it.name()).orElse(""),
                    fact.sponsor(Side.PARTNER).map(it -> it.name()).orElse(""));
        }

        private static String holder(PartnerFact fact, Side side, Role role, LocalDate today) {
            return fact.holding(side, role, today).stream()
                    .findFirst()
                    .map(it -> it.name())
                    .orElse("");
        }
    }

    public static OverviewPage of(
            Plan plan,
            Optional<OnboardingGates> gates,
            Company company,
            PartnerFact people,
            List<Reached> milestones,
            List<Intervention> interventions,
            PlanPage planPage) {
        var run = plan.onboarding();
        var row = StandingRow.of(plan, gates, milestones, company, "");
        var inHand = gates.flatMap(OnboardingGates::inHand);
        return new OverviewPage(
                new OnboardingFrame(run.id(), run.partner(), company.name(), run.gated(), Tab.PLAN),
                headline(company.name(), row, run.state(plan.today()), inHand, plan),
                PortfolioRow.kind(row.partnerType(), row.region()),
                run.day0(),
                plan.program().title(),
                gates.map(it -> new GateTrack(run, plan.program(), it)
                                .of(company.name())
                                .with(marks(row)))
                        .orElseGet(() -> row.track(plan.today())),
                inHand,
                row.late(plan.today()) > 0,
                plan.today(),
                People.of(people, plan.today()),
                milestones,
                interventions,
                planPage);
    }

    /** The first deal has its star. */
    private static List<TrackMark> marks(StandingRow row) {
        return row.milestones().entrySet().stream()
                .filter(it -> it.getKey() != Milestone.FIRST_CLOSE)
                .sorted(Map.Entry.<Milestone, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(it -> new TrackMark(it.getValue(), name(it.getKey())))
                .toList();
    }

    /** What a milestone is called. */
    public static Text name(Milestone milestone) {
        return Text.of("desk.milestone", "milestone", milestone);
    }

    private static Text headline(
            String name, StandingRow row, OnboardingState state, Optional<Standing> inHand, Plan plan) {
        return switch (state) {
            case OnboardingState.Preparing(var day0) -> Text.of("desk.h-preparing", "name", name, "day", day0);
            case OnboardingState.Paused(var _, var _, var resume) ->
                Text.of("desk.h-paused", "name", name, "day", resume);
            case OnboardingState.Ended(var outcome, var on, var _) ->
                Text.of("desk.h-ended", "name", name, "outcome", outcome, "day", on);
            case OnboardingState.Concluding _ -> Text.of("desk.h-concluding", "name", name);
            case OnboardingState.Active _ ->
                inHand.map(gate -> gateHeadline(name, row.late(plan.today()), gate))
                        .orElseGet(() -> Text.of(
                                "desk.h-checklist",
                                "name",
                                name,
                                "left",
                                plan.asked().size() - (int) plan.settled()));
        };
    }

    private static Text gateHeadline(String name, int late, Standing gate) {
        var title = within(gate.gate().title());
        var text = late > 0
                ? Text.of("desk.h-late", "name", name, "days", late, "gate", title)
                : Text.of("desk.h-on-time", "name", name, "gate", title);
        return text.with("missing", gate.missingCount());
    }

    /** A title as it stands within a sentence: the enablement gate. */
    private static String within(String title) {
        return title.length() > 1 && Character.isLowerCase(title.charAt(1))
                ? Character.toLowerCase(title.charAt(0)) + title.substring(1)
                : title;
    }
}
