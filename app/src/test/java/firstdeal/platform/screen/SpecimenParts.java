package firstdeal.platform.screen;

import firstdeal.track.Tracks;
import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import java.util.LinkedHashMap;

/** What the pages of the specimen show. */
final class SpecimenParts {

    private final TemplateEngine templates;

    SpecimenParts(TemplateEngine templates) {
        this.templates = templates;
    }

    void tracks(Screen screen, TemplateOutput out) {
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

    void content(Screen screen, TemplateOutput out) {
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
                it -> SpecimenForm.form(screen, it, this));
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

    void part(TemplateOutput out, String name, Object... params) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < params.length; i += 2) {
            map.put(params[i].toString(), params[i + 1]);
        }
        templates.render("part/" + name + ".jte", map, out);
    }

    static Content text(String html) {
        return out -> out.writeContent(html);
    }
}
