package firstdeal.logbook.internal;

import firstdeal.logbook.Entry;
import firstdeal.logbook.EntryId;
import firstdeal.logbook.EntryKind;
import firstdeal.logbook.Logbook.Circumstances;
import firstdeal.platform.form.Fields;
import firstdeal.program.RecordKind;
import firstdeal.shared.ContactId;
import firstdeal.shared.Money;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads an entry from a form or from JSON; both have the same field names. */
final class EntryForm {

    private static final int SHORT = 200;
    private static final int LONG = 4000;

    private final Fields fields;

    private EntryForm(Fields fields) {
        this.fields = fields;
    }

    /** What somebody wants to record. */
    record Recording(Entry entry, Circumstances around) {}

    static Recording parse(Fields fields, LocalDate today) {
        var form = new EntryForm(fields);
        var kind = fields.value("kind", key -> EntryKind.of(key).orElseThrow(IllegalArgumentException::new));
        if (kind.isEmpty()) {
            fields.wrong("kind", Text.of("logbook.wrong.kind"));
            fields.requireRight();
        }
        fields.only(EntryBody.of(kind.orElseThrow()));
        var entry = form.entry(kind.orElseThrow());
        var around = new Circumstances(
                fields.date("on").orElse(today), fields.text("note", LONG), fields.text("link", 2000));
        fields.requireRight();
        return new Recording(entry, around);
    }

    private Entry entry(EntryKind kind) {
        return switch (kind) {
            case SERIES_ANSWERED ->
                new Entry.SeriesAnswered(
                        fields.need("series", SHORT),
                        contact("contact"),
                        fields.choice("reply", Entry.Reply.class, Entry.Reply.ACCEPTED),
                        days("occurrences"));
            case MEETING_HELD -> held();
            case MEETING_CONTESTED ->
                new Entry.MeetingContested(
                        fields.value("entry", EntryId::of).orElse(new EntryId(new java.util.UUID(0, 0))),
                        fields.choice("by", Side.class, Side.PARTNER),
                        fields.need("reason", LONG));
            case MEETING_SCHEDULED ->
                new Entry.MeetingScheduled(
                        optional("meeting"), fields.text("meetingKind", SHORT), day("day"), sides("acceptedBy"));
            case SESSION_DELIVERED -> session();
            case CERTIFIED -> certified();
            case REGISTRATION_ANSWERED ->
                new Entry.RegistrationAnswered(
                        fields.need("account", SHORT),
                        fields.flag("synthetic"),
                        fields.choice("submittedBy", Side.class, Side.PARTNER),
                        fields.flag("inTime"),
                        fields.flag("approved"),
                        fields.flag("converted"));
            case ACCOUNT_LIST ->
                new Entry.AccountList(number("accounts"), number("ranked"), sides("ownersOn"), sides("confirmedBy"));
            case OVERLAP_SHARED -> new Entry.OverlapShared(textOr("how", "report"), contacts("openedBy"));
            case JOINT_MOTION ->
                new Entry.JointMotion(
                        fields.need("motion", SHORT),
                        fields.text("account", SHORT),
                        fields.flag("sellersMet"),
                        fields.flag("liveDeal"),
                        fields.text("outcome", LONG));
            case OPPORTUNITY -> opportunity();
            case PLAYBOOK_REVIEWED ->
                new Entry.PlaybookReviewed(
                        sides("sellers"),
                        fields.flag("afterCustomerMeeting"),
                        fields.flag("liveDeal"),
                        fields.need("result", LONG));
            case BUYER_STEPS -> new Entry.BuyerSteps(fields.need("account", SHORT), steps());
            case RECORD_COMPLETED ->
                new Entry.RecordCompleted(
                        fields.value("record", key -> RecordKind.of(key).orElseThrow(IllegalArgumentException::new))
                                .orElseGet(() -> needed("record", RecordKind.CALENDAR_SENT)));
            case MESSAGE_SENT -> new Entry.MessageSent(fields.need("message", SHORT));
            case SURVEY_ANSWERED ->
                new Entry.SurveyAnswered(fields.need("survey", SHORT), fields.choice("side", Side.class, Side.PARTNER));
        };
    }

    private Entry held() {
        return new Entry.MeetingHeld(
                optional("meeting"),
                fields.text("meetingKind", SHORT),
                sides("present"),
                fields.text("notes", LONG),
                fields.text("decision", LONG),
                fields.text("ourSponsor", LONG),
                fields.text("theirSponsor", LONG),
                lines("accounts"));
    }

    private Entry session() {
        var attendees = new ArrayList<Entry.Attendee>();
        fields.under("attendees").forEach((who, percent) -> {
            if (!who.contains(".")) {
                contactOf("attendees", who).ifPresent(it -> attendees.add(new Entry.Attendee(it, percent(percent))));
            }
        });
        return new Entry.SessionDelivered(
                textOr("title", "Live session"),
                fields.value("audience", Role::new).orElse(Role.AE),
                !fields.given("live") || fields.flag("live"),
                contacts("trainers"),
                attendees);
    }

    private int percent(String text) {
        try {
            return Integer.parseInt(text.replace("%", "").strip());
        } catch (NumberFormatException _) {
            fields.wrong("attendees", Text.of("logbook.wrong.percent"));
            return 0;
        }
    }

    private Entry certified() {
        return new Entry.Certified(
                fields.need("certification", SHORT),
                contact("contact"),
                !fields.given("passed") || fields.flag("passed"),
                number("score"),
                contacts("assessors"),
                day("validUntil"));
    }

    private Entry opportunity() {
        return new Entry.OpportunityStands(
                fields.need("account", SHORT),
                fields.flag("synthetic"),
                fields.choice("standing", Entry.Standing.class, Entry.Standing.LIVE),
                sides("confirmedBy"),
                fields.value("partnerOwner", ContactId::of),
                money(),
                fields.flag("qualified"),
                fields.date("closes"),
                fields.date("nextStep"),
                fields.date("partnerActed"),
                fields.choice("credit", Entry.Credit.class, Entry.Credit.NONE),
                fields.flag("commitByUs"),
                fields.flag("commitByThem"));
    }

    private Optional<Money> money() {
        var text = fields.text("amount", 60).replace(",", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var parts = text.split("\\s+");
            return Optional.of(
                    Money.of(parts[0], parts.length == 2 ? parts[1].toUpperCase(java.util.Locale.ROOT) : ""));
        } catch (IllegalArgumentException | ArithmeticException _) {
            fields.wrong("amount", Text.of("logbook.wrong.money"));
            return Optional.empty();
        }
    }

    /** One step a line, with its day in front or not: {@code 2026-11-03 Security review}. */
    private List<Entry.Step> steps() {
        return lines("steps").stream().map(EntryForm::step).toList();
    }

    private static Entry.Step step(String line) {
        if (line.matches("\\d{4}-\\d{2}-\\d{2}\\b.*")) {
            try {
                return new Entry.Step(line.substring(10).strip(), Optional.of(LocalDate.parse(line.substring(0, 10))));
            } catch (java.time.DateTimeException _) {
                return new Entry.Step(line, Optional.empty());
            }
        }
        return new Entry.Step(line, Optional.empty());
    }

    private List<String> lines(String name) {
        return fields.all(name).stream()
                .flatMap(it -> Arrays.stream(it.split("\n", -1)))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .map(it -> it.length() > SHORT ? it.substring(0, SHORT) : it)
                .toList();
    }

    private Set<LocalDate> days(String name) {
        var days = new LinkedHashSet<LocalDate>();
        for (var text : fields.all(name)) {
            try {
                days.add(LocalDate.parse(text));
            } catch (java.time.DateTimeException _) {
                fields.wrong(name, Text.of("platform.field.date"));
            }
        }
        return days;
    }

    private LocalDate day(String name) {
        return fields.date(name).orElseGet(() -> needed(name, LocalDate.EPOCH));
    }

    private ContactId contact(String name) {
        return fields.value(name, ContactId::of).orElseGet(() -> needed(name, new ContactId(new java.util.UUID(0, 0))));
    }

    private Set<ContactId> contacts(String name) {
        return new LinkedHashSet<>(each(name, fields.all(name)));
    }

    private List<ContactId> each(String name, Collection<String> texts) {
        return texts.stream().flatMap(it -> contactOf(name, it).stream()).toList();
    }

    private Optional<ContactId> contactOf(String name, String text) {
        try {
            return Optional.of(ContactId.of(text));
        } catch (IllegalArgumentException _) {
            fields.wrong(name, Text.of("logbook.wrong.stranger"));
            return Optional.empty();
        }
    }

    private Set<Side> sides(String name) {
        var sides = new LinkedHashSet<Side>();
        for (var text : fields.all(name)) {
            switch (text.toUpperCase(java.util.Locale.ROOT)) {
                case "VENDOR" -> sides.add(Side.VENDOR);
                case "PARTNER" -> sides.add(Side.PARTNER);
                default -> fields.wrong(name, Text.of("logbook.wrong.side"));
            }
        }
        return sides;
    }

    private int number(String name) {
        return fields.value(name, Integer::valueOf).orElse(0);
    }

    private Optional<String> optional(String name) {
        return Optional.of(fields.text(name, SHORT)).filter(it -> !it.isEmpty());
    }

    private String textOr(String name, String otherwise) {
        return optional(name).orElse(otherwise);
    }

    private <T> T needed(String name, T instead) {
        fields.wrong(name, Text.of("platform.field.needed"));
        return instead;
    }
}
