package firstdeal.matching.score;

import firstdeal.matching.list.Field;
import firstdeal.matching.list.Rows;
import java.util.ArrayList;
import java.util.List;

/** Says in words, field by field, what speaks for and against a pair. One instance serves one thread. */
public final class Reasons {
    private final Rows a;
    private final Rows b;
    private final PairComparison comparison;

    public Reasons(Rows a, Rows b, Context job) {
        this.a = a;
        this.b = b;
        comparison = job.comparison(a, b);
    }

    /** One phrase for each field that says something, the name first. */
    public List<String> of(int rowA, int rowB) {
        int level = (int) comparison.compare(rowA, rowB) & 0xFFFFFF;
        List<String> reasons = new ArrayList<>();
        if (a.cells().has(Field.NAME) && b.cells().has(Field.NAME))
            add(reasons, name(NameShape.values()[Level.name(level) / Level.STEPS]));
        add(reasons, domain(Level.domain(level)));
        add(reasons, country(Level.country(level), rowA, rowB));
        add(reasons, city(Level.city(level), rowA, rowB));
        add(reasons, form(Level.form(level)));
        add(reasons, mark("registration number", Level.number(level)));
        add(reasons, mark("telephone number", Level.phone(level)));
        add(reasons, mark("postal code", Level.postcode(level)));
        return reasons;
    }

    private static void add(List<String> reasons, String reason) {
        if (!reason.isEmpty()) reasons.add(reason);
    }

    private static String name(NameShape shape) {
        return switch (shape) {
            case SAME -> "same words in the name";
            case ALIKE -> "the names differ in spelling only";
            case FILLED -> "one name has a word like Group or Holding more";
            case LONGER -> "one name has a common word more";
            case EXTENDED -> "one name has telling words more";
            case PARTLY -> "the names share some words";
            case INITIALS -> "one name is the initials of the other";
            case NUMBERED -> "the numbers in the names differ";
            case MISSING -> "a name is missing";
        };
    }

    private static String domain(int level) {
        return switch (level) {
            case Level.SAME -> "same domain";
            case Level.SHARED -> "same domain, which other accounts have too";
            case Level.OTHER_SUFFIX -> "same domain under another ending";
            case Level.SIMILAR -> "similar domains";
            case Level.OTHER -> "different domains";
            case Level.NAMED -> "the domain fits the other's name";
            case Level.NOT_NAMED -> "one domain is missing";
            default -> "";
        };
    }

    private String country(int level, int rowA, int rowB) {
        return switch (level) {
            case Level.SAME ->
                "same country (" + a.cells().text(Field.COUNTRY, rowA).strip() + ")";
            case Level.DIFFERENT -> "different countries (" + both(Field.COUNTRY, rowA, rowB) + ")";
            default -> "";
        };
    }

    private String city(int level, int rowA, int rowB) {
        return switch (level) {
            case Level.SAME -> "same city (" + a.cells().text(Field.CITY, rowA).strip() + ")";
            case Level.CITY_ALIKE -> "cities that begin alike (" + both(Field.CITY, rowA, rowB) + ")";
            case Level.CITY_OTHER -> "different cities (" + both(Field.CITY, rowA, rowB) + ")";
            default -> "";
        };
    }

    private String both(Field field, int rowA, int rowB) {
        return a.cells().text(field, rowA).strip() + ", "
                + b.cells().text(field, rowB).strip();
    }

    private static String mark(String what, int level) {
        return level == Level.SAME ? "same " + what : level == Level.DIFFERENT ? "different " + what + "s" : "";
    }

    private static String form(int level) {
        return level == Level.DIFFERENT ? "different legal forms" : "";
    }
}
