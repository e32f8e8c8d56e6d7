package firstdeal.matching.csv;

import firstdeal.matching.domain.Hosts;
import firstdeal.matching.list.Field;
import firstdeal.matching.text.Resource;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which column is which: by its heading in several languages, by what people say, or, in a list without headings, by what the cells look like.
 *
 * @param columns the field of each column, null for one that is not used
 * @param present whether the first row holds headings and not an account
 */
record Header(@Nullable Field[] columns, boolean present) {
    private static final Map<Field, List<String>> NAMES = Resource.lines("headings.txt").stream()
            .map(line -> List.of(line.split(" ")))
            .collect(Collectors.toUnmodifiableMap(
                    words -> Field.valueOf(words.getFirst().toUpperCase(Locale.ROOT)),
                    words -> words.subList(1, words.size())));

    /** Settles the columns from the first rows; {@code said} are the headings that people named, lower case or not. */
    static Header of(String file, List<List<String>> rows, Map<Field, String> said) {
        List<String> first = rows.getFirst();
        @Nullable Field[] columns = new Field[width(rows)];
        for (Map.Entry<Field, String> one : said.entrySet()) columns[find(file, first, one.getValue())] = one.getKey();
        EnumMap<Field, Integer> ranks = new EnumMap<>(Field.class);
        for (int i = 0; i < first.size(); i++) if (columns[i] == null) byName(columns, ranks, said, first.get(i), i);
        boolean known = !ranks.isEmpty() || !said.isEmpty();
        if (known && !looksLikeData(first)) return new Header(columns, true);
        return Guess.of(rows, columns.length);
    }

    private static void byName(
            @Nullable Field[] columns, Map<Field, Integer> ranks, Map<Field, String> said, String heading, int column) {
        String plain = plain(heading);
        for (Field field : Field.values()) {
            int rank = NAMES.getOrDefault(field, List.of()).indexOf(plain);
            if (rank < 0 || said.containsKey(field) || ranks.getOrDefault(field, 99) <= rank) continue;
            for (int i = 0; i < columns.length; i++) if (columns[i] == field) columns[i] = null;
            columns[column] = field;
            ranks.put(field, rank);
        }
    }

    private static int find(String file, List<String> headings, String wanted) {
        for (int i = 0; i < headings.size(); i++) if (plain(headings.get(i)).equals(plain(wanted))) return i;
        if (wanted.matches("\\d{1,4}") && Integer.parseInt(wanted) >= 1 && Integer.parseInt(wanted) <= headings.size())
            return Integer.parseInt(wanted) - 1;
        throw new CsvProblem(
                file, 1, "there is no column “" + wanted + "”; the columns are " + String.join(", ", headings) + ".");
    }

    private static boolean looksLikeData(List<String> row) {
        return row.stream()
                .anyMatch(cell -> cell.contains(".")
                        && Hosts.looksLikeHost(cell)
                        && !plain(cell).equals("www"));
    }

    private static int width(List<List<String>> rows) {
        return rows.stream().mapToInt(List::size).max().orElse(1);
    }

    private static String plain(String heading) {
        return java.text.Normalizer.normalize(heading, java.text.Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }
}
