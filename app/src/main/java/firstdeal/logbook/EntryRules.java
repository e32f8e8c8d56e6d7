package firstdeal.logbook;

import firstdeal.program.Content.Certification;
import firstdeal.program.MeetingTemplate;
import firstdeal.program.Program;
import firstdeal.schedule.SideCalendars;
import firstdeal.shared.ContactId;
import firstdeal.shared.Refused;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether an entry can be true: its day has come, its people are of these two companies, its keys are the program's.
 *
 * @param program the tailored program of the run
 * @param people everybody of both companies, by side
 * @param held the entries of held meetings that may be contested, by id, with the day on which each was recorded
 * @param calendars the business days of both sides
 * @param today in the run's zone
 */
public record EntryRules(
        Program program,
        Map<ContactId, Side> people,
        Map<EntryId, LocalDate> held,
        SideCalendars calendars,
        LocalDate today) {

    /** The business days, from its record, within which a side may contest a held meeting. */
    public static final int CONTEST_WITHIN = 5;

    private static final int LINK_MAX = 2000;

    /** Refuses with a sentence beside each field that is wrong. */
    public void require(Entry entry, Logbook.Circumstances around) {
        var wrong = new LinkedHashMap<String, Text>();
        if (around.on().isAfter(today)) {
            wrong.put("on", Text.of("logbook.wrong.future", "day", around.on()));
        }
        if (around.on().isBefore(LocalDate.of(2000, 1, 1))) {
            wrong.put("on", Text.of("logbook.wrong.past", "day", around.on()));
        }
        if (!around.link().isEmpty() && !isLink(around.link())) {
            wrong.put("link", Text.of("logbook.wrong.link"));
        }
        check(entry, around.on(), wrong);
        if (!wrong.isEmpty()) {
            throw new Refused(wrong.values().iterator().next(), wrong);
        }
    }

    /** The entry with what the program knows of it: a meeting of the program is of the program's kind. */
    public Entry completed(Entry entry) {
        return switch (entry) {
            case Entry.MeetingHeld it
            when it.kind().isEmpty() ->
                new Entry.MeetingHeld(
                        it.meeting(),
                        kindOf(it.meeting()),
                        it.present(),
                        it.notes(),
                        it.decision(),
                        it.ourSponsor(),
                        it.theirSponsor(),
                        it.accounts());
            case Entry.MeetingScheduled it
            when it.kind().isEmpty() ->
                new Entry.MeetingScheduled(it.meeting(), kindOf(it.meeting()), it.day(), it.acceptedBy());
            default -> entry;
        };
    }

    private String kindOf(Optional<String> meeting) {
        return meeting.flatMap(this::meeting).map(MeetingTemplate::kind).orElse("");
    }

    private static boolean isLink(String link) {
        return link.length() <= LINK_MAX && link.matches("https?://[^\\s<>\"]+");
    }

    private void check(Entry entry, LocalDate on, Map<String, Text> wrong) {
        switch (entry) {
            case Entry.SeriesAnswered it -> {
                known("series", meeting(it.series()), it.series(), wrong);
                person("contact", it.contact(), wrong);
            }
            case Entry.MeetingHeld it -> held(it, wrong);
            case Entry.MeetingContested it -> contested(it, wrong);
            case Entry.MeetingScheduled it -> scheduled(it, on, wrong);
            case Entry.SessionDelivered it -> session(it, wrong);
            case Entry.Certified it -> certified(it, on, wrong);
            case Entry.RegistrationAnswered it -> {
                filled("account", it.account(), wrong);
                oneSide("submittedBy", it.submittedBy(), wrong);
            }
            case Entry.AccountList it -> list(it, wrong);
            case Entry.OverlapShared it -> people("openedBy", it.openedBy(), wrong);
            case Entry.JointMotion it -> filled("motion", it.motion(), wrong);
            case Entry.OpportunityStands it -> opportunity(it, wrong);
            case Entry.PlaybookReviewed it -> sides("sellers", it.sellers(), wrong);
            case Entry.BuyerSteps it -> steps(it, wrong);
            case Entry.RecordCompleted _ -> {}
            case Entry.MessageSent it -> message(it, wrong);
            case Entry.SurveyAnswered it -> survey(it, wrong);
        }
    }

    private void held(Entry.MeetingHeld it, Map<String, Text> wrong) {
        it.meeting().ifPresent(key -> known("meeting", meeting(key), key, wrong));
        filled("meetingKind", it.kind(), wrong);
        sides("present", it.present(), wrong);
        if (it.present().isEmpty()) {
            wrong.put("present", Text.of("logbook.wrong.nobody-present"));
        }
    }

    private void contested(Entry.MeetingContested it, Map<String, Text> wrong) {
        filled("reason", it.reason(), wrong);
        oneSide("by", it.by(), wrong);
        var day = Optional.ofNullable(held.get(it.entry()));
        if (day.isEmpty()) {
            wrong.put("entry", Text.of("logbook.wrong.no-such-meeting"));
            return;
        }
        var last = calendars.of(it.by()).plus(day.get(), CONTEST_WITHIN);
        if (last.isBefore(today)) {
            wrong.put("entry", Text.of("logbook.wrong.contest-late", "day", last));
        }
    }

    private void scheduled(Entry.MeetingScheduled it, LocalDate on, Map<String, Text> wrong) {
        it.meeting().ifPresent(key -> known("meeting", meeting(key), key, wrong));
        filled("meetingKind", it.kind(), wrong);
        sides("acceptedBy", it.acceptedBy(), wrong);
        if (it.day().isBefore(on)) {
            wrong.put("day", Text.of("logbook.wrong.scheduled-before", "day", on));
        }
    }

    private void session(Entry.SessionDelivered it, Map<String, Text> wrong) {
        people("trainers", it.trainers(), wrong);
        people("attendees", it.attendees().stream().map(Entry.Attendee::contact).toList(), wrong);
        if (it.attendees().isEmpty()) {
            wrong.put("attendees", Text.of("logbook.wrong.no-attendees"));
        }
        if (it.attendees().stream().anyMatch(a -> a.percent() < 0 || a.percent() > 100)) {
            wrong.put("attendees", Text.of("logbook.wrong.percent"));
        }
    }

    private void certified(Entry.Certified it, LocalDate on, Map<String, Text> wrong) {
        person("contact", it.contact(), wrong);
        people("assessors", it.assessors(), wrong);
        if (it.assessors().isEmpty()) {
            wrong.put("assessors", Text.of("logbook.wrong.no-assessor"));
        }
        if (it.validUntil().isBefore(on)) {
            wrong.put("validUntil", Text.of("logbook.wrong.valid-before"));
        }
        var found = program.library().certifications().stream()
                .filter(c -> c.key().equals(it.certification()))
                .findFirst();
        known("certification", found, it.certification(), wrong);
        found.ifPresent(c -> score(it, c, wrong));
    }

    /** Who passed has the points for it; the rubric of the program says how many these are. */
    private static void score(Entry.Certified it, Certification certification, Map<String, Text> wrong) {
        if (it.score() < 0 || it.score() > certification.outOf()) {
            wrong.put("score", Text.of("logbook.wrong.score", "most", certification.outOf()));
        } else if (it.passed() && it.score() < certification.passTotal()) {
            wrong.put("score", Text.of("logbook.wrong.score-too-low", "needs", certification.passTotal()));
        }
    }

    private static void list(Entry.AccountList it, Map<String, Text> wrong) {
        if (it.accounts() < 0 || it.ranked() < 0 || it.ranked() > it.accounts()) {
            wrong.put("ranked", Text.of("logbook.wrong.ranked"));
        }
        sides("ownersOn", it.ownersOn(), wrong);
        sides("confirmedBy", it.confirmedBy(), wrong);
    }

    private void opportunity(Entry.OpportunityStands it, Map<String, Text> wrong) {
        filled("account", it.account(), wrong);
        sides("confirmedBy", it.confirmedBy(), wrong);
        it.partnerOwner().ifPresent(who -> person("partnerOwner", who, wrong));
        if (it.amount().filter(money -> money.amount().signum() <= 0).isPresent()) {
            wrong.put("amount", Text.of("logbook.wrong.amount"));
        }
        if (it.standing() == Entry.Standing.WON
                && it.closes().filter(day -> !day.isAfter(today)).isEmpty()) {
            wrong.put("closes", Text.of("logbook.wrong.won-when"));
        }
    }

    private static void steps(Entry.BuyerSteps it, Map<String, Text> wrong) {
        filled("account", it.account(), wrong);
        if (it.steps().isEmpty()
                || it.steps().stream().anyMatch(step -> step.what().isBlank())) {
            wrong.put("steps", Text.of("logbook.wrong.steps"));
        }
    }

    private void message(Entry.MessageSent it, Map<String, Text> wrong) {
        var found = program.library().messages().stream()
                .filter(m -> m.key().equals(it.message()))
                .findFirst();
        known("message", found, it.message(), wrong);
    }

    private void survey(Entry.SurveyAnswered it, Map<String, Text> wrong) {
        oneSide("side", it.side(), wrong);
        var found = program.library().surveys().stream()
                .filter(s -> s.key().equals(it.survey()))
                .findFirst();
        known("survey", found, it.survey(), wrong);
    }

    private Optional<MeetingTemplate> meeting(String key) {
        return program.meetings().stream().filter(it -> it.key().equals(key)).findFirst();
    }

    private static void known(String field, Optional<?> found, String key, Map<String, Text> wrong) {
        if (found.isEmpty()) {
            wrong.put(
                    field,
                    key.isEmpty() ? Text.of("logbook.wrong.empty") : Text.of("logbook.wrong.unknown", "key", key));
        }
    }

    private void people(String field, Collection<ContactId> who, Map<String, Text> wrong) {
        who.forEach(it -> person(field, it, wrong));
    }

    private void person(String field, ContactId who, Map<String, Text> wrong) {
        if (!people.containsKey(who)) {
            wrong.put(field, Text.of("logbook.wrong.stranger"));
        }
    }

    private static void filled(String field, String text, Map<String, Text> wrong) {
        if (text.isBlank()) {
            wrong.put(field, Text.of("logbook.wrong.empty"));
        }
    }

    private static void sides(String field, Set<Side> sides, Map<String, Text> wrong) {
        if (sides.contains(Side.JOINT)) {
            wrong.put(field, Text.of("logbook.wrong.side"));
        }
    }

    private static void oneSide(String field, Side side, Map<String, Text> wrong) {
        sides(field, Set.copyOf(List.of(side)), wrong);
    }
}
