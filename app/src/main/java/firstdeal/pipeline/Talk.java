package firstdeal.pipeline;

import firstdeal.meeting.Meeting;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A meeting in which a deal was talked about: its account was named when the meeting was taken down.
 *
 * @param path where its page stands
 * @param decision what was decided, or empty
 */
public record Talk(String path, String title, LocalDate on, String decision) {

    /** The latest first. */
    public static List<Talk> of(Opportunity deal, Collection<Meeting> meetings) {
        return meetings.stream()
                .flatMap(it -> it.minutes().stream()
                        .filter(minutes -> minutes.accounts().stream().anyMatch(name -> isOf(deal, name)))
                        .map(minutes -> new Talk(
                                "/onboardings/" + it.onboarding() + "/meetings/" + it.id(),
                                it.title(),
                                minutes.on(),
                                minutes.decision())))
                .sorted(Comparator.comparing(Talk::on).reversed())
                .toList();
    }

    private static boolean isOf(Opportunity deal, String name) {
        return name.strip().equalsIgnoreCase(deal.account().name().strip());
    }
}
