package firstdeal.pipeline.internal;

import firstdeal.meeting.AgendaItems;
import firstdeal.onboarding.Onboardings;
import firstdeal.pipeline.Card;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Both sides go through the open deals of their run when they meet; one that is late or has no next step is still to be settled. */
@Component
class OpenDeals implements AgendaItems {

    private final OpportunityStore deals;
    private final StageStore stages;
    private final PipelinePages pages;
    private final Onboardings onboardings;
    private final Clock clock;

    OpenDeals(OpportunityStore deals, StageStore stages, PipelinePages pages, Onboardings onboardings, Clock clock) {
        this.deals = deals;
        this.stages = stages;
        this.pages = pages;
        this.onboardings = onboardings;
        this.clock = clock;
    }

    @Override
    public List<Item> of(Actor actor, OnboardingId run, LocalDate since) {
        var open = deals.of(run).stream()
                .filter(it -> it.isOpen() && !it.synthetic())
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        var today = onboardings.get(actor, run).today(clock.instant());
        var known = stages.stages();
        return open.stream()
                .map(it -> Card.of(it, pages.names(List.of()), today))
                .map(it -> new Item(
                        Text.of(
                                        "pipeline.agenda",
                                        "account",
                                        it.deal().account().name())
                                .with(
                                        "stage",
                                        known.of(it.deal().terms().stage()).title())
                                .with("line", it.line()),
                        it.tone() != Card.Tone.PLAIN,
                        it.path()))
                .toList();
    }
}
