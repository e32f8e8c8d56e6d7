package firstdeal.invite;

import java.util.List;
import java.util.stream.Collectors;

/** What matters of an invitation to whom it is for: while it stays, there is nothing to tell. */
public final class Fingerprint {

    private Fingerprint() {}

    /** @param agenda what stands on it */
    public static String of(Appointment it, String address, List<String> agenda) {
        return String.join(
                "\n",
                address,
                it.title(),
                it.zone().getId(),
                it.first() + " " + it.minutes() + " " + it.weeks() + " " + it.slots(),
                it.out().toString(),
                moved(it),
                it.isSeries() ? "" : it.days().getFirst().at().toString(),
                agenda + (it.place().isEmpty() ? "" : "\n" + it.place()));
    }

    private static String moved(Appointment it) {
        return it.moved().stream()
                .map(day -> day.slot() + ">" + day.at() + " " + day.minutes())
                .collect(Collectors.joining(","));
    }
}
