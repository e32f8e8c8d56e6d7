package firstdeal.matching.csv;

import firstdeal.matching.list.Cells;
import firstdeal.matching.list.Field;
import firstdeal.matching.text.Hash;
import java.util.Optional;

/** Looks after the ids of a list. */
public final class Ids {
    private Ids() {}

    /** A sentence about the first id that stands on two rows; both rows are matched, and the id alone cannot tell which is meant. */
    public static Optional<String> repeated(Cells cells) {
        if (!cells.has(Field.ID)) return Optional.empty();
        int mask = Integer.highestOneBit(Math.max(8, cells.rows())) * 4 - 1;
        int[] table = new int[mask + 1];
        long[] hashes = new long[cells.rows()];
        for (int row = 0; row < cells.rows(); row++) {
            hashes[row] = hash(cells, row);
            int slot = (int) hashes[row] & mask;
            while (table[slot] != 0 && hashes[table[slot] - 1] != hashes[row]) slot = (slot + 1) & mask;
            if (table[slot] != 0) return Optional.of(sentence(cells, row));
            table[slot] = row + 1;
        }
        return Optional.empty();
    }

    private static String sentence(Cells cells, int row) {
        long line = CsvReader.lineOf(cells.bytes(), cells.start(Field.ID, row));
        return "%s, line %d: the id “%s” stands on an earlier row too; matches name it without saying which row is meant."
                .formatted(cells.source(), line, cells.id(row));
    }

    private static long hash(Cells cells, int row) {
        long hash = 0;
        int end = cells.end(Field.ID, row);
        for (int i = cells.start(Field.ID, row); i < end; i++) hash = hash * Hash.BASE + cells.bytes()[i] + 1;
        return Hash.mix(hash);
    }
}
