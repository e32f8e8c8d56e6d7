package firstdeal.partner;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The keys by which types and systems are known to programs and the API. */
public final class Keys {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int MAX = 60;

    private Keys() {}

    /** Lower case letters, digits and single hyphens, beginning with a letter. */
    public static boolean isKey(String text) {
        return text.length() <= MAX && FORM.matcher(text).matches();
    }

    /** The key that a title suggests; it may be no key when the title has no Latin letter. */
    public static String of(String title) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        var key = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-+$", "");
        return key.length() <= MAX ? key : key.substring(0, MAX).replaceAll("-+$", "");
    }
}
