package firstdeal.matching.cli;

import firstdeal.matching.Match;
import java.util.Locale;

/** Rows of CSV (RFC 4180). */
final class Rows {
    private Rows() {}

    static String of(Match match) {
        return cell(match.idA())
                + ','
                + cell(match.idB())
                + ','
                + chance(match.probability())
                + ','
                + match.band().name().toLowerCase(Locale.ROOT)
                + ','
                + cell(String.join("; ", match.reasons()))
                + '\n';
    }

    static String forReview(Match match) {
        return ','
                + String.join(
                        ",",
                        cell(match.idA()),
                        cell(match.idB()),
                        cell(match.a().name()),
                        cell(match.b().name()),
                        cell(match.a().domain()),
                        cell(match.b().domain()))
                + ','
                + chance(match.probability())
                + ','
                + cell(String.join("; ", match.reasons()))
                + '\n';
    }

    /** Four decimals. */
    static String chance(double probability) {
        long parts = Math.round(probability * 10_000);
        return parts >= 10_000 ? "1.0000" : "0." + Long.toString(10_000 + parts).substring(1);
    }

    static String cell(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) plain = ",\"\n\r".indexOf(text.charAt(i)) < 0;
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
