package firstdeal.meeting.internal;

import firstdeal.audit.Audit;
import firstdeal.audit.Subject;
import firstdeal.meeting.Meeting;
import firstdeal.meeting.MeetingEvent;
import firstdeal.onboarding.FactStamp;
import firstdeal.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes down what was done, says that evaluations are out of date, and tells it. */
@Component
class Announcer {

    private final Audit audit;
    private final FactStamp stamp;
    private final ApplicationEventPublisher events;

    Announcer(Audit audit, FactStamp stamp, ApplicationEventPublisher events) {
        this.audit = audit;
        this.stamp = stamp;
        this.events = events;
    }

    void tell(Actor actor, String act, Meeting meeting, MeetingEvent event, Object before, Object after) {
        tell(actor, act, subject(meeting), event, before, after);
    }

    void tell(Actor actor, String act, Subject subject, MeetingEvent event, Object before, Object after) {
        record(actor, act, subject, before, after);
        tell(event);
    }

    /** Only takes it down; what follows from it is told once for all. */
    void record(Actor actor, String act, Subject subject, Object before, Object after) {
        audit.record(actor, act, subject, before, after);
    }

    void tell(MeetingEvent event) {
        stamp.touch(event.onboarding());
        events.publishEvent(event);
    }

    static Subject subject(Meeting it) {
        return Subject.of("meeting", it.id(), it.partner(), it.onboarding());
    }
}
