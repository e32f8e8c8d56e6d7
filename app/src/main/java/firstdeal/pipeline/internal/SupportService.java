package firstdeal.pipeline.internal;

import firstdeal.onboarding.Onboardings;
import firstdeal.onboarding.TaskWork;
import firstdeal.onboarding.TaskWork.AdHoc;
import firstdeal.onboarding.Workdays;
import firstdeal.partner.PartnerFacts;
import firstdeal.pipeline.History.Kind;
import firstdeal.pipeline.Opportunities;
import firstdeal.pipeline.Opportunity;
import firstdeal.pipeline.OpportunityId;
import firstdeal.pipeline.Support;
import firstdeal.platform.screen.Screens;
import firstdeal.shared.Actor;
import firstdeal.shared.Refused;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A partner asks for an SE or an AE: it becomes a task of the run, with the day on which an answer is promised. */
@Service
@Transactional
class SupportService {

    private final Opportunities deals;
    private final Onboardings onboardings;
    private final TaskWork tasks;
    private final Workdays workdays;
    private final PartnerFacts people;
    private final Journal journal;
    private final Screens screens;
    private final Clock clock;

    SupportService(
            Opportunities deals,
            Onboardings onboardings,
            TaskWork tasks,
            Workdays workdays,
            PartnerFacts people,
            Journal journal,
            Screens screens,
            Clock clock) {
        this.deals = deals;
        this.onboardings = onboardings;
        this.tasks = tasks;
        this.workdays = workdays;
        this.people = people;
        this.journal = journal;
        this.screens = screens;
        this.clock = clock;
    }

    /** Answers the day by which somebody answers. */
    LocalDate ask(Actor actor, OpportunityId id, Support what, String wish) {
        var deal = deals.get(actor, id);
        var run = onboardings.get(actor, deal.run());
        if (run.isEnded() || !deal.isOpen()) {
            throw new Refused(Text.of("pipeline.wrong.no-support"));
        }
        var today = run.today(clock.instant());
        var promised = workdays.of(run.partner()).calendars().vendor().plus(today, Support.ANSWER_WITHIN);
        var owner = deal.owners().ours().map(it -> it.contact()).filter(_ -> what == Support.AE_CALL);
        var asked = owner.or(() -> people.of(run.partner()).actor(Side.VENDOR, what.role(), today))
                .or(run::pam);
        var task = tasks.add(
                actor,
                run.id(),
                new AdHoc(title(deal, what), Optional.empty(), Optional.empty(), Side.VENDOR, asked, promised, false));
        journal.write(actor, deal, Kind.ASKED, note(what, wish, task), today);
        return promised;
    }

    /** A task's title is one person's words; these are the words of who asked. */
    private String title(Opportunity deal, Support what) {
        var text = Text.of(
                "pipeline.support-task", "what", what, "account", deal.account().name());
        return screens.words().say(text);
    }

    private String note(Support what, String wish, String task) {
        var asked = screens.words().say(Text.of("pipeline.support", "what", what));
        return (wish.isBlank() ? asked : asked + ": " + wish.strip()) + " (" + task + ")";
    }
}
