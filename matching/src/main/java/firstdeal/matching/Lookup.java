package firstdeal.matching;

import firstdeal.matching.domain.Hosts;
import firstdeal.matching.domain.PublicSuffixes;
import firstdeal.matching.list.Cells;
import firstdeal.matching.list.Field;
import firstdeal.matching.list.Normaliser;
import firstdeal.matching.list.Rows;
import firstdeal.matching.list.Tables;
import firstdeal.matching.list.Workers;
import firstdeal.matching.score.Likeness;
import firstdeal.matching.text.Hash;
import firstdeal.matching.text.Words;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One account at a time, for those who keep accounts in a store of their own: what identifies it, the keys by which accounts that may be the same
 * are found there, and how alike it is to those that were found. A lookup is immutable and may serve several threads.
 */
public final class Lookup {
    /** Shorter names are not looked for with a typing mistake in them: too many others are as near. */
    private static final int LEAST_FOR_TYPOS = 5;

    private static final int MOST_FOR_TYPOS = 20;
    private static final int LEAST_KEY = 3;

    private final Tables tables;
    private final Workers workers = new Workers(1, () -> false);

    public Lookup() {
        tables = Tables.with(PublicSuffixes.shipped());
    }

    /** An account as somebody wrote it; what is not known is empty. */
    public record Account(String name, String domain, String country) {}

    /**
     * What identifies an account.
     *
     * @param name   its words folded, without legal form, with a blank between
     * @param domain the registrable domain in ASCII, empty without one that says whose it is
     * @param keys   accounts that share a key may be the same
     */
    public record Identity(String name, String domain, Set<Long> keys) {
        public Identity {
            keys = Set.copyOf(keys);
        }
    }

    /** What a cell with a domain holds. */
    public enum DomainKind {
        /** A domain that says whose account it is. */
        OWN,
        /** One of free mailboxes, of a site that many share, or of name parking. */
        SHARED,
        /** No registrable domain. */
        NONE
    }

    /** @param chance from 0 to 1, that the two are the same account */
    public record Likely(double chance, List<String> reasons) {}

    public DomainKind kindOf(String domain) {
        byte[] cell = domain.getBytes(StandardCharsets.UTF_8);
        Hosts hosts = new Hosts(tables.suffixes());
        if (hosts.read(cell, 0, cell.length)) return DomainKind.OWN;
        return hosts.isShared() ? DomainKind.SHARED : DomainKind.NONE;
    }

    public Identity identify(Account account) {
        Rows rows = rows(List.of(account), null);
        List<String> words = new ArrayList<>();
        Set<String> keys = new LinkedHashSet<>();
        int count = rows.wordCount(0);
        for (int i = 0; i < count; i++) {
            String word = rows.words().text(rows.word(0, i));
            words.add(word);
            if (tables.lexicon().share(rows.word(0, i)) == 0) keys.add(word);
        }
        String joined = join(rows.words(), rows, count);
        keys.add(joined);
        if (count > 2) keys.add(join(rows.words(), rows, 2));
        String stem = new String(rows.stems(), rows.stemAt(0), rows.stemLength(0), StandardCharsets.US_ASCII);
        keys.add(stem);
        keys.removeIf(key -> key.length() < LEAST_KEY);
        mistyped(joined).forEach(key -> keys.add("~" + key));
        String domain = domain(account.domain());
        if (!domain.isEmpty()) keys.add("@" + domain);
        Set<Long> hashes = new LinkedHashSet<>();
        for (String key : keys) hashes.add(key(key));
        return new Identity(String.join(" ", words), domain, hashes);
    }

    /** The key of a text of one's own, for traits that this library does not know. */
    public static long key(String text) {
        return Hash.mix(Hash.of(text));
    }

    /** How alike an account is to each of the others, in their order. */
    public List<Likely> alike(Account one, List<Account> others) {
        if (others.isEmpty()) return List.of();
        Rows first = rows(List.of(one), null);
        Rows second = rows(others, first);
        Likeness likeness = new Likeness(tables.lexicon(), first, second, workers);
        List<Likely> found = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) found.add(new Likely(likeness.chance(i), likeness.reasons(i)));
        return found;
    }

    private String domain(String cell) {
        byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
        Hosts hosts = new Hosts(tables.suffixes());
        return hosts.read(bytes, 0, bytes.length) ? hosts.domain() : "";
    }

    private static String join(Words words, Rows rows, int count) {
        char[] joined = new char[1024];
        int length = 0;
        for (int i = 0; i < count && length < 900; i++) length = words.join(rows.word(0, i), joined, length);
        return new String(joined, 0, length);
    }

    /** The text itself and all that it becomes when one letter is left out: two texts one mistake apart have one of these in common. */
    private static List<String> mistyped(String text) {
        if (text.length() < LEAST_FOR_TYPOS || text.length() > MOST_FOR_TYPOS) return List.of();
        List<String> texts = new ArrayList<>(List.of(text));
        for (int i = 0; i < text.length(); i++) texts.add(text.substring(0, i) + text.substring(i + 1));
        return texts;
    }

    private Rows rows(List<Account> accounts, @Nullable Rows base) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int[][] ends = new int[accounts.size()][3];
        for (int i = 0; i < accounts.size(); i++) {
            Account account = accounts.get(i);
            ends[i][0] = end(bytes, account.name());
            ends[i][1] = end(bytes, account.domain());
            ends[i][2] = end(bytes, account.country());
        }
        Cells cells = new Cells("accounts", bytes.toByteArray());
        Field[] fields = {Field.NAME, Field.DOMAIN, Field.COUNTRY};
        for (Field field : fields) cells.open(field, accounts.size());
        int start = 0;
        for (int[] row : ends) {
            for (int f = 0; f < fields.length; f++) {
                cells.put(fields[f], start, row[f]);
                start = row[f];
            }
            cells.nextRow();
        }
        return new Normaliser(tables, workers).normalise(cells, base);
    }

    private static int end(ByteArrayOutputStream bytes, String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return bytes.size();
    }
}
