package firstdeal.pipeline.internal;

import firstdeal.audit.Audit;
import firstdeal.audit.Subject;
import firstdeal.meeting.MeetingEvent.MeetingRecorded;
import firstdeal.meeting.MeetingId;
import firstdeal.meeting.Meetings;
import firstdeal.pipeline.Opportunities;
import firstdeal.pipeline.Opportunity;
import firstdeal.pipeline.OpportunityId;
import firstdeal.pipeline.Talk;
import firstdeal.shared.Actor;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links deals with meetings: somebody says so, or names the account when a meeting is taken down. */
@Service
@Transactional
class TalkService {

    private static final Actor ITSELF = new Actor.System("pipeline");

    private final TalkStore talks;
    private final Opportunities deals;
    private final OpportunityStore store;
    private final Meetings meetings;
    private final Audit audit;
    private final Clock clock;

    TalkService(
            TalkStore talks, Opportunities deals, OpportunityStore store, Meetings meetings, Audit audit, Clock clock) {
        this.talks = talks;
        this.deals = deals;
        this.store = store;
        this.meetings = meetings;
        this.audit = audit;
        this.clock = clock;
    }

    void link(Actor actor, OpportunityId id, MeetingId meeting) {
        var deal = deals.get(actor, id);
        var title = meetings.calendar(actor, deal.run()).meetings().stream()
                .filter(it -> it.id().equals(meeting))
                .findFirst()
                .orElseThrow(() -> notOfThisRun())
                .title();
        if (talks.link(deal, meeting, actor.name(), clock.instant())) {
            audit.record(actor, "pipeline.linked", subject(deal), Map.of(), Map.of("meeting", title));
        }
    }

    private static Refused notOfThisRun() {
        var text = Text.of("pipeline.wrong.meeting");
        return new Refused(text, Map.of("meeting", text));
    }

    void part(Actor actor, OpportunityId id, MeetingId meeting) {
        var deal = deals.get(actor, id);
        if (talks.part(id, meeting)) {
            audit.record(actor, "pipeline.parted", subject(deal), Map.of("meeting", meeting.toString()), Map.of());
        }
    }

    private static Subject subject(Opportunity it) {
        return Subject.of("opportunity", it.id(), it.partner(), it.run());
    }

    /** A link that is there stays, whatever the account is called later. */
    @EventListener
    void on(MeetingRecorded event) {
        var minutes = meetings.get(ITSELF, event.meeting()).minutes();
        if (minutes.stream().anyMatch(it -> !it.accounts().isEmpty())) {
            store.of(event.onboarding()).stream()
                    .filter(it -> Talk.names(it, minutes.orElseThrow()))
                    .forEach(it -> talks.link(
                            it, event.meeting(), minutes.orElseThrow().by(), clock.instant()));
        }
    }
}
