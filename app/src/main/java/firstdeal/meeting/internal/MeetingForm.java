package firstdeal.meeting.internal;

import firstdeal.meeting.Recording.Action;
import firstdeal.meeting.Recording.Draft;
import firstdeal.meeting.Recording.Said;
import firstdeal.platform.form.Fields;
import firstdeal.shared.ContactId;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is typed into the forms of a meeting. */
final class MeetingForm {

    private static final int LONG = 8000;
    private static final int SHORT = 2000;
    private static final int TITLE = 200;
    private static final int MOST = 20;

    private MeetingForm() {}

    /** A day and an hour, as a form gives them; empty when neither was. */
    static Optional<LocalDateTime> start(Fields fields) {
        var day = fields.date("day");
        var time = fields.value("time", LocalTime::parse);
        if (day.isEmpty() && time.isEmpty()) {
            return Optional.empty();
        }
        if (day.isEmpty()) {
            fields.wrong("day", Text.of("platform.field.needed"));
        }
        if (time.isEmpty()) {
            fields.wrong("time", Text.of("platform.field.needed"));
        }
        return day.flatMap(it -> time.map(it::atTime));
    }

    static Draft draft(Fields fields, LocalDate today) {
        var on = fields.date("on").orElse(today);
        var present = fields.under("present").keySet().stream()
                .flatMap(it -> contact(fields, "present", it).stream())
                .toList();
        var draft = new Draft(
                on,
                present,
                fields.text("notes", LONG),
                fields.text("decision", SHORT),
                fields.text("accounts", SHORT)
                        .lines()
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .toList(),
                fields.text("whyMissed", SHORT),
                sponsors(fields),
                actions(fields));
        fields.requireRight();
        return draft;
    }

    private static Map<Side, Said> sponsors(Fields fields) {
        var said = new EnumMap<Side, Said>(Side.class);
        for (var side : List.of(Side.VENDOR, Side.PARTNER)) {
            var choice = fields.text("choice." + side.name(), SHORT);
            var answer = fields.text("answer." + side.name(), SHORT);
            if (!choice.isEmpty() || !answer.isEmpty()) {
                said.put(side, new Said(choice, answer));
            }
        }
        return said;
    }

    private static List<Action> actions(Fields fields) {
        var actions = new ArrayList<Action>();
        for (int i = 0; i < MOST; i++) {
            var name = "actions." + i + ".";
            var title = fields.text(name + "title", TITLE);
            var due = fields.date(name + "due");
            var owner = contact(fields, name + "owner", fields.text(name + "owner", TITLE));
            if (!title.isEmpty()) {
                actions.add(new Action(title, owner, due));
            }
        }
        return actions;
    }

    static Optional<ContactId> contact(Fields fields, String name, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ContactId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            fields.wrong(name, Text.of("meeting.wrong.stranger"));
            return Optional.empty();
        }
    }
}
