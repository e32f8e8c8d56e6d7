package firstdeal.platform.screen;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import firstdeal.platform.errors.ErrorPage;
import firstdeal.platform.form.Refusal;
import firstdeal.platform.screen.Screen.Theme;
import firstdeal.platform.words.Messages;
import firstdeal.platform.words.Reader;
import firstdeal.platform.words.Words;
import firstdeal.shared.Actor;
import firstdeal.shared.Scope;
import firstdeal.shared.StaffId;
import firstdeal.shared.StaffRole;
import firstdeal.shared.Text;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Every part once, with made-up content, on a small server of its own under the product's content policy. */
final class Specimen implements AutoCloseable {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final SpecimenParts parts = new SpecimenParts(templates);
    private final Messages messages = new Messages(Clock.fixed(Instant.parse("2026-11-12T12:00:00Z"), ZoneOffset.UTC));
    private final HttpServer server;

    private Specimen() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    static Specimen serve() {
        try {
            return new Specimen();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (path.startsWith("/assets/")) {
            file(exchange, path.substring(path.lastIndexOf('/') + 1));
            return;
        }
        var html = new Utf8ByteOutput();
        var query = exchange.getRequestURI().getQuery();
        page(
                path,
                screen("light".equals(query) ? Theme.LIGHT : "dark".equals(query) ? Theme.DARK : Theme.DEVICE),
                html);
        send(exchange, "text/html;charset=utf-8", html.toByteArray());
    }

    private static void file(HttpExchange exchange, String name) throws IOException {
        try (var in = Specimen.class.getResourceAsStream("/static/" + name)) {
            var type = name.endsWith("css")
                    ? "text/css"
                    : name.endsWith("js") ? "text/javascript" : name.endsWith("svg") ? "image/svg+xml" : "font/woff2";
            send(exchange, type, in == null ? new byte[0] : in.readAllBytes());
        }
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Screen screen(Theme theme) {
        var mara = new Actor.Staff(new StaffId(new UUID(0, 1)), "Mara Lindqvist", StaffRole.PAM, Scope.ALL);
        var refusal = new Refusal(
                "deal",
                Map.of("amount", List.of("120000")),
                List.of(Text.of("platform.bad-request")),
                Map.of("amount", Text.of("platform.bad-request")));
        return new Screen(
                new Words(messages, Reader.DEFAULT),
                mara,
                "/parts",
                "_csrf",
                "token",
                theme,
                LocalDate.of(2026, 11, 12),
                true,
                refusal,
                Optional.of(new Flash(Text.of("platform.done"), "/tasks/1/undo")));
    }

    private void page(String path, Screen screen, TemplateOutput out) {
        if (path.equals("/error")) {
            var page = new ErrorPage(500, Text.of("platform.bug", "id", "0198"), List.of(), "0198-7f31");
            templates.render("error.jte", Map.of("screen", screen, "page", page), out);
            return;
        }
        if (path.equals("/door")) {
            Content form = it -> it.writeContent("<h1>Sign in</h1><p class=\"fd-lede mb5\">We send you a link.</p>");
            templates.render("layout/door.jte", Map.of("screen", screen, "title", "Sign in", "content", form), out);
            return;
        }
        Content content = path.equals("/track") ? it -> parts.tracks(screen, it) : it -> parts.content(screen, it);
        templates.render(
                "layout/page.jte",
                Map.of(
                        "screen",
                        screen,
                        "title",
                        "Parts",
                        "section",
                        Place.PORTFOLIO,
                        "counts",
                        Map.of(Place.PORTFOLIO, 12, Place.TODAY, 11),
                        "content",
                        content),
                out);
    }
}
