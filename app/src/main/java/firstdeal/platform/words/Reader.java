package firstdeal.platform.words;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/** In which language and zone a person reads. */
public record Reader(Locale locale, ZoneId zone) {

    public static final Reader DEFAULT = new Reader(Locale.UK, ZoneOffset.UTC);

    /** The latest day that it is for anybody: what happened there today is not to come. */
    public static LocalDate latestDay(Clock clock) {
        return LocalDate.now(clock.withZone(ZoneOffset.ofHours(14)));
    }

    /** The day that it is for them. */
    public LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(zone));
    }
}
