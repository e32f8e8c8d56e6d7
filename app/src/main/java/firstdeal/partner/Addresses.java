package firstdeal.partner;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What counts as a domain, a mail address, a phone number or a link, and the one form in which each is kept. */
public final class Addresses {

    private static final Pattern LOCAL = Pattern.compile("[^\\s@\"<>(),:;\\[\\]\\\\]{1,64}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/.-]{3,30}(( ?(x|ext\\.?) ?)[0-9]{1,6})?");
    private static final Pattern SCHEME = Pattern.compile("^[a-z][a-z0-9+.-]*://", Pattern.CASE_INSENSITIVE);

    private Addresses() {}

    /**
     * The domain in ASCII and lower case, or empty when it is none. An address of a page is cut to its host;
     * {@code www.} goes; {@code müller.example} becomes {@code xn--mller-kva.example}.
     */
    public static Optional<String> domain(String text) {
        var host = SCHEME.matcher(text.strip().toLowerCase(Locale.ROOT))
                .replaceFirst("")
                .replaceFirst("[/?#:].*$", "")
                .replaceFirst("^www\\.", "")
                .replaceFirst("\\.$", "");
        try {
            var ascii = IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            boolean whole = ascii.length() <= 253 && ascii.matches("([a-z0-9-]{1,63}\\.)+[a-z][a-z0-9-]*[a-z0-9]");
            return whole ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The domain as people read it. */
    public static String readable(String domain) {
        return IDN.toUnicode(domain, IDN.ALLOW_UNASSIGNED);
    }

    /** The address with its domain in ASCII, or empty when it is none. */
    public static Optional<String> mail(String text) {
        var whole = text.strip();
        int at = whole.lastIndexOf('@');
        if (at < 1
                || !LOCAL.matcher(whole.substring(0, at)).matches()
                || whole.substring(at + 1).startsWith("www.")) {
            return Optional.empty();
        }
        var local = whole.substring(0, at);
        if (local.startsWith(".") || local.endsWith(".") || local.contains("..")) {
            return Optional.empty();
        }
        var after = whole.substring(at + 1);
        return after.matches(".*[/?#:].*") ? Optional.empty() : domain(after).map(it -> local + "@" + it);
    }

    /** A number that a person could dial. */
    public static boolean isPhone(String text) {
        return PHONE.matcher(text.strip()).matches();
    }

    /** An {@code https} or {@code http} address with a host; one without a scheme gets {@code https}. */
    public static Optional<String> link(String text) {
        var whole = SCHEME.matcher(text.strip()).find() ? text.strip() : "https://" + text.strip();
        try {
            var uri = new URI(whole);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            var host = uri.getHost() == null ? uri.getAuthority() : uri.getHost();
            return web
                            && host != null
                            && uri.getUserInfo() == null
                            && domain(host).isPresent()
                    ? Optional.of(whole)
                    : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
