package firstdeal.platform.words;

import com.ibm.icu.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** One message of a bundle. The formatter is asked only where its grammar is used: most sentences merely name something. */
final class Sentence {

    private static final Pattern NAMED = Pattern.compile("\\{(\\w+)}");
    private static final Pattern GRAMMAR = Pattern.compile("[{}]|''");

    /** What stands before a name, and the name; the last has an empty one. */
    private record Piece(String before, String name) {}

    private final String pattern;
    private final Optional<List<Piece>> pieces;
    private final Map<Locale, MessageFormat> formats = new ConcurrentHashMap<>();

    Sentence(String pattern) {
        this.pattern = pattern;
        this.pieces = pieces(pattern);
    }

    /** Empty where the sentence has plurals, choices or quotes. */
    private static Optional<List<Piece>> pieces(String pattern) {
        var names = NAMED.matcher(pattern);
        var pieces = new ArrayList<Piece>();
        int from = 0;
        while (names.find()) {
            pieces.add(new Piece(pattern.substring(from, names.start()), names.group(1)));
            from = names.end();
        }
        pieces.add(new Piece(pattern.substring(from), ""));
        boolean plain = pieces.stream()
                .map(Piece::before)
                .noneMatch(it -> GRAMMAR.matcher(it).find());
        boolean quoted = pieces.stream()
                .limit(pieces.size() - 1)
                .anyMatch(it -> it.before().endsWith("'"));
        return plain && !quoted ? Optional.of(List.copyOf(pieces)) : Optional.empty();
    }

    String say(Map<String, Object> args, Locale locale) {
        return pieces.filter(it -> it.stream().allMatch(piece -> isWord(piece, args)))
                .map(it -> joined(it, args))
                .orElseGet(() -> formatted(args, locale));
    }

    /** Numbers are written as the locale writes them. */
    private static boolean isWord(Piece piece, Map<String, Object> args) {
        return piece.name().isEmpty() || args.get(piece.name()) instanceof String;
    }

    private static String joined(List<Piece> pieces, Map<String, Object> args) {
        if (pieces.size() == 1) {
            return pieces.getFirst().before();
        }
        var said = new StringBuilder();
        for (var piece : pieces) {
            said.append(piece.before());
            if (!piece.name().isEmpty()) {
                said.append(args.get(piece.name()));
            }
        }
        return said.toString();
    }

    private String formatted(Map<String, Object> args, Locale locale) {
        var format = formats.computeIfAbsent(locale, it -> new MessageFormat(pattern, it));
        synchronized (format) {
            return format.format(args);
        }
    }
}
