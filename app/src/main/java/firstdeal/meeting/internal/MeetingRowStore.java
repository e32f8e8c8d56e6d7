package firstdeal.meeting.internal;

import firstdeal.meeting.Invitee;
import firstdeal.meeting.Meeting;
import firstdeal.meeting.MeetingId;
import firstdeal.meeting.MeetingState;
import firstdeal.meeting.MeetingState.Cancelled;
import firstdeal.meeting.MeetingState.Cause;
import firstdeal.meeting.MeetingState.Skipped;
import firstdeal.meeting.Minutes;
import firstdeal.meeting.Series;
import firstdeal.meeting.SeriesId;
import firstdeal.meeting.Times;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the rows of this module become meetings and series, and back. */
final class MeetingRowStore {

    private MeetingRowStore() {}

    static Meeting meeting(ResultSet row, int number) throws SQLException {
        return new Meeting(
                new MeetingId(row.getObject("id", UUID.class)),
                new OnboardingId(row.getObject("onboarding_id", UUID.class)),
                new PartnerId(row.getObject("partner_id", UUID.class)),
                Optional.ofNullable(row.getObject("series_id", UUID.class)).map(SeriesId::new),
                row.getString("key"),
                row.getInt("number"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("place"),
                row.getBoolean("internal"),
                Optional.ofNullable(row.getString("gate")),
                row.getObject("nominal", LocalDate.class),
                row.getObject("base", LocalDate.class),
                times(row),
                invitees(row),
                state(row),
                row.getBoolean("extra"),
                row.getBoolean("moved"),
                row.getInt("sequence"),
                row.getInt("asked"),
                row.getInt("version"));
    }

    static Times times(ResultSet row) throws SQLException {
        return new Times(
                row.getObject("local_start", LocalDateTime.class),
                ZoneId.of(row.getString("zone")),
                row.getInt("minutes"));
    }

    static List<ContactId> people(ResultSet row, String column) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray())
                .map(ContactId::new)
                .toList();
    }

    private static List<Invitee> invitees(ResultSet row) throws SQLException {
        var required = people(row, "required");
        var invitees = new ArrayList<Invitee>();
        people(row, "ours").forEach(it -> invitees.add(new Invitee(it, Side.VENDOR, required.contains(it))));
        people(row, "theirs").forEach(it -> invitees.add(new Invitee(it, Side.PARTNER, required.contains(it))));
        return invitees;
    }

    private static MeetingState state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "PLANNED" -> MeetingState.PLANNED;
            case "SKIPPED" -> new Skipped(row.getString("reason"));
            case "CANCELLED" -> new Cancelled(Cause.valueOf(row.getString("cause")), row.getString("reason"));
            default -> new MeetingState.Held(minutes(row));
        };
    }

    private static Minutes minutes(ResultSet row) throws SQLException {
        return new Minutes(
                row.getObject("held_on", LocalDate.class),
                people(row, "present"),
                Arrays.stream(strings(row, "sides")).map(Side::valueOf).collect(Collectors.toSet()),
                row.getString("notes"),
                row.getString("decision"),
                List.of(strings(row, "accounts")),
                row.getString("why_missed"),
                List.of(strings(row, "actions")),
                row.getString("recorded_by"),
                instant(row, "recorded_at"),
                contest(row));
    }

    private static Optional<Minutes.Contest> contest(ResultSet row) throws SQLException {
        var side = row.getString("contested_side");
        return side == null
                ? Optional.empty()
                : Optional.of(new Minutes.Contest(
                        Side.valueOf(side),
                        row.getString("contested_by"),
                        row.getString("contested_why"),
                        instant(row, "contested_at")));
    }

    private static String[] strings(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Series series(ResultSet row, int number) throws SQLException {
        return new Series(
                new SeriesId(row.getObject("id", UUID.class)),
                new OnboardingId(row.getObject("onboarding_id", UUID.class)),
                new PartnerId(row.getObject("partner_id", UUID.class)),
                row.getString("key"),
                row.getString("kind"),
                row.getString("title"),
                row.getBoolean("internal"),
                row.getInt("weeks"),
                row.getInt("shift"),
                row.getObject("time", LocalTime.class),
                ZoneId.of(row.getString("zone")),
                row.getInt("minutes"),
                row.getInt("sequence"),
                row.getInt("asked"),
                row.getInt("version"));
    }

    static Map<String, Object> seriesColumns(List<Series> series) {
        var columns = new HashMap<String, Object>();
        columns.put("s_ids", texts(series, it -> it.id().toString()));
        columns.put("s_keys", texts(series, Series::key));
        columns.put("s_kinds", texts(series, Series::kind));
        columns.put("s_titles", texts(series, Series::title));
        columns.put("s_internals", texts(series, it -> Boolean.toString(it.internal())));
        columns.put("s_weeks", texts(series, it -> Integer.toString(it.weeks())));
        columns.put("s_shifts", texts(series, it -> Integer.toString(it.shift())));
        columns.put("s_times", texts(series, it -> it.time().toString()));
        columns.put("s_zones", texts(series, it -> it.zone().getId()));
        columns.put("s_minutes", texts(series, it -> Integer.toString(it.minutes())));
        columns.put("s_sequences", texts(series, it -> Integer.toString(it.sequence())));
        columns.put("s_askeds", texts(series, it -> Integer.toString(it.asked())));
        return columns;
    }

    static Map<String, Object> columns(List<Meeting> meetings) {
        var columns = new HashMap<String, Object>();
        columns.put("ids", texts(meetings, it -> it.id().toString()));
        columns.put("series", texts(meetings, it -> text(it.series())));
        columns.put("keys", texts(meetings, Meeting::key));
        columns.put("numbers", texts(meetings, it -> Integer.toString(it.number())));
        columns.put("kinds", texts(meetings, Meeting::kind));
        columns.put("titles", texts(meetings, Meeting::title));
        columns.put("places", texts(meetings, Meeting::place));
        columns.put("internals", texts(meetings, it -> Boolean.toString(it.internal())));
        columns.put("extras", texts(meetings, it -> Boolean.toString(it.extra())));
        columns.put("gates", texts(meetings, it -> text(it.gate())));
        columns.put("nominals", texts(meetings, it -> it.nominal().toString()));
        columns.put("bases", texts(meetings, it -> it.base().toString()));
        columns.put("locals", texts(meetings, it -> it.times().local().toString()));
        columns.put("zones", texts(meetings, it -> it.times().zone().getId()));
        columns.put("starts", texts(meetings, it -> it.times().start().toString()));
        columns.put("minutes", texts(meetings, it -> Integer.toString(it.times().minutes())));
        columns.put("ours", texts(meetings, it -> array(it, x -> x.side() == Side.VENDOR)));
        columns.put("theirs", texts(meetings, it -> array(it, x -> x.side() == Side.PARTNER)));
        columns.put("requireds", texts(meetings, it -> array(it, Invitee::required)));
        columns.put("states", texts(meetings, it -> it.state().key().toUpperCase(Locale.ROOT)));
        columns.put("causes", texts(meetings, MeetingRowStore::cause));
        columns.put("reasons", texts(meetings, MeetingRowStore::reason));
        columns.put("moveds", texts(meetings, it -> Boolean.toString(it.moved())));
        columns.put("sequences", texts(meetings, it -> Integer.toString(it.sequence())));
        columns.put("askeds", texts(meetings, it -> Integer.toString(it.asked())));
        columns.put("versions", texts(meetings, it -> Integer.toString(it.version())));
        return columns;
    }

    private static String array(Meeting meeting, Predicate<Invitee> which) {
        return meeting.invitees().stream()
                .filter(which)
                .map(it -> it.contact().toString())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static @Nullable String cause(Meeting meeting) {
        return meeting.state() instanceof Cancelled(var cause, var _) ? cause.name() : null;
    }

    private static String reason(Meeting meeting) {
        return switch (meeting.state()) {
            case Skipped(var daysOff) -> daysOff;
            case Cancelled(var _, var reason) -> reason;
            default -> "";
        };
    }

    private static @Nullable String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }

    static <T> String[] texts(Collection<T> values, Function<T, @Nullable String> text) {
        return values.stream().map(text).toArray(String[]::new);
    }
}
