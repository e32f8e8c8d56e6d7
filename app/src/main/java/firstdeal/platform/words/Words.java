package firstdeal.platform.words;

import com.ibm.icu.text.ListFormatter;
import firstdeal.shared.Money;
import firstdeal.shared.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes sentences of {@link Text}s, and words of dates and numbers, in one reader's language and zone. */
public final class Words {

    /** So far away a day needs its year: the nearest one of its name may be another. */
    private static final int HALF_A_YEAR = 183;

    private final Messages messages;
    private final Locale locale;
    private final ZoneId zone;

    public Words(Messages messages, Reader reader) {
        this.messages = messages;
        this.locale = reader.locale();
        this.zone = reader.zone();
    }

    public Locale locale() {
        return locale;
    }

    public ZoneId zone() {
        return zone;
    }

    /** A zone by the name that people type: UTC, not Z. */
    public static String nameOf(ZoneId zone) {
        return zone.getId().equals("Z") ? "UTC" : zone.getId();
    }

    public String say(String key) {
        return messages.say(key, Map.of(), locale);
    }

    public String say(Text text) {
        if (text.args().isEmpty()) {
            return say(text.key());
        }
        var spoken = HashMap.<String, Object>newHashMap(text.args().size());
        text.args().forEach((name, value) -> spoken.put(name, value instanceof Number ? value : word(value)));
        return messages.say(text.key(), spoken, locale);
    }

    /** What an act of the audit log is called: the message {@code act.<act>}, or the act's own words. */
    public String act(String act) {
        var key = "act." + act;
        return messages.has(key)
                ? say(key)
                : act.substring(act.indexOf('.') + 1).replace('-', ' ');
    }

    private String word(Object value) {
        return switch (value) {
            case Text text -> say(text);
            case LocalDate date -> date(date);
            case YearMonth month -> Dates.MONTH.formatter(locale).format(month);
            case Instant instant -> moment(instant);
            case Money money -> money(money);
            case List<?> list -> list(list);
            case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT);
            default -> value.toString();
        };
    }

    private String list(List<?> list) {
        return ListFormatter.getInstance(locale)
                .format(list.stream().map(this::word).toList());
    }

    /** A day as people say it: {@code Thu 12 Nov}; one of another year says which, unless it is close: {@code Wed 1 Jan 2020}. */
    public String date(LocalDate date) {
        return (isElsewhen(date) ? Dates.DATED : Dates.SHORT).formatter(locale).format(date);
    }

    private boolean isElsewhen(LocalDate date) {
        var today = messages.today(zone);
        return date.getYear() != today.getYear() && Math.abs(ChronoUnit.DAYS.between(today, date)) > HALF_A_YEAR;
    }

    /** A day without its weekday: {@code 12 Nov}. */
    public String day(LocalDate date) {
        return Dates.DAY.formatter(locale).format(date);
    }

    /** The exact day, for titles and hovers: {@code Thursday, 12 November 2026}. */
    public String exact(LocalDate date) {
        return Dates.FULL.formatter(locale).format(date);
    }

    /** A moment in the reader's zone: {@code 12 Nov, 16:20}. */
    public String moment(Instant instant) {
        return Dates.MOMENT.formatter(locale).format(instant.atZone(zone));
    }

    public String money(Money money) {
        return Currencies.format(money, locale);
    }

    private enum Dates {
        SHORT,
        DATED,
        DAY,
        FULL,
        MONTH,
        MOMENT;

        private final Map<Locale, DateTimeFormatter> formatters = new java.util.concurrent.ConcurrentHashMap<>();

        DateTimeFormatter formatter(Locale locale) {
            return formatters.computeIfAbsent(locale, l -> switch (this) {
                case SHORT -> DateTimeFormatter.ofPattern("EEE d MMM", l);
                case DATED -> DateTimeFormatter.ofPattern("EEE d MMM yyyy", l);
                case DAY -> DateTimeFormatter.ofPattern("d MMM", l);
                case FULL -> DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(l);
                case MONTH -> DateTimeFormatter.ofPattern("LLLL yyyy", l);
                case MOMENT -> DateTimeFormatter.ofPattern("d MMM, HH:mm", l);
            });
        }
    }
}
