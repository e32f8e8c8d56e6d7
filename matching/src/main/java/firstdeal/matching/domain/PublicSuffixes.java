package firstdeal.matching.domain;

import firstdeal.matching.text.Hash;
import firstdeal.matching.text.Resource;
import java.nio.charset.StandardCharsets;

/**
 * The public suffix list (publicsuffix.org, Mozilla Public License 2.0): under which names companies register theirs. Rules are kept as hashes
 * of their text read from the right, so that all suffixes of a host are looked up in one pass over it.
 */
public final class PublicSuffixes {
    private static final String SHIPPED = "/org/publicsuffix/list/effective_tld_names.dat";
    private static final int RULE = 1;
    private static final int WILDCARD = 2;
    private static final int EXCEPTION = 4;

    private final long[] hashes = new long[1 << 15];
    private final byte[] kinds = new byte[1 << 15];
    private final String version;
    private int rules;

    private PublicSuffixes(String list) {
        String found = "unknown";
        for (String line : (Iterable<String>) list.lines()::iterator) {
            String rule = line.strip();
            if (rule.startsWith("// VERSION:")) found = rule.substring(11).strip();
            if (!rule.isEmpty() && !rule.startsWith("//")) add(rule.split("\\s")[0]);
        }
        version = found;
    }

    /** The list that was current when the library was built. */
    public static PublicSuffixes shipped() {
        return of(Resource.bytes(SHIPPED));
    }

    /** A list of one's own, in the format of publicsuffix.org. */
    public static PublicSuffixes of(byte[] list) {
        PublicSuffixes suffixes = new PublicSuffixes(new String(list, StandardCharsets.UTF_8));
        if (suffixes.rules == 0) throw new IllegalArgumentException("The public suffix list has no rules.");
        return suffixes;
    }

    /** The list's own date, as it says. */
    public String version() {
        return version;
    }

    public int rules() {
        return rules;
    }

    /**
     * Where the registrable part of a host begins: the public suffix and one label more. A suffix that no rule names is taken to have one label.
     *
     * @param host lower-case ASCII, no dot at either end
     * @return the place from 0, or -1 when the host is itself a public suffix
     */
    public int registrable(byte[] host, int from, int to) {
        long hash = 0;
        int label = 0;
        int suffixDepth = 1;
        boolean wild = false;
        for (int i = to - 1; i >= from - 1; i--) {
            if (i >= from && host[i] != '.') {
                hash = hash * Hash.BASE + host[i] + 1;
                continue;
            }
            label++;
            int kind = kind(Hash.mix(hash));
            if ((kind & EXCEPTION) != 0) return nth(host, from, to, label);
            if (wild || (kind & RULE) != 0) suffixDepth = label;
            wild = (kind & WILDCARD) != 0;
            if (label > 6) break;
            hash = hash * Hash.BASE + '.' + 1;
        }
        return nth(host, from, to, suffixDepth + 1);
    }

    /** Where the n-th label from the right begins, -1 when there are fewer. */
    private static int nth(byte[] host, int from, int to, int labels) {
        int seen = 0;
        for (int i = to - 1; i >= from; i--) {
            if (host[i] == '.' && ++seen == labels) return i + 1;
        }
        return seen + 1 == labels ? from : -1;
    }

    private void add(String rule) {
        boolean exception = rule.startsWith("!");
        boolean wildcard = rule.startsWith("*.");
        String plain = Punycode.host((exception ? rule.substring(1) : wildcard ? rule.substring(2) : rule)
                .toLowerCase(java.util.Locale.ROOT));
        long hash = 0;
        for (int i = plain.length() - 1; i >= 0; i--) hash = hash * Hash.BASE + plain.charAt(i) + 1;
        int slot = slot(Hash.mix(hash));
        if (kinds[slot] == 0) rules++;
        hashes[slot] = Hash.mix(hash);
        kinds[slot] |= (byte) (exception ? EXCEPTION : wildcard ? WILDCARD : RULE);
        if (rules > hashes.length / 2)
            throw new IllegalArgumentException("The public suffix list has more rules than fit.");
    }

    private int kind(long hash) {
        int slot = slot(hash);
        return hashes[slot] == hash ? kinds[slot] : 0;
    }

    private int slot(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) hash & mask;
        while (kinds[slot] != 0 && hashes[slot] != hash) slot = (slot + 1) & mask;
        return slot;
    }
}
