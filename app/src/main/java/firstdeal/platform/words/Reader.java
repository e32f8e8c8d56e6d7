package firstdeal.platform.words;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/** In which language and zone a person reads. */
public record Reader(Locale locale, ZoneId zone) {

    public static final Reader DEFAULT = new Reader(Locale.UK, ZoneOffset.UTC);
}
