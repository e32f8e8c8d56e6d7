package firstdeal.matching.list;

import firstdeal.matching.domain.Hosts;
import firstdeal.matching.place.Cities;
import firstdeal.matching.text.Folder;
import firstdeal.matching.text.Hash;
import firstdeal.matching.text.Lexicon;
import firstdeal.matching.text.Tokeniser;
import firstdeal.matching.text.Words;
import java.util.Arrays;

/** Normalises a stretch of rows with a dictionary of its own; the stretches are joined in order afterwards. */
final class Chunk {
    private static final int LEAST_INITIALS = 3;

    private final Tables tables;
    private final Cells cells;
    private final int[] data;
    private final Hosts hosts;
    private final Folder folder = new Folder();
    private final Tokeniser tokeniser;
    private final int[] found = new int[Tokeniser.MOST];
    private final char[] head = new char[64];
    private final char[] joined = new char[1024];
    final Words words;
    byte[] stems;
    int stemsLength;

    /** @param rows how many rows it will see */
    Chunk(Tables tables, Hosts hosts, Cells cells, int[] data, int rows) {
        this.tables = tables;
        this.cells = cells;
        this.data = data;
        this.hosts = hosts;
        Lexicon lexicon = tables.lexicon();
        tokeniser = lexicon.tokeniser();
        words = new Words(lexicon.words(), Math.min(1 << 12, 4 * rows));
        stems = new byte[Math.min(1 << 16, 64 * (rows + 1))];
    }

    void normalise(int from, int to) {
        for (int row = from; row < to; row++) row(row, row * Rows.WIDTH);
    }

    private void row(int row, int at) {
        int stemLength = domain(row, at);
        int country = country(row);
        int count = name(row, at);
        city(row, at);
        data[at + Rows.META] = Rows.meta(count, country, stemLength);
        data[at + Rows.TIE] = tie(row);
    }

    private int name(int row, int at) {
        fold(Field.NAME, row);
        if (folder.length() == 0) return 0;
        int count = tokeniser.part(folder.chars(), folder.length(), words, found);
        int stripped = tables.lexicon().forms().strip(found, count);
        data[at + Rows.KINDS] = stripped >>> 16;
        int kept = 0;
        int length = 0;
        int size = withoutOwnInitials(stripped & 0xFFFF);
        for (int i = 0; i < size && kept < Rows.WORDS; i++) {
            int word = tables.lexicon().canonical(found[i]);
            if (word < 0) continue;
            data[at + Rows.FIRST_WORD + kept++] = word;
            length = words.join(found[i], joined, length);
        }
        if (kept == 0 && size > 0) {
            data[at + Rows.FIRST_WORD + kept++] = found[0];
            length = words.join(found[0], joined, 0);
        }
        if (length > 0) data[at + Rows.JOINED] = nonZero(Hash.of(joined, 0, length));
        return kept;
    }

    /** Takes out a word that is only the initials of the others, as in <i>UPS United Parcel Service</i>; answers how many words stay. */
    private int withoutOwnInitials(int count) {
        for (int i = 0; i < count && count > LEAST_INITIALS; i++) {
            if (!isInitials(i, count)) continue;
            System.arraycopy(found, i + 1, found, i, count - i - 1);
            return count - 1;
        }
        return count;
    }

    private boolean isInitials(int at, int count) {
        int length = words.length(found[at]);
        if (length < LEAST_INITIALS || length > 8) return false;
        words.copy(found[at], head, 0);
        int seen = 0;
        for (int i = 0; i < count; i++) {
            if (i == at || tables.lexicon().canonical(found[i]) < 0) continue;
            if (seen == length || words.first(found[i]) != head[seen++]) return false;
        }
        return seen == length;
    }

    private int domain(int row, int at) {
        if (!hosts.read(cells.bytes(), cells.start(Field.DOMAIN, row), cells.end(Field.DOMAIN, row))) return 0;
        data[at + Rows.DOMAIN] = nonZero(hosts.domainHash());
        data[at + Rows.STEM_AT] = stemsLength;
        int length = 0;
        if (stems.length < stemsLength + 64) stems = Arrays.copyOf(stems, stems.length * 2);
        byte[] host = hosts.bytes();
        for (int i = hosts.stemStart(); i < hosts.stemEnd() && length < 63; i++) {
            byte last = length == 0 ? 0 : stems[stemsLength + length - 1];
            if (host[i] == '-' || host[i] == 'e' && (last == 'a' || last == 'o' || last == 'u')) continue;
            stems[stemsLength + length++] = host[i];
        }
        data[at + Rows.STEM] = nonZero(stemHash(stemsLength, length));
        stemsLength += length;
        return length;
    }

    private long stemHash(int from, int length) {
        long hash = 0;
        for (int i = from; i < from + length; i++) hash = hash * Hash.BASE + stems[i] + 1;
        return Hash.mix(hash);
    }

    private int country(int row) {
        if (!cells.has(Field.COUNTRY)) return 0;
        fold(Field.COUNTRY, row);
        return folder.length() == 0 ? 0 : tables.countries().of(folder.chars(), folder.length());
    }

    private void city(int row, int at) {
        if (!cells.has(Field.CITY)) return;
        fold(Field.CITY, row);
        long hash = folder.length() == 0
                ? 0
                : Cities.nothing(folder.chars(), folder.length())
                        ? 0
                        : tables.cities().of(folder.chars(), folder.length());
        if (hash == 0) return;
        data[at + Rows.CITY] = nonZero(hash);
        int length = 0;
        for (int i = 0; i < folder.length() && length < 4; i++)
            if (Character.isLetter(folder.chars()[i])) head[length++] = folder.chars()[i];
        data[at + Rows.KINDS] |= (int) Hash.of(head, 0, length) << 16;
    }

    private void fold(Field field, int row) {
        folder.fold(cells.bytes(), cells.start(field, row), cells.end(field, row));
    }

    private int tie(int row) {
        long hash = 0;
        int end = cells.end(Field.ID, row);
        for (int i = cells.start(Field.ID, row); i < end; i++) hash = hash * Hash.BASE + cells.bytes()[i] + 1;
        return (int) Hash.mix(cells.has(Field.ID) ? hash : row);
    }

    private static int nonZero(long hash) {
        return (int) hash == 0 ? 1 : (int) hash;
    }
}
