package firstdeal.programfile;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes stable kebab-case keys of titles, each only once. */
final class Slugs {

    private static final int LONGEST = 60;

    private final String fallback;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> next = new HashMap<>();

    /** @param fallback what a title without a letter is called, and what goes before one that begins with a digit */
    Slugs(String fallback) {
        this.fallback = fallback;
    }

    String of(String title) {
        var slug = slug(title);
        var key = slug;
        while (!taken.add(key)) {
            key = slug + "-" + next.merge(slug, 2, (n, _) -> n + 1);
        }
        return key;
    }

    /** The key that the text gives, if no other has it; else one of the title. */
    String of(Optional<String> given, String title) {
        return given.filter(taken::add).orElseGet(() -> of(title));
    }

    private String slug(String title) {
        var ascii = Normalizer.normalize(german(title.toLowerCase(Locale.ROOT)), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("['’]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        if (ascii.isEmpty()) {
            return fallback;
        }
        return shortened(Character.isDigit(ascii.charAt(0)) ? fallback + "-" + ascii : ascii);
    }

    private static String german(String text) {
        return text.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
    }

    private static String shortened(String slug) {
        if (slug.length() <= LONGEST) {
            return slug;
        }
        int dash = slug.lastIndexOf('-', LONGEST);
        return slug.substring(0, dash > 0 ? dash : LONGEST);
    }
}
