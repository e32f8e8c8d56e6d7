package firstdeal.pipeline;

import firstdeal.meeting.Meeting;
import firstdeal.meeting.MeetingId;
import firstdeal.meeting.MeetingState;
import firstdeal.meeting.Minutes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A meeting in which a deal was talked about, or is to be: somebody linked the two, or the deal's account was named when the meeting
 * was taken down.
 *
 * @param path where its page stands
 * @param decision what was decided, or empty
 * @param linked the two are linked, and can be parted
 */
public record Talk(MeetingId meeting, String path, String title, LocalDate on, String decision, boolean linked) {

    /** More than these nobody chooses from. */
    private static final int CHOICE = 40;

    /** The latest first. */
    public static List<Talk> of(Opportunity deal, Collection<Meeting> meetings, Set<MeetingId> linked) {
        return meetings.stream()
                .filter(it -> linked.contains(it.id()) || it.minutes().stream().anyMatch(said -> names(deal, said)))
                .map(it -> of(it, linked.contains(it.id())))
                .sorted(Comparator.comparing(Talk::on).reversed())
                .toList();
    }

    private static Talk of(Meeting it, boolean linked) {
        return new Talk(
                it.id(),
                "/onboardings/" + it.onboarding() + "/meetings/" + it.id(),
                it.title(),
                it.minutes().map(Minutes::on).orElse(it.day()),
                it.minutes().map(Minutes::decision).orElse(""),
                linked);
    }

    /** Whether the account of a deal was named in these minutes. */
    public static boolean names(Opportunity deal, Minutes minutes) {
        return minutes.accounts().stream()
                .anyMatch(
                        it -> it.strip().equalsIgnoreCase(deal.account().name().strip()));
    }

    /** Meetings that could be linked, by id: those of both sides that took place or are to, the nearest to a day first. */
    public static Map<String, Meeting> choice(Collection<Meeting> meetings, Set<MeetingId> linked, LocalDate near) {
        var choice = new LinkedHashMap<String, Meeting>();
        meetings.stream()
                .filter(it -> !it.internal() && !linked.contains(it.id()))
                .filter(it -> it.state() instanceof MeetingState.Planned || it.state() instanceof MeetingState.Held)
                .sorted(Comparator.comparing(it -> Math.abs(it.day().toEpochDay() - near.toEpochDay())))
                .limit(CHOICE)
                .forEach(it -> choice.put(it.id().toString(), it));
        return choice;
    }
}
