package firstdeal.programfile;

import static firstdeal.programfile.Schemas.any;
import static firstdeal.programfile.Schemas.array;
import static firstdeal.programfile.Schemas.bySide;
import static firstdeal.programfile.Schemas.day;
import static firstdeal.programfile.Schemas.flag;
import static firstdeal.programfile.Schemas.key;
import static firstdeal.programfile.Schemas.list;
import static firstdeal.programfile.Schemas.number;
import static firstdeal.programfile.Schemas.ref;
import static firstdeal.programfile.Schemas.role;
import static firstdeal.programfile.Schemas.text;
import static firstdeal.programfile.Schemas.words;

import firstdeal.program.Part.Section;
import java.util.List;

/** The schema of the parts of the plan: what {@link PartReader} reads. */
final class SchemaParts {

    private SchemaParts() {}

    static Shape of(Section section) {
        return switch (section) {
            case WORKSTREAMS -> workstream();
            case PHASES -> phase();
            case TASKS -> task();
            case MEETINGS -> meeting();
            case WEEKLY_OUTCOMES -> weeklyOutcome();
            case ARTIFACTS -> SchemaContent.artifact();
            case CERTIFICATIONS -> SchemaContent.certification();
            case MESSAGES -> SchemaContent.message();
            case SURVEYS -> SchemaContent.survey();
        };
    }

    static Shape titled() {
        return Shape.of().must("key", key()).must("title", text());
    }

    private static Shape workstream() {
        return titled().may("window", ref("window")).may("ongoing", flag()).mergeable("window");
    }

    private static Shape phase() {
        return titled().must("window", ref("window"))
                .may("min-days", day())
                .may("outcome", text())
                .may("gate", ref("gate"))
                .mergeable("window", "gate");
    }

    static Shape gate() {
        return titled().must("day", day())
                .may("mode", words("strict", "advisory"))
                .may("meeting", key())
                .may("question", text())
                .must("criteria", ref("criteria"))
                .may("watch", ref("criteria"));
    }

    static Shape window() {
        return Shape.of().must("from", day()).must("to", day());
    }

    private static Shape task() {
        return titled().must("workstream", key())
                .must("window", ref("window"))
                .may("phase", key())
                .may("side", ref("side"))
                .may("owner", bySide(role()))
                .may("done", ref("done"))
                .may("waits-for", list(key()))
                .may("internal", flag())
                .may("optional", flag())
                .may("gated", flag())
                .may("not-for", list(key()))
                .may("unless", ref("criterion"))
                .may("help", text())
                .may("covers", list(text()))
                .mergeable("window", "owner", "done", "unless");
    }

    /** A word, a piece of material, or a criterion with its parameters. */
    static Node done() {
        return any(
                words("check", "document", "link"),
                Shape.of().must("document", key()).node(),
                Shape.of().must("message", key()).node(),
                Shape.of().must("survey", key()).node(),
                ref("composed"),
                ref("condition"));
    }

    private static Shape meeting() {
        return titled().must("kind", key())
                .must("minutes", number(5, 600))
                .may("day", day())
                .may(
                        "every",
                        Shape.of()
                                .must("weeks", number(1, 52))
                                .must("from", day())
                                .must("to", day())
                                .node())
                .may(
                        "before-gates",
                        Shape.of()
                                .must("business-days", number(0, 60))
                                .must("gates", list(key()))
                                .node())
                .may("vendor", list(role()))
                .may("partner", list(role()))
                .may("required", bySide(list(role())))
                .may("agenda", list(text()))
                .may("decision", text())
                .may("gate", key())
                .may("audience", role())
                .may("internal", flag())
                .may("optional", flag())
                .may("not-for", list(key()))
                .may("unless", ref("criterion"))
                .mergeable("every", "before-gates", "required", "unless")
                .oneOf(List.of(List.of("day"), List.of("every"), List.of("before-gates")));
    }

    private static Shape weeklyOutcome() {
        return Shape.of()
                .must("week", number(1, PartReader.LAST_DAY / 7))
                .must("title", text())
                .must("met-when", ref("criterion"))
                .may("named-by", text())
                .mergeable("met-when");
    }

    /** What a partner type drops, changes and adds. */
    static Node variant() {
        var variant = changes(Section.TASKS)
                .may("extends", key())
                .may("note", text())
                .may(
                        "criteria",
                        Trees.mapping()
                                .put("type", "object")
                                .put("additionalProperties", ref("criteria-changes"))
                                .done());
        for (Section section : Section.values()) {
            if (section != Section.TASKS) {
                variant.may(section.key(), changes(section).node());
            }
        }
        return variant.node();
    }

    private static Shape changes(Section section) {
        return Shape.of()
                .may("drop", list(key()))
                .may("change", array(ref(section.key() + "-change")))
                .may("add", array(ref(section.key() + "-part")));
    }
}
