package firstdeal.matching.psi;

import firstdeal.matching.domain.Hosts;
import firstdeal.matching.list.Cells;
import firstdeal.matching.list.Field;
import firstdeal.matching.list.Tables;
import firstdeal.matching.text.Folder;
import firstdeal.matching.text.Tokeniser;
import firstdeal.matching.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The typed keys of a list's rows. Domains are registrable ones; free mailboxes and shared sites give none. Names are those of the linkage: folded,
 * without legal form, each word as the one that stands for the like of it, with the country's code after a bar; a row without country has a key that
 * meets only those without.
 */
public final class AccountKeys {
    private final KeySet keys;
    private final int[][] rows;
    private final int rowsWithout;

    private AccountKeys(KeySet keys, int[][] rows, int rowsWithout) {
        this.keys = keys;
        this.rows = rows;
        this.rowsWithout = rowsWithout;
    }

    public static AccountKeys of(Cells cells, Set<KeyType> types, Tables tables) {
        Reader reader = new Reader(cells, tables);
        List<Entry> entries = new ArrayList<>(cells.rows());
        int without = 0;
        for (int row = 0; row < cells.rows(); row++) {
            int before = entries.size();
            for (KeyType type : types) {
                Optional<String> text = type == KeyType.DOMAIN ? reader.domain(row) : reader.name(row);
                if (text.isPresent()) entries.add(new Entry(new TypedKey(type, text.get()), row));
            }
            if (entries.size() == before) without++;
        }
        KeySet keys = KeySet.of(entries.stream().map(Entry::key).toList(), types);
        return new AccountKeys(keys, group(keys, entries), without);
    }

    private static int[][] group(KeySet keys, List<Entry> entries) {
        int[][] rows = new int[keys.size()][];
        for (Entry entry : entries) {
            int key = keys.indexOf(entry.key());
            int[] before = rows[key];
            if (before == null) rows[key] = new int[] {entry.row()};
            else {
                rows[key] = Arrays.copyOf(before, before.length + 1);
                rows[key][before.length] = entry.row();
            }
        }
        return rows;
    }

    public KeySet keys() {
        return keys;
    }

    /** The rows, from 0, that have the key at a place of the set. */
    public int[] rows(int key) {
        return rows[key].clone();
    }

    /** How many rows have no key of the types wanted. */
    public int rowsWithout() {
        return rowsWithout;
    }

    private record Entry(TypedKey key, int row) {}

    /** Reads the keys of one row after the other. */
    private static final class Reader {
        private final Cells cells;
        private final Tables tables;
        private final Hosts hosts;
        private final Folder folder = new Folder();
        private final Tokeniser tokeniser;
        private final Words words;
        private final int[] found = new int[Tokeniser.MOST];

        Reader(Cells cells, Tables tables) {
            this.cells = cells;
            this.tables = tables;
            hosts = new Hosts(tables.suffixes());
            tokeniser = tables.lexicon().tokeniser();
            words = new Words(tables.lexicon().words(), Math.max(64, cells.rows() / 2));
        }

        Optional<String> domain(int row) {
            boolean says = hosts.read(cells.bytes(), cells.start(Field.DOMAIN, row), cells.end(Field.DOMAIN, row));
            return says ? Optional.of(hosts.domain()) : Optional.empty();
        }

        Optional<String> name(int row) {
            fold(Field.NAME, row);
            int count = tokeniser.part(folder.chars(), folder.length(), words, found);
            int kept = tables.lexicon().forms().strip(found, count) & 0xFFFF;
            StringBuilder name = new StringBuilder();
            for (int i = 0; i < kept; i++) {
                int word = tables.lexicon().canonical(found[i]);
                if (word < 0 && i > 0) continue;
                if (!name.isEmpty()) name.append(' ');
                name.append(words.text(word < 0 ? found[i] : word));
            }
            return name.isEmpty()
                    ? Optional.empty()
                    : Optional.of(name.append('|').append(country(row)).toString());
        }

        private String country(int row) {
            fold(Field.COUNTRY, row);
            int number = folder.length() == 0 ? 0 : tables.countries().of(folder.chars(), folder.length());
            return number == 0 ? "" : tables.countries().code(number);
        }

        private void fold(Field field, int row) {
            folder.fold(cells.bytes(), cells.start(field, row), cells.end(field, row));
        }
    }
}
