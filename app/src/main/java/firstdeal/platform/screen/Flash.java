package firstdeal.platform.screen;

import firstdeal.shared.Text;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One sentence for the page that follows a POST, with the way to undo it. It travels in a cookie of this browser, so it costs
 * the server nothing; the words are looked up by key and every argument is escaped like any other text.
 *
 * @param undo the path to POST to in order to undo, or empty
 */
public record Flash(Text text, String undo) {

    private static final String COOKIE = "fd_flash";

    /** Shown once, on the next page. */
    public static void say(HttpServletResponse response, Text text) {
        say(response, text, "");
    }

    public static void say(HttpServletResponse response, Text text, String undo) {
        var value = new StringBuilder(encode(undo)).append('&').append(encode(text.key()));
        text.args()
                .forEach((name, arg) ->
                        value.append('&').append(encode(name)).append('=').append(encode(arg.toString())));
        response.addCookie(cookie(encode(value.toString()), 60));
    }

    static Optional<Flash> take(HttpServletRequest request, HttpServletResponse response) {
        if (request.getCookies() == null) {
            return Optional.empty();
        }
        for (var cookie : request.getCookies()) {
            if (cookie.getName().equals(COOKIE) && !cookie.getValue().isEmpty()) {
                response.addCookie(cookie("", 0));
                return Optional.of(parse(decode(cookie.getValue())));
            }
        }
        return Optional.empty();
    }

    private static Flash parse(String value) {
        var parts = value.split("&", -1);
        Map<String, Object> args = new HashMap<>();
        for (int i = 2; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals > 0) {
                args.put(decode(parts[i].substring(0, equals)), decode(parts[i].substring(equals + 1)));
            }
        }
        var undo = decode(parts[0]);
        return new Flash(
                new Text(parts.length > 1 ? decode(parts[1]) : "platform.done", args),
                undo.startsWith("/") && !undo.startsWith("//") ? undo : "");
    }

    private static Cookie cookie(String value, int seconds) {
        var cookie = new Cookie(COOKIE, value);
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
