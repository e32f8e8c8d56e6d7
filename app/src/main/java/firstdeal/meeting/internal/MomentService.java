package firstdeal.meeting.internal;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Zones change their rules: the wall clock of a meeting stays, and its moment is derived anew. */
@Service
@Transactional
class MomentService {

    private final MeetingStore meetings;
    private final Clock clock;

    MomentService(MeetingStore meetings, Clock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    /** @return how many meetings have another moment now */
    int derive() {
        var wrong = meetings.misplaced(clock.instant());
        wrong.forEach(meetings::derive);
        return wrong.size();
    }
}
