package firstdeal.meeting.internal;

import firstdeal.meeting.Recording.Action;
import firstdeal.meeting.Recording.Draft;
import firstdeal.meeting.Recording.Said;
import firstdeal.shared.ContactId;
import firstdeal.shared.Refused;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a program sends to take a meeting down. */
final class RecordBodies {

    private RecordBodies() {}

    record ActionBody(
            @Nullable String title,
            @Nullable UUID owner,
            @Nullable LocalDate due) {}

    /** @param choice one of the options of the question, or nothing */
    record SponsorBody(
            @Nullable Side side,
            @Nullable String choice,
            @Nullable String answer) {}

    /**
     * @param on today when not given
     * @param accounts that were named
     * @param whyMissed why the joint outcome of the week was missed
     * @param sponsors what they answered, in a check-in
     * @param actions each becomes a task
     */
    record RecordBody(
            @Nullable LocalDate on,
            @Nullable List<UUID> present,
            @Nullable String notes,
            @Nullable String decision,
            @Nullable List<String> accounts,
            @Nullable String whyMissed,
            @Nullable List<SponsorBody> sponsors,
            @Nullable List<ActionBody> actions) {

        Draft draft(LocalDate today) {
            return new Draft(
                    on == null ? today : on,
                    list(present).stream().map(ContactId::new).toList(),
                    text(notes),
                    text(decision),
                    list(accounts).stream().filter(it -> !it.isBlank()).toList(),
                    text(whyMissed),
                    said(),
                    list(actions).stream()
                            .filter(it -> !text(it.title()).isEmpty())
                            .map(it -> new Action(
                                    text(it.title()),
                                    Optional.ofNullable(it.owner()).map(ContactId::new),
                                    Optional.ofNullable(it.due())))
                            .toList());
        }

        private Map<Side, Said> said() {
            var said = new EnumMap<Side, Said>(Side.class);
            list(sponsors)
                    .forEach(it ->
                            said.put(required("sponsors", it.side()), new Said(text(it.choice()), text(it.answer()))));
            return said;
        }

        private static <T> List<T> list(@Nullable List<T> list) {
            return list == null ? List.of() : list;
        }
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            var text = Text.of("platform.field.needed");
            throw new Refused(text, Map.of(field, text));
        }
        return value;
    }
}
