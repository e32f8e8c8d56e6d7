package firstdeal.matching.csv;

/**
 * How a list is written.
 *
 * @param delimiter what parts its cells: comma, semicolon, tab or bar
 */
public record Dialect(byte delimiter) {
    private static final byte[] DELIMITERS = {',', ';', '\t', '|'};

    /** The delimiter that parts the first lines into the most cells, the same number in each; outside quotes only. */
    public static Dialect of(byte[] bytes) {
        byte best = ',';
        double most = 0;
        for (byte delimiter : DELIMITERS) {
            double score = score(bytes, delimiter);
            if (score > most) {
                most = score;
                best = delimiter;
            }
        }
        return new Dialect(best);
    }

    private static double score(byte[] bytes, byte delimiter) {
        int first = -1;
        int alike = 0;
        int lines = 0;
        int at = 0;
        while (at < bytes.length && lines < 20) {
            long line = countInLine(bytes, at, delimiter);
            at = (int) line;
            int count = (int) (line >>> 32);
            lines++;
            if (first < 0) first = count;
            if (count == first) alike++;
        }
        return first <= 0 ? 0 : (double) alike / lines * Math.min(first, 50) + alike;
    }

    /** How many delimiters the line has (high half) and where the next begins (low half). */
    private static long countInLine(byte[] bytes, int from, byte delimiter) {
        boolean quoted = false;
        long count = 0;
        int at = from;
        int stop = Math.min(bytes.length, from + 100_000);
        while (at < stop) {
            byte b = bytes[at++];
            if (b == '"') quoted = !quoted;
            else if (!quoted && b == delimiter) count++;
            else if (!quoted && (b == '\n' || b == '\r')) break;
        }
        return count << 32 | at;
    }
}
