package firstdeal.meeting.internal;

import firstdeal.lifecycle.DatedWithRun;
import firstdeal.lifecycle.Redating.MovedMeeting;
import firstdeal.meeting.Meeting;
import firstdeal.onboarding.Onboarding;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says beforehand which meetings another day 0 moves. */
@Component
class RedatedMeetings implements DatedWithRun {

    private final Replanning replanning;

    RedatedMeetings(Replanning replanning) {
        this.replanning = replanning;
    }

    @Override
    public List<MovedMeeting> moved(Onboarding after) {
        var replan = replanning.of(after, Map.of());
        var changed = replan.changes().stream()
                .map(it -> new MovedMeeting(
                        it.after().key(),
                        it.after().title(),
                        it.before().isPlanned() ? it.before().times().local() : null,
                        it.after().isPlanned() ? it.after().times().local() : null));
        var added = replan.added().stream().filter(Meeting::isPlanned).map(RedatedMeetings::added);
        return Stream.concat(changed, added)
                .filter(it -> it.from() != null || it.to() != null)
                .sorted(Comparator.comparing(it -> Objects.requireNonNull(it.to() == null ? it.from() : it.to())))
                .toList();
    }

    private static MovedMeeting added(Meeting it) {
        return new MovedMeeting(it.key(), it.title(), null, it.times().local());
    }
}
