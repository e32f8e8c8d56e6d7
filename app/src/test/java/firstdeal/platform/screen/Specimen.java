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
import firstdeal.track.Tracks;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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
    private final Messages messages = new Messages();
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
        Content content = path.equals("/track") ? it -> tracks(screen, it) : it -> content(screen, it);
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

    private void tracks(Screen screen, TemplateOutput out) {
        part(out, "head", "headline", "The 90-day track in every state and size");
        var all = Tracks.all();
        part(out, "panel", "id", "rows", "title", "Row, 400 by 16", "content", (Content) it -> {
            it.writeContent(
                    "<div class=\"fd-scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Rows\"><table class=\"fd-table\"><tbody>");
            all.forEach((name, facts) -> {
                it.writeContent("<tr><th scope=\"row\">" + name + "</th><td>");
                part(it, "trackrow", "screen", screen, "facts", facts, "id", "row-" + name);
                it.writeContent("</td></tr>");
            });
            it.writeContent("</tbody></table></div>");
        });
        part(out, "legend", "screen", screen);
        all.forEach((name, facts) -> part(out, "panel", "id", name, "title", name, "content", (Content) it -> {
            it.writeContent("<div class=\"fd-mid\">");
            part(it, "track", "screen", screen, "facts", facts, "id", "fig-" + name);
            it.writeContent("</div>");
        }));
    }

    private void content(Screen screen, TemplateOutput out) {
        part(
                out,
                "head",
                "eyebrow",
                text("Portfolio · Thu 12 Nov 2026"),
                "headline",
                "Three partners need a decision, three are late.",
                "lede",
                "Every part once, as the pages use it.",
                "actions",
                text(
                        "<a class=\"btn btn-quiet\" href=\"#e\">Export</a><a class=\"btn btn-primary\" href=\"#n\">Start an onboarding</a>"));
        out.writeContent("<dl class=\"fd-figures\">");
        part(out, "figure", "label", "Active onboardings", "value", "12", "note", "4 managers, room for 3 more");
        part(out, "figure", "label", "Needing a decision", "value", "3", "note", "2 ready, 1 held for review today");
        part(out, "figure", "label", "Closed by day 90", "value", "66", "unit", "%", "note", "36 onboardings");
        part(out, "figure", "label", "Median to first deal", "value", "84", "unit", "days");
        out.writeContent("</dl><div class=\"fd-filters\" role=\"group\" aria-label=\"Filters\">");
        part(out, "filter", "screen", screen, "label", "Mara Lindqvist", "href", "?", "on", true);
        part(out, "filter", "screen", screen, "label", "Type", "href", "?type");
        out.writeContent("<span class=\"push s ink2\">Sorted by need</span></div>");
        part(out, "panel", "id", "p1", "title", "A table", "fact", "2 of 24", "content", (Content)
                it -> table(screen, it));
        part(out, "pages", "screen", screen, "fact", "100 of 1,000", "first", "?", "next", "?after=1");
        out.writeContent("<div class=\"fd-cols fd-cols-3-2 mt5\"><div class=\"fd-stack\">");
        part(out, "panel", "id", "p2", "title", "Gate 2, Enablement", "fact", "1 of 3 met", "content", (Content)
                it -> criteria(screen, it));
        part(out, "panel", "id", "p3", "title", "Plan", "content", (Content) it -> plan(screen, it));
        part(out, "panel", "id", "p4", "title", "Nothing yet", "content", (Content) it -> part(
                it,
                "empty",
                "will",
                "No partner is on the way yet.",
                "first",
                "Start with one that signed this month.",
                "action",
                text("<a class=\"btn btn-quiet\" href=\"#n\">Start an onboarding</a>")));
        out.writeContent("</div>");
        part(out, "panel", "id", "p5", "title", "Your decision", "fact", "Gate 2", "content", (Content)
                it -> form(screen, it));
        out.writeContent("</div><nav class=\"fd-tabs\" aria-label=\"Onboarding\">");
        part(out, "tab", "href", "#a", "label", "Plan", "count", "18 of 47", "here", true);
        part(out, "tab", "href", "#b", "label", "People", "count", "9");
        part(out, "tab", "href", "#c", "label", "Activity");
        out.writeContent("</nav>");
    }

    private void table(Screen screen, TemplateOutput out) {
        out.writeContent("<div class=\"fd-scroll\"><table class=\"fd-table\"><thead><tr>");
        part(out, "sort", "screen", screen, "label", "Partner", "href", "?sort=-name", "sorted", "ascending");
        part(out, "sort", "screen", screen, "label", "Day", "href", "?sort=day", "right", true);
        out.writeContent("<th scope=\"col\">Top signal</th><th scope=\"col\">PAM</th></tr></thead><tbody>");
        row(screen, out, "Pemberline", "Mara Lindqvist", "critical", "No executive sponsor at the partner");
        row(screen, out, "Quillon Digital", "", "warn", "Two weekly meetings in a row were not held");
        row(screen, out, "Osprey Cloudworks", "Jonas Adler", "watch", "Quiet for 8 days");
        out.writeContent("</tbody></table></div>");
    }

    private void row(Screen screen, TemplateOutput out, String name, String pam, String severity, String signal) {
        out.writeContent("<tr data-row><td><a class=\"fd-pname\" href=\"#o\" data-open>" + name
                + "</a><span class=\"fd-sub\">MSP, United Kingdom</span></td><td class=\"r num\">59</td><td>");
        part(out, "signal", "screen", screen, "severity", severity, "sentence", signal);
        out.writeContent("</td><td>");
        part(out, "who", "screen", screen, "name", pam, "face", true);
        out.writeContent("</td></tr>");
    }

    private void criteria(Screen screen, TemplateOutput out) {
        out.writeContent("<ul class=\"fd-crit\">");
        var who = (Content) it -> {
            part(it, "who", "screen", screen, "name", "Ida Renberg", "partner", true);
            it.writeContent("<small class=\"late\">Was due Mon 26 Oct</small>");
        };
        var link = text("<a href=\"#v\">Attempts, 4</a>");
        part(
                out,
                "criterion",
                "screen",
                screen,
                "met",
                false,
                "late",
                true,
                "sentence",
                "An account executive is certified",
                "why",
                "Four took the course, none has passed yet.",
                "evidence",
                link,
                "act",
                who);
        part(
                out,
                "criterion",
                "screen",
                screen,
                "met",
                false,
                "sentence",
                "Day-30 pipeline look is held",
                "why",
                "Moved twice.");
        part(
                out,
                "criterion",
                "screen",
                screen,
                "met",
                true,
                "sentence",
                "Sales engineers are enabled live",
                "why",
                "3 of their 3 attended on 20 Oct.",
                "evidence",
                link);
        out.writeContent("</ul>");
    }

    private void plan(Screen screen, TemplateOutput out) {
        part(
                out,
                "group",
                "title",
                "Enablement",
                "done",
                5,
                "of",
                9,
                "counts",
                "5 of 9",
                "open",
                true,
                "content",
                (Content) it -> {
                    it.writeContent(
                            "<li data-row><span class=\"grow\"><a class=\"plain t\" href=\"#t\">Book a second slot</a><span class=\"fd-sub\">Waits for: AE session held</span></span><span class=\"end\"><span class=\"late\">17 days late</span>");
                    part(it, "who", "screen", screen, "name", "Ida Renberg", "partner", true, "face", true);
                    it.writeContent("</span></li>");
                });
        part(out, "group", "title", "Marketing", "done", 0, "of", 6, "counts", "0 of 6", "content", text(""));
    }

    private void form(Screen screen, TemplateOutput out) {
        out.writeContent("<form class=\"fd-panel-body fd-form\" method=\"post\" action=\"/parts\" novalidate>");
        part(out, "csrf", "screen", screen, "form", "deal");
        out.writeContent("<fieldset><legend>Decision</legend>");
        part(
                out,
                "choice",
                "screen",
                screen,
                "form",
                "deal",
                "name",
                "d",
                "value",
                "pass",
                "label",
                "Pass",
                "off",
                text("Not possible yet. Missing: the playbook review."));
        part(
                out,
                "choice",
                "screen",
                screen,
                "form",
                "deal",
                "name",
                "d",
                "value",
                "hold",
                "label",
                "Hold",
                "hint",
                "Stays closed until a new review date.",
                "chosen",
                "hold");
        out.writeContent("</fieldset>");
        part(
                out,
                "field",
                "screen",
                screen,
                "form",
                "deal",
                "name",
                "amount",
                "label",
                "Amount",
                "hint",
                "For example 120,000 EUR",
                "required",
                true);
        part(
                out,
                "field",
                "screen",
                screen,
                "form",
                "deal",
                "name",
                "review",
                "label",
                "Next review",
                "type",
                "date",
                "value",
                "2026-11-16");
        part(
                out,
                "textarea",
                "screen",
                screen,
                "form",
                "deal",
                "name",
                "why",
                "label",
                "Reason",
                "value",
                "Four real deals now.",
                "hint",
                "Both teams and both sponsors will read this.");
        var types = new LinkedHashMap<String, String>();
        types.put("", "Not chosen");
        types.put("si", "System integrator");
        part(
                out,
                "select",
                "screen",
                screen,
                "form",
                "deal",
                "name",
                "type",
                "label",
                "Partner type",
                "options",
                types,
                "value",
                "si");
        part(out, "file", "screen", screen, "form", "deal", "name", "file", "label", "Evidence", "hint", "Up to 25 MB");
        part(
                out,
                "tick",
                "screen",
                screen,
                "form",
                "deal",
                "name",
                "internal",
                "label",
                "Only for our side",
                "checked",
                true);
        out.writeContent(
                "<div class=\"fd-actions\"><button class=\"btn btn-primary\">Hold until 16 Nov</button><a class=\"btn btn-text\" href=\"/\">Not now</a></div></form>");
    }

    private void part(TemplateOutput out, String name, Object... params) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < params.length; i += 2) {
            map.put(params[i].toString(), params[i + 1]);
        }
        templates.render("part/" + name + ".jte", map, out);
    }

    private static Content text(String html) {
        return out -> out.writeContent(html);
    }
}
