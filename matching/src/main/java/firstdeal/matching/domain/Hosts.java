package firstdeal.matching.domain;

import firstdeal.matching.text.Hash;
import firstdeal.matching.text.LongMap;
import firstdeal.matching.text.Resource;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Takes the registrable domain out of what people write: addresses with scheme, user, port and path, mail addresses, bare hosts, several in one
 * cell (the first counts). Domains of free mailboxes, of sites that many share and of name parking say nothing and are told apart. One instance
 * serves one thread.
 */
public final class Hosts {
    private static final LongMap COMMON = common();

    private final PublicSuffixes suffixes;
    private byte[] host = new byte[256];
    private int length;
    private int from;
    private int stemEnd;
    private boolean shared;

    public Hosts(PublicSuffixes suffixes) {
        this.suffixes = suffixes;
    }

    /** Another reader with the same tables, for another thread. */
    public Hosts again() {
        return new Hosts(suffixes);
    }

    /**
     * Reads a cell.
     *
     * @return true when it holds a registrable domain that says whose account it is; {@link #domainHash} and the like then speak of it
     */
    public boolean read(byte[] cell, int start, int end) {
        copyHost(cell, start, end);
        shared = false;
        from = length < 4 ? -1 : suffixes.registrable(host, 0, length);
        if (from < 0) return false;
        stemEnd = from;
        while (stemEnd < length && host[stemEnd] != '.') stemEnd++;
        if (stemEnd == length || isNumber(host[length - 1])) return false;
        shared = COMMON.get(domainHash()) >= 0;
        return !shared;
    }

    /** Whether the last cell held a domain of free mailboxes, of a site that many share, or of name parking. */
    public boolean isShared() {
        return shared;
    }

    public long domainHash() {
        return hash(from, length);
    }

    /** The host of the last cell, lower case. */
    public byte[] bytes() {
        return host;
    }

    /** Where the label before the public suffix begins: {@code acme} in {@code www.acme.co.uk}. */
    public int stemStart() {
        return from;
    }

    public int stemEnd() {
        return stemEnd;
    }

    /** The registrable domain of the last cell that was read with success. */
    public String domain() {
        return new String(host, from, length - from, StandardCharsets.US_ASCII);
    }

    /** Whether text has the shape of a host, an address or a mail address. */
    public static boolean looksLikeHost(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return plain.length() > 3
                && plain.matches(
                        "(https?://)?([^\\s@/]+@)?([\\p{L}\\p{N}_-]+\\.)+(\\p{L}{2,}|xn--[a-z0-9-]+)\\.?(:\\d+)?([/?#].*)?");
    }

    private void copyHost(byte[] cell, int start, int end) {
        int at = start;
        while (at < end && (cell[at] <= ' ' || cell[at] == '"' || cell[at] == '<') && cell[at] >= 0) at++;
        at = afterScheme(cell, at, end);
        if (host.length < end - at) host = new byte[(end - at) * 2];
        length = 0;
        boolean ascii = true;
        for (; at < end; at++) {
            byte b = cell[at];
            if (b == '@') {
                length = 0;
                continue;
            }
            if (b >= 0 && b <= ' '
                    || b == '/'
                    || b == '?'
                    || b == '#'
                    || b == ':'
                    || b == ','
                    || b == ';'
                    || b == '|'
                    || b == '>'
                    || b == '\\') break;
            ascii &= b >= 0;
            host[length++] = b >= 'A' && b <= 'Z' ? (byte) (b + 32) : b;
        }
        while (length > 0 && host[length - 1] == '.') length--;
        if (!ascii) toAscii();
    }

    private static int afterScheme(byte[] cell, int start, int end) {
        for (int i = start; i + 2 < end && i < start + 12; i++)
            if (cell[i] == ':' && cell[i + 1] == '/' && cell[i + 2] == '/') return i + 3;
        return start + 1 < end && cell[start] == '/' && cell[start + 1] == '/' ? start + 2 : start;
    }

    private void toAscii() {
        String text = new String(host, 0, length, StandardCharsets.UTF_8);
        String plain = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        byte[] ascii = Punycode.host(plain).getBytes(StandardCharsets.US_ASCII);
        if (host.length < ascii.length) host = new byte[ascii.length * 2];
        System.arraycopy(ascii, 0, host, 0, ascii.length);
        length = ascii.length;
    }

    private static boolean isNumber(byte b) {
        return b >= '0' && b <= '9';
    }

    private long hash(int start, int end) {
        long hash = 0;
        for (int i = start; i < end; i++) hash = hash * Hash.BASE + host[i] + 1;
        return Hash.mix(hash);
    }

    private static LongMap common() {
        LongMap hosts = new LongMap(512);
        for (String line : Resource.lines("hosts.txt")) {
            String[] words = line.split(" ");
            for (int i = 1; i < words.length; i++) hosts.putIfAbsent(Hash.of(words[i]), 1);
        }
        return hosts;
    }
}
