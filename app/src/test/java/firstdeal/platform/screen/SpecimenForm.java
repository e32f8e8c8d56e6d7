package firstdeal.platform.screen;

import gg.jte.TemplateOutput;
import java.util.LinkedHashMap;

/** A form with one of each field, as it comes back when it was refused. */
final class SpecimenForm {

    private SpecimenForm() {}

    static void form(Screen screen, TemplateOutput out, SpecimenParts parts) {
        out.writeContent("<form class=\"fd-panel-body fd-form\" method=\"post\" action=\"/parts\" novalidate>");
        parts.part(out, "csrf", "screen", screen, "form", "deal");
        out.writeContent("<fieldset><legend>Decision</legend>");
        parts.part(
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
                SpecimenParts.text("Not possible yet. Missing: the playbook review."));
        parts.part(
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
        parts.part(
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
        parts.part(
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
        parts.part(
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
        parts.part(
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
        parts.part(
                out,
                "file",
                "screen",
                screen,
                "form",
                "deal",
                "name",
                "file",
                "label",
                "Evidence",
                "hint",
                "Up to 25 MB");
        parts.part(
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
}
