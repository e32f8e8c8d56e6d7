package firstdeal.programfile;

import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who does a task, where its text says so plainly: {@code (Owner: Legal)}, {@code @pam}, {@code Partner: ...}, a column
 * "Responsible". Anything else is nobody's guess.
 *
 * @param owner the role, by side
 */
record OwnerText(Side side, Map<Side, Role> owner) {

    /** What a task has whose text names nobody. */
    static final OwnerText UNSAID = both(Role.PAM, Role.PARTNER_MANAGER);

    private static final Pattern NAMED = Pattern.compile(
            "(?:\\b(?:owner|owned by|responsible|assignee|assigned to|who|verantwortlich|zuständig)\\s*:\\s*|(?<![\\w.])@)"
                    + "([\\p{L}][\\p{L} /-]{0,40}?)\\s*(?:[)\\].,;|–—]|\\s-\\s|$)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SIDE_FIRST =
            Pattern.compile("^\\[?(partner|vendor|internal|joint)\\]?\\s*:\\s", Pattern.CASE_INSENSITIVE);

    private record Word(Pattern pattern, Role role) {
        static Word of(String pattern, Role role) {
            return new Word(Pattern.compile(pattern), role);
        }
    }

    private static final List<Word> ROLES = List.of(
            Word.of("pam|partner account manager|channel (account )?manager|cam", Role.PAM),
            Word.of("(the )?partner('s)? manager|partner lead|partner", Role.PARTNER_MANAGER),
            Word.of("(executive )?sponsor|exec(utive)? sponsor", Role.EXECUTIVE_SPONSOR),
            Word.of("program owner|partner program", Role.PROGRAM_OWNER),
            Word.of("ae|account executive|sales|sales rep|seller|vertrieb", Role.AE),
            Word.of("se|solutions? engineer|sales engineer|engineer|technical", Role.SE),
            Word.of("csm|customer success( manager)?", Role.CSM),
            Word.of("marketing", Role.MARKETING),
            Word.of("legal|recht|juristen", Role.LEGAL),
            Word.of("ops|operations|it|partner ops", Role.OPS),
            Word.of("(onboarding )?buddy", Role.ONBOARDING_BUDDY));

    /** Who a task's text names. */
    static Optional<OwnerText> in(String text) {
        var named = NAMED.matcher(text);
        if (named.find()) {
            return ofCell(named.group(1));
        }
        var side = SIDE_FIRST.matcher(text);
        return side.find() ? ofCell(side.group(1)) : Optional.empty();
    }

    /** Who a text names that is nothing but a name of a role or side. */
    static Optional<OwnerText> ofCell(String text) {
        var word = text.strip().toLowerCase(Locale.ROOT).replace('-', ' ');
        return switch (word) {
            case "vendor", "us", "we", "internal", "wir" -> Optional.of(of(Side.VENDOR, Role.PAM));
            case "partner", "the partner" -> Optional.of(of(Side.PARTNER, Role.PARTNER_MANAGER));
            case "both", "joint", "beide" -> Optional.of(UNSAID);
            default ->
                ROLES.stream()
                        .filter(it -> it.pattern().matcher(word).matches())
                        .findFirst()
                        .map(it -> ofRole(it.role()));
        };
    }

    /** Some roles belong to one side; for the others the text does not say which, so both have one. */
    private static OwnerText ofRole(Role role) {
        if (role.equals(Role.PARTNER_MANAGER)) {
            return of(Side.PARTNER, role);
        }
        boolean ours = role.equals(Role.PAM) || role.equals(Role.PROGRAM_OWNER) || role.equals(Role.ONBOARDING_BUDDY);
        return ours ? of(Side.VENDOR, role) : both(role, role);
    }

    private static OwnerText of(Side side, Role role) {
        return new OwnerText(side, Map.of(side, role));
    }

    private static OwnerText both(Role ours, Role theirs) {
        return new OwnerText(Side.JOINT, Map.of(Side.VENDOR, ours, Side.PARTNER, theirs));
    }
}
