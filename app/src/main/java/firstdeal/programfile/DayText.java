package firstdeal.programfile;

import firstdeal.program.Window;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days that a heading or an item names in words: {@code (0–30 Days)}, {@code (Target: Day 1–7)}, {@code Days 15 to 30},
 * {@code (Ongoing, kickoff Day 1–15)}, {@code Week 2}, {@code Month 1}; also in German, French, Spanish, Italian and Dutch.
 * Week n is days 7(n-1)+1 to 7n, month n days 30(n-1)+1 to 30n.
 *
 * @param from empty when only an end is named, as in "by day 30"
 * @param to the last day
 * @param ongoing the text says that the work does not end there
 * @param title the text without these words
 */
record DayText(OptionalInt from, int to, boolean ongoing, String title) {

    /** No program is longer; a larger number means something else. */
    private static final int LAST_DAY = 1_000;

    /** What is longer is no title, and not worth the search. */
    private static final int LONGEST = 4_000;

    private static final String UNIT =
            "(days?|d|t(?=\\s*\\+)|tage?n?|jours?|d[ií]as?|giorn[io]|dag(?:en|ar)?|weeks?|wks?|w|wochen?|semaines?|semanas?|settiman[ae]"
                    + "|week|months?|monate?n?|mois|mes(?:es|i|e)?|maand(?:en)?)";
    private static final String NUMBER = "(\\d{1,4})";
    private static final String TO =
            "\\s*(?:-{1,2}|to|bis|through|thru|until|till|and|und|tot|à|al?|→|\\.{2,3}|/|&)\\s*";
    private static final String UNIT_FIRST =
            UNIT + "\\s*[:+]?\\s*" + NUMBER + "(?:" + TO + UNIT + "?\\s*\\+?\\s*" + NUMBER + ")?(\\s*\\+)?";
    private static final String NUMBER_FIRST = NUMBER + "(?:[- ]*" + UNIT + ")?(?:" + TO + NUMBER + ")?[- ]*" + UNIT;
    private static final Pattern EXPRESSION = Pattern.compile("(?:" + UNIT_FIRST + "|" + NUMBER_FIRST + ")");
    private static final Pattern LEADING = Pattern.compile(
            "^(?:(target|deadline|due|timing|timeline|time ?frame|when|window|ziel|zeitraum|fällig|frist|ongoing|laufend|fortlaufend"
                    + "|continuous|kick-?off|start(?:s|ing)?|from|ab|von|in|the|approx\\.?|ca\\.?|~|by|until|till|within|before"
                    + "|first|erste[nr]?|bis|innerhalb|nach|after)\\b\\.?|[:,–-])\\s*");
    private static final Pattern OPEN_START =
            Pattern.compile("\\b(by|until|till|within|before|first|erste[nr]?|bis|innerhalb)\\b");
    private static final Pattern ONGOING = Pattern.compile("\\b(ongoing|laufend|fortlaufend|continuous)\\b");
    private static final Pattern GROUP = Pattern.compile("\\s*[(\\[]([^()\\[\\]]{1,80})[)\\]]");
    private static final Pattern DUE_END = Pattern.compile(
            "[-–—,;:|]\\s*((?:due|by|until|target|deadline|fällig|bis)\\b[^-–—,;|]{1,30})$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SENTENCE_END = Pattern.compile(
            "\\s(?:(by|until|before|bis)|on|am)\\s+((?:day|tag|week|woche)\\s+\\d{1,4})\\.?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DUE_LINE = Pattern.compile(
            "(?:due|target|when|timing|deadline|by|until|fällig|termin|frist|bis|wann)\\s*:\\s*(.{1,40})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SEPARATOR = Pattern.compile("\\s*(?::|\\||•|·)\\s+|\\s+[-–—]\\s+");

    /** The days that a heading names: in brackets, or as a part of it set off by a colon or dash, or as its first words. */
    static Optional<DayText> ofHeading(String text) {
        var heading = text.strip();
        if (heading.length() > LONGEST) {
            return Optional.empty();
        }
        return inBrackets(heading)
                .or(() -> asSpan(heading))
                .or(() -> asPart(heading))
                .or(() -> asStart(heading));
    }

    /** The days that an export of ours names: in brackets, whatever the title sounds like. */
    static Optional<DayText> ofMarked(String text) {
        return inBrackets(text.strip());
    }

    /** The days that an item names: in brackets, or at its end as a due day or "by day 40"; any other number may mean something else. */
    static Optional<DayText> ofItem(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        return inBrackets(text).or(() -> atEnd(text)).or(() -> asSentence(text));
    }

    /** What stands behind "Due:", "Target:" or "When:" in a line of its own. */
    static Optional<DayText> ofDueLine(String line) {
        var due = DUE_LINE.matcher(line);
        return due.matches() ? expression(due.group(1), "") : Optional.empty();
    }

    private static Optional<DayText> atEnd(String text) {
        var due = DUE_END.matcher(text);
        return due.find()
                ? expression(due.group(1), text.substring(0, due.start()).strip())
                : Optional.empty();
    }

    /** "Send the first referral by day 40": the words stay where they are. */
    private static Optional<DayText> asSentence(String text) {
        var end = SENTENCE_END.matcher(text);
        return end.find()
                ? expression(end.group(1) == null ? end.group(2) : end.group(1) + " " + end.group(2), text)
                : Optional.empty();
    }

    Window within(Window phase) {
        return new Window(from.orElse(Math.min(phase.from(), to)), to);
    }

    private static Optional<DayText> inBrackets(String text) {
        return GROUP.matcher(text).results().toList().reversed().stream()
                .flatMap(group -> {
                    var rest = (text.substring(0, group.start()) + text.substring(group.end())).strip();
                    return group(group.group(1), rest, text).stream();
                })
                .findFirst();
    }

    /** A group may say more than days; then it stays in the title. */
    private static Optional<DayText> group(String group, String rest, String whole) {
        var parts = group.split("[,;|]");
        var days = Arrays.stream(parts)
                .flatMap(part -> expression(part, rest).stream())
                .findFirst();
        boolean onlyDays = Arrays.stream(parts)
                .allMatch(part -> expression(part, "").isPresent()
                        || stripped(plain(part.strip())).isEmpty());
        boolean ongoing = ONGOING.matcher(plain(group)).find();
        return days.map(it -> new DayText(it.from, it.to, ongoing, onlyDays ? rest : whole));
    }

    private static Optional<DayText> asPart(String text) {
        var parts = List.of(SEPARATOR.split(text));
        for (int i = 0; i < parts.size() && parts.size() > 1; i++) {
            var found = expression(parts.get(i), text);
            if (found.isPresent()) {
                var before = String.join(": ", parts.subList(0, i));
                var after = String.join(": ", parts.subList(i + 1, parts.size()));
                var title = before.isEmpty() || after.isEmpty() ? before + after : before + ": " + after;
                return found.map(it -> new DayText(it.from, it.to, it.ongoing, title));
            }
        }
        return expression(text, text);
    }

    /** "Foundation, days 0 to 30", "Days 0–30: Foundation": a span of two numbers may stand anywhere. */
    private static Optional<DayText> asSpan(String text) {
        var matcher = EXPRESSION.matcher(plain(text));
        while (matcher.find()) {
            if (isWhole(text, matcher) && (matcher.group(4) != null || matcher.group(8) != null)) {
                var title = without(text, matcher);
                return days(matcher, false, ONGOING.matcher(plain(text)).find(), title);
            }
        }
        return Optional.empty();
    }

    /** "Day 90 review", "Week 1 kickoff": a single number only as the first words. */
    private static Optional<DayText> asStart(String text) {
        var matcher = EXPRESSION.matcher(plain(text));
        return matcher.find() && matcher.start() == 0 && matcher.group(1) != null && isWhole(text, matcher)
                ? days(matcher, false, false, text)
                : Optional.empty();
    }

    private static boolean isWhole(String text, Matcher found) {
        return (found.start() == 0 || !Character.isLetterOrDigit(text.charAt(found.start() - 1)))
                && (found.end() == text.length() || !Character.isLetterOrDigit(text.charAt(found.end())));
    }

    /** The title without its days, when they stand at its start or end. */
    private static String without(String text, Matcher found) {
        var before = text.substring(0, found.start()).replaceAll("[\\s:,|•·–—-]+$", "");
        var after = text.substring(found.end()).replaceAll("^[\\s:,|•·–—-]+", "");
        return before.isEmpty() == after.isEmpty() ? text : before + after;
    }

    private static Optional<DayText> expression(String part, String title) {
        var plain = plain(part.strip());
        var matcher = EXPRESSION.matcher(stripped(plain));
        return matcher.matches()
                ? days(
                        matcher,
                        OPEN_START.matcher(plain).find(),
                        ONGOING.matcher(plain).find(),
                        title)
                : Optional.empty();
    }

    private static Optional<DayText> days(Matcher found, boolean openStart, boolean ongoing, String title) {
        boolean unitFirst = found.group(1) != null;
        var lastUnit = unitFirst ? found.group(3) == null ? found.group(1) : found.group(3) : found.group(9);
        var firstUnit = unitFirst ? found.group(1) : found.group(7) == null ? found.group(9) : found.group(7);
        int first = Integer.parseInt(found.group(unitFirst ? 2 : 6));
        var second = found.group(unitFirst ? 4 : 8);
        int last = second == null ? first : Integer.parseInt(second);
        int to = last * length(lastUnit);
        boolean duration = !unitFirst && second == null; // "first 30 days" begin with the program
        int from = length(firstUnit) == 1 ? first : (first - 1) * length(firstUnit) + 1;
        if (to > LAST_DAY || !duration && Math.max(from, 0) > to) {
            return Optional.empty();
        }
        var start = openStart || duration ? OptionalInt.empty() : OptionalInt.of(Math.max(from, 0));
        return Optional.of(new DayText(start, to, ongoing, title));
    }

    private static int length(String unit) {
        return switch (unit.charAt(0)) {
            case 'w', 's' -> 7;
            case 'm' -> 30;
            default -> 1;
        };
    }

    private static String stripped(String plain) {
        var rest = plain;
        for (var lead = LEADING.matcher(rest); lead.find() && lead.end() > 0; lead = LEADING.matcher(rest)) {
            rest = rest.substring(lead.end());
        }
        return rest.strip();
    }

    /** Lower case with one kind of dash; as long as the text, so that places agree. */
    private static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (char each : text.toCharArray()) {
            plain.append(
                    switch (each) {
                        case '–', '—', '−', '‑' -> '-';
                        case '\u00a0', '\t' -> ' ';
                        default -> Character.toLowerCase(each);
                    });
        }
        return plain.toString();
    }
}
