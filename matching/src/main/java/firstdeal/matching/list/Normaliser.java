package firstdeal.matching.list;

import firstdeal.matching.domain.Hosts;
import firstdeal.matching.text.Words;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Makes {@link Rows} of {@link Cells}: stretches in parallel, then one dictionary for all, in an order that no thread can change. */
public final class Normaliser {
    private static final int MOST_ROWS = 1 << 15;

    private final Tables tables;
    private final Workers workers;

    public Normaliser(Tables tables, Workers workers) {
        this.tables = tables;
        this.workers = workers;
    }

    /** @param base the rows of a list prepared before, whose word numbers this one is to share; null for the first */
    public Rows normalise(Cells cells, @Nullable Rows base) {
        int[] data = new int[cells.rows() * Rows.WIDTH];
        int stretch = workers.stretch(cells.rows(), MOST_ROWS);
        int pieces = (cells.rows() + stretch - 1) / stretch;
        Chunk[] chunks = new Chunk[pieces];
        Hosts hosts = tables.hosts();
        workers.run(pieces, i -> {
            int to = Math.min(cells.rows(), (i + 1) * stretch);
            chunks[i] = new Chunk(tables, hosts.again(), cells, data, to - i * stretch);
            chunks[i].normalise(i * stretch, to);
        });
        Words words = new Words(base == null ? tables.lexicon().words() : base.words(), Math.max(64, cells.rows() / 2));
        Rows rows = new Rows(
                cells, words, data, join(chunks, stretch, words, data, cells.rows()), Marks.of(cells, workers));
        markShared(rows);
        return rows;
    }

    private byte[] join(Chunk[] chunks, int stretch, Words words, int[] data, int rows) {
        int known = tables.lexicon().words().size();
        byte[] stems = new byte
                [Arrays.stream(chunks).mapToInt(chunk -> chunk.stemsLength).sum()];
        int[][] numbers = new int[chunks.length][];
        int[] stemsAt = new int[chunks.length];
        int at = 0;
        for (int i = 0; i < chunks.length; i++) {
            numbers[i] = words.absorb(chunks[i].words, known);
            stemsAt[i] = at;
            System.arraycopy(chunks[i].stems, 0, stems, at, chunks[i].stemsLength);
            at += chunks[i].stemsLength;
        }
        workers.run(
                numbers.length,
                i -> renumber(data, i * stretch, Math.min(rows, (i + 1) * stretch), known, numbers[i], stemsAt[i]));
        return stems;
    }

    private static void renumber(int[] data, int from, int to, int known, int[] numbers, int stemsAt) {
        for (int row = from; row < to; row++) {
            int at = row * Rows.WIDTH;
            int count = data[at] & 15;
            for (int i = 0; i < count; i++) {
                int word = data[at + Rows.FIRST_WORD + i];
                if (word >= known) data[at + Rows.FIRST_WORD + i] = numbers[word - known];
            }
            data[at + Rows.STEM_AT] += stemsAt;
        }
    }

    private static void markShared(Rows rows) {
        int mask = Integer.highestOneBit(Math.max(8, rows.size())) * 4 - 1;
        int[] table = new int[mask + 1];
        for (int row = 0; row < rows.size(); row++) {
            int domain = rows.domain(row);
            if (domain == 0) continue;
            int slot = domain & mask;
            while (table[slot] != 0 && rows.domain(table[slot] - 1) != domain) slot = (slot + 1) & mask;
            if (table[slot] == 0) table[slot] = row + 1;
            else {
                rows.shareDomain(row);
                rows.shareDomain(table[slot] - 1);
            }
        }
    }
}
