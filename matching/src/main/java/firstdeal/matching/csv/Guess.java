package firstdeal.matching.csv;

import firstdeal.matching.domain.Hosts;
import firstdeal.matching.list.Field;
import firstdeal.matching.place.Countries;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Columns by what their cells look like, for a list without headings: hosts, countries, keys, and the longest text as the name. */
final class Guess {
    private final List<List<String>> rows;
    private final @Nullable Field[] columns;

    private Guess(List<List<String>> rows, int width) {
        this.rows = rows;
        this.columns = new Field[width];
    }

    static Header of(List<List<String>> rows, int width) {
        Guess guess = new Guess(rows, width);
        Countries countries = Countries.standard();
        guess.take(Field.DOMAIN, Hosts::looksLikeHost);
        guess.take(Field.COUNTRY, cell -> countries.of(cell) != 0);
        if (width > 1) guess.takeKey();
        guess.takeName();
        return new Header(guess.columns, false);
    }

    private void take(Field field, Predicate<String> fits) {
        for (int column = 0; column < columns.length; column++) {
            if (columns[column] == null && share(column, fits) > 0.6) {
                columns[column] = field;
                return;
            }
        }
    }

    private void takeKey() {
        for (int column = 0; column < columns.length; column++) {
            if (columns[column] == null
                    && share(column, cell -> cell.matches("[A-Za-z0-9_-]*\\d[A-Za-z0-9_-]*")) > 0.9
                    && distinct(column)) {
                columns[column] = Field.ID;
                return;
            }
        }
    }

    private void takeName() {
        int best = -1;
        double longest = 0;
        for (int column = 0; column < columns.length; column++) {
            double length = columns[column] == null ? meanLength(column) : 0;
            if (length > longest) {
                longest = length;
                best = column;
            }
        }
        if (best >= 0) columns[best] = Field.NAME;
    }

    private double share(int column, Predicate<String> fits) {
        List<String> filled = cells(column);
        return filled.isEmpty() ? 0 : (double) filled.stream().filter(fits).count() / filled.size();
    }

    private boolean distinct(int column) {
        List<String> filled = cells(column);
        return new HashSet<>(filled).size() == filled.size();
    }

    private double meanLength(int column) {
        return cells(column).stream().mapToInt(String::length).average().orElse(0);
    }

    private List<String> cells(int column) {
        return rows.stream()
                .filter(row -> row.size() > column)
                .map(row -> row.get(column).strip())
                .filter(cell -> !cell.isEmpty())
                .toList();
    }
}
