package firstdeal.matching.cli;

import firstdeal.matching.list.Field;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What people say about columns: {@code name=Firma,domain=Web}. */
final class Columns {
    private Columns() {}

    static Map<Field, String> parse(String said) {
        Map<Field, String> columns = new EnumMap<>(Field.class);
        if (said.isBlank()) return columns;
        for (String pair : said.split(",")) {
            int equals = pair.indexOf('=');
            if (equals < 1)
                throw new Failure(
                        Failure.USAGE,
                        "Columns are said as name=HEADING,domain=HEADING and the like, not “" + pair + "”.");
            columns.put(
                    field(pair.substring(0, equals).strip()),
                    pair.substring(equals + 1).strip());
        }
        return columns;
    }

    private static Field field(String name) {
        try {
            return Field.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Failure(
                    Failure.USAGE,
                    "A column is the id, name, domain, country, city, number, phone or postcode, not “" + name + "”.");
        }
    }
}
