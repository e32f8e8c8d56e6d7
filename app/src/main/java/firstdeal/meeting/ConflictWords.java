package firstdeal.meeting;

import firstdeal.meeting.Conflict.Booked;
import firstdeal.meeting.Conflict.NotWorked;
import firstdeal.shared.ContactId;
import firstdeal.shared.Text;
import java.util.Map;

/** What stands against a time, as a sentence. @param names of people */
public record ConflictWords(Map<ContactId, String> names) {

    public Text say(Conflict conflict) {
        return switch (conflict) {
            case NotWorked(var side, var name) -> Text.of("meeting.conflict.off", "side", side, "name", name);
            case Booked(var _, var people) ->
                Text.of(
                        "meeting.conflict.booked",
                        "names",
                        people.stream().map(it -> names.getOrDefault(it, "")).toList());
        };
    }
}
