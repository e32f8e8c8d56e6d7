package firstdeal.lifecycle.internal;

import firstdeal.lifecycle.Start;
import firstdeal.onboarding.OnboardingState.Outcome;
import firstdeal.platform.form.Fields;
import firstdeal.program.ProgramVersionId;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What begins, moves or ends a run, as people type it into forms or send it as JSON; both take the same road. */
final class RunForm {

    private static final int LINE = 300;
    private static final int TEXT = 4000;
    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private RunForm() {}

    /** Turns the key of a program into its newest published version. */
    interface Newest {
        Optional<ProgramVersionId> of(String programKey);
    }

    static Start start(Fields fields, List<String> passedBefore, Newest newest) {
        fields.only(StartBody.class);
        var partner = fields.value("partner", PartnerId::of);
        needed(fields, "partner", partner.isPresent());
        var program = program(fields, newest);
        var day0 = fields.date("day0");
        var expected = fields.date("expectedDay0");
        if (day0.isEmpty() && expected.isEmpty()) {
            fields.wrong("day0", Text.of("lifecycle.start.needs-day"));
        }
        if (day0.isPresent() && expected.isPresent()) {
            fields.wrong("expectedDay0", Text.of("lifecycle.start.one-day"));
        }
        var zone = zone(fields);
        var pam = fields.value("pam", ContactId::of);
        var attestedBy = fields.text("attestedBy", LINE);
        var overCapacity = fields.text("overCapacity", TEXT);
        boolean queue = fields.flag("queue");
        fields.requireRight();
        return new Start(
                partner.orElseThrow(),
                program.orElseThrow(),
                day0.or(() -> expected).orElseThrow(),
                day0.isPresent(),
                zone,
                pam,
                passedBefore,
                attestedBy,
                overCapacity,
                queue);
    }

    private static Optional<ProgramVersionId> program(Fields fields, Newest newest) {
        var version = fields.value("programVersion", ProgramVersionId::of);
        var key = fields.text("program", LINE);
        var program = version.or(() -> key.isEmpty() ? Optional.empty() : newest.of(key));
        if (program.isEmpty() && !key.isEmpty()) {
            fields.wrong("program", Text.of("lifecycle.start.program-unknown", "program", key));
        }
        needed(fields, "programVersion", program.isPresent() || !key.isEmpty());
        return program;
    }

    static ZoneId zone(Fields fields) {
        var text = fields.text("zone", 60);
        if (text.isEmpty() || text.equals("UTC")) {
            return ZoneId.of("UTC");
        }
        if (!ZONES.contains(text)) {
            fields.wrong("zone", Text.of("lifecycle.start.zone", "zone", text));
            return ZoneId.of("UTC");
        }
        return ZoneId.of(text);
    }

    static LocalDate day(Fields fields, String name) {
        var day = fields.date(name);
        needed(fields, name, day.isPresent() || fields.wrong().containsKey(name));
        fields.requireRight();
        return day.orElseThrow();
    }

    static String reason(Fields fields) {
        var reason = fields.text("reason", TEXT);
        fields.requireRight();
        return reason;
    }

    static ProgramVersionId version(Fields fields) {
        var version = fields.value("programVersion", ProgramVersionId::of);
        needed(fields, "programVersion", version.isPresent() || fields.wrong().containsKey("programVersion"));
        fields.requireRight();
        return version.orElseThrow();
    }

    /** An end: its outcome, a note, and who takes over. */
    record End(Outcome outcome, String note, Optional<ContactId> handOverTo) {}

    static End end(Fields fields) {
        fields.only(EndBody.class);
        var outcome = fields.need("outcome", LINE).isEmpty()
                ? Outcome.COMPLETED
                : fields.choice("outcome", Outcome.class, Outcome.COMPLETED);
        var end = new End(outcome, fields.text("note", TEXT), fields.value("handOverTo", ContactId::of));
        fields.requireRight();
        return end;
    }

    static List<OnboardingId> runs(Fields fields, String name) {
        try {
            var runs = fields.all(name).stream().map(OnboardingId::of).toList();
            if (!runs.isEmpty()) {
                return runs;
            }
        } catch (IllegalArgumentException _) {
            fields.wrong(name, Text.of("lifecycle.ids"));
        }
        fields.wrong(name, Text.of("lifecycle.ids"));
        return List.of();
    }

    private static void needed(Fields fields, String name, boolean there) {
        if (!there) {
            fields.wrong(name, Text.of("platform.field.needed"));
        }
    }
}
