package firstdeal.programfile;

import static firstdeal.programfile.Schemas.array;
import static firstdeal.programfile.Schemas.bySide;
import static firstdeal.programfile.Schemas.day;
import static firstdeal.programfile.Schemas.flag;
import static firstdeal.programfile.Schemas.key;
import static firstdeal.programfile.Schemas.lines;
import static firstdeal.programfile.Schemas.list;
import static firstdeal.programfile.Schemas.number;
import static firstdeal.programfile.Schemas.ref;
import static firstdeal.programfile.Schemas.role;
import static firstdeal.programfile.Schemas.text;
import static firstdeal.programfile.Schemas.words;

/** The schema of the material of a program: what {@link ContentReader} reads. */
final class SchemaContent {

    private SchemaContent() {}

    static Shape artifact() {
        return SchemaParts.titled()
                .must("phase", key())
                .may("side", ref("side"))
                .may("approval", words("both-sides", "none"))
                .may("generated", flag())
                .may("holds", list(text()))
                .may("waits-for", key())
                .may("expires-after-days", number(1, 3_650));
    }

    static Shape certification() {
        return SchemaParts.titled()
                .must("for-role", role())
                .must(
                        "assessor",
                        Shape.of()
                                .may("side", ref("side"))
                                .must("roles", list(role()))
                                .may("not", text())
                                .node())
                .must("valid-days", number(1, 3_650))
                .must(
                        "scale",
                        array(Shape.of()
                                .must("points", number(0, 100))
                                .must("means", text())
                                .node()))
                .must(
                        "pass",
                        Shape.of()
                                .must("total-at-least", number(0, 1_000))
                                .must("of", number(1, 1_000))
                                .may("none-zero", flag())
                                .may("at-least-2", list(key()))
                                .node())
                .must("rubric", lines())
                .may("side", ref("side"))
                .may("delivery", text())
                .mergeable("assessor", "pass");
    }

    static Shape message() {
        return Shape.of()
                .must("key", key())
                .must("from", text())
                .must("to", text())
                .must("when", ref("trigger"))
                .must("says", text())
                .may("subject", text())
                .may("body", text())
                .may("internal", flag())
                .may("remind-after-business-days", number(1, 60))
                .mergeable("when");
    }

    static Shape survey() {
        return Shape.of()
                .must("key", key())
                .must("when", ref("trigger"))
                .must("to", bySide(list(role())))
                .must("questions", list(text()))
                .mergeable("when", "to");
    }

    static Node trigger() {
        return Schemas.any(
                Shape.of().must("day", day()).may("unless", ref("criterion")).node(),
                Shape.of().must("event", key()).node(),
                Shape.of()
                        .must("before-meeting", key())
                        .must("days", number(0, 90))
                        .node(),
                Shape.of()
                        .must("before-meeting", key())
                        .must("business-days", number(0, 60))
                        .node(),
                Shape.of().must("before-gate-business-days", number(0, 60)).node(),
                Shape.of().must("before-expiry-days", number(0, 365)).node(),
                Shape.of().must("every", words("week")).node(),
                Shape.of().must("milestone", key()).node(),
                Shape.of().must("survey", words("due")).node());
    }

    /** The material that is no part: it has no key by which versions are compared. */
    static void rest(Shape program) {
        program.may("milestones", list(key()))
                .may("sponsor-decisions", array(sponsorQuestion()))
                .may(
                        "retrospective",
                        Shape.of()
                                .may("prefilled", list(text()))
                                .must("causes", list(key()))
                                .must("questions", lines())
                                .must("decision", list(key()))
                                .node())
                .may("capacity", capacity())
                .may("escalation", array(escalationStep()))
                .may(
                        "parallel-programs",
                        array(SchemaParts.titled().may("internal", flag()).node()));
    }

    private static Node sponsorQuestion() {
        return Shape.of()
                .must("check-in", key())
                .must("side", ref("side"))
                .must("question", text())
                .may("options", list(text()))
                .node();
    }

    private static Node capacity() {
        var share = Trees.mapping()
                .put("type", "number")
                .put("minimum", 0)
                .put("maximum", 100)
                .done();
        return Shape.of()
                .must("default-active-per-pam", number(1, 1_000))
                .must("over", key())
                .may(
                        "weights",
                        Trees.mapping()
                                .put("type", "object")
                                .put("additionalProperties", share)
                                .done())
                .node();
    }

    private static Node escalationStep() {
        return Shape.of()
                .must("step", number(1, 20))
                .must("to", list(text()))
                .must("after", number(0, 60))
                .may("sent-by", text())
                .may("draft-prepared", flag())
                .node();
    }
}
