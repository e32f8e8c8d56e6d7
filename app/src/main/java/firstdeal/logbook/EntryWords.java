package firstdeal.logbook;

import firstdeal.partner.Contact;
import firstdeal.program.Content;
import firstdeal.program.MeetingTemplate;
import firstdeal.program.Program;
import firstdeal.shared.ContactId;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says an entry in one sentence, and what else was written down in a few more. */
public record EntryWords(Program program, Map<ContactId, String> names, Map<EntryId, Logged> log) {

    public static EntryWords of(Program program, List<Contact> everybody, List<Logged> log) {
        return new EntryWords(
                program,
                everybody.stream().collect(Collectors.toMap(Contact::id, Contact::name)),
                log.stream().collect(Collectors.toMap(Logged::id, Function.identity())));
    }

    Text what(Entry entry) {
        return switch (entry) {
            case Entry.SeriesAnswered it ->
                Text.of(
                        "logbook.said.series",
                        "who",
                        name(it.contact()),
                        "reply",
                        it.reply(),
                        "meeting",
                        title(it.series()));
            case Entry.MeetingHeld it ->
                Text.of("logbook.said.held", "meeting", meeting(it.meeting(), it.kind()), "sides", both(it.present()));
            case Entry.MeetingContested it ->
                Text.of("logbook.said.contested", "side", it.by(), "meeting", held(it.entry()), "reason", it.reason());
            case Entry.MeetingScheduled it ->
                Text.of(
                        "logbook.said.scheduled",
                        "meeting",
                        meeting(it.meeting(), it.kind()),
                        "day",
                        it.day(),
                        "sides",
                        both(it.acceptedBy()));
            case Entry.SessionDelivered it ->
                Text.of("logbook.said.session", "title", it.title(), "role", role(it.audience()))
                        .with("live", it.live())
                        .with("count", it.attendees().size());
            case Entry.Certified it -> certified(it);
            case Entry.RegistrationAnswered it ->
                Text.of("logbook.said.registration", "account", it.account(), "side", it.submittedBy())
                        .with("synthetic", it.synthetic())
                        .with("approved", it.approved())
                        .with("inTime", it.inTime())
                        .with("converted", it.converted());
            case Entry.AccountList it ->
                Text.of(
                                "logbook.said.list",
                                "accounts",
                                it.accounts(),
                                "ranked",
                                it.ranked(),
                                "owners",
                                both(it.ownersOn()))
                        .with("sides", both(it.confirmedBy()));
            case Entry.OverlapShared it -> Text.of("logbook.said.overlap", "how", word(it.how()), "plain", it.how());
            case Entry.JointMotion it ->
                Text.of("logbook.said.motion", "motion", word(it.motion()), "plain", LogChoices.plain(it.motion()))
                        .with("account", it.account())
                        .with("named", !it.account().isBlank());
            case Entry.OpportunityStands it ->
                Text.of("logbook.said.opportunity", "account", it.account(), "standing", it.standing())
                        .with("synthetic", it.synthetic())
                        .with("sides", both(it.confirmedBy()));
            case Entry.PlaybookReviewed it ->
                Text.of("logbook.said.playbook", "sides", both(it.sellers()), "result", it.result());
            case Entry.BuyerSteps it ->
                Text.of(
                        "logbook.said.steps",
                        "account",
                        it.account(),
                        "count",
                        it.steps().size());
            case Entry.RecordCompleted it -> Text.of("logbook.record", "record", it.record());
            case Entry.MessageSent it -> Text.of("logbook.said.message", "message", LogChoices.plain(it.message()));
            case Entry.SurveyAnswered it ->
                Text.of("logbook.said.survey", "survey", LogChoices.plain(it.survey()), "side", it.side());
        };
    }

    private Text certified(Entry.Certified it) {
        var known = program.library().certifications().stream()
                .filter(c -> c.key().equals(it.certification()))
                .findFirst();
        return Text.of("logbook.said.certified", "who", name(it.contact()), "passed", it.passed())
                .with("what", known.map(Content.Certification::title).orElse(it.certification()))
                .with("score", it.score())
                .with("day", it.validUntil());
    }

    /** What else was written down, a sentence each. */
    List<Text> more(Entry entry) {
        var more = new ArrayList<Text>();
        switch (entry) {
            case Entry.SeriesAnswered it -> several(more, Text.of("logbook.more.days"), it.occurrences());
            case Entry.MeetingHeld it -> {
                written(more, Text.of("logbook.more.decision"), it.decision());
                written(more, Text.of("logbook.more.our-sponsor"), it.ourSponsor());
                written(more, Text.of("logbook.more.their-sponsor"), it.theirSponsor());
                several(more, Text.of("logbook.more.accounts"), it.accounts());
                written(more, Text.of("logbook.more.notes"), it.notes());
            }
            case Entry.SessionDelivered it -> {
                several(
                        more,
                        Text.of("logbook.more.attendees"),
                        it.attendees().stream()
                                .map(a -> Text.of("logbook.attended", "who", name(a.contact()), "percent", a.percent()))
                                .toList());
                several(more, Text.of("logbook.more.trainers"), names(it.trainers()));
            }
            case Entry.Certified it -> several(more, Text.of("logbook.more.assessors"), names(it.assessors()));
            case Entry.OverlapShared it -> several(more, Text.of("logbook.more.opened"), names(it.openedBy()));
            case Entry.JointMotion it -> {
                flag(more, it.sellersMet(), Text.of("logbook.more.sellers-met"));
                flag(more, it.liveDeal(), Text.of("logbook.more.live-deal"));
                written(more, Text.of("logbook.more.outcome"), it.outcome());
            }
            case Entry.OpportunityStands it -> opportunity(more, it);
            case Entry.PlaybookReviewed it -> {
                flag(more, it.afterCustomerMeeting(), Text.of("logbook.more.after-customer"));
                flag(more, it.liveDeal(), Text.of("logbook.more.live-deal"));
            }
            case Entry.BuyerSteps it ->
                it.steps()
                        .forEach(step -> more.add(step.on()
                                .map(day -> Text.of("logbook.more.step-on", "what", step.what(), "day", day))
                                .orElseGet(() -> Text.of("logbook.more.step", "what", step.what()))));
            default -> {}
        }
        return List.copyOf(more);
    }

    private void opportunity(List<Text> more, Entry.OpportunityStands it) {
        it.amount().ifPresent(money -> more.add(Text.of("logbook.more.amount", "text", money)));
        it.partnerOwner().ifPresent(who -> more.add(Text.of("logbook.more.owner", "text", name(who))));
        flag(more, it.qualified(), Text.of("logbook.more.qualified"));
        it.closes().ifPresent(day -> more.add(Text.of("logbook.more.closes", "text", day)));
        it.nextStep().ifPresent(day -> more.add(Text.of("logbook.more.next-step", "text", day)));
        it.partnerActed().ifPresent(day -> more.add(Text.of("logbook.more.partner-acted", "text", day)));
        flag(more, it.credit() != Entry.Credit.NONE, Text.of("logbook.more.credit", "credit", it.credit()));
        flag(more, it.commitByUs(), Text.of("logbook.more.commit-us"));
        flag(more, it.commitByThem(), Text.of("logbook.more.commit-them"));
    }

    private static void written(List<Text> more, Text label, String text) {
        if (!text.isBlank()) {
            more.add(label.with("text", text));
        }
    }

    private static void several(List<Text> more, Text label, Collection<?> list) {
        if (!list.isEmpty()) {
            more.add(label.with("text", List.copyOf(list)));
        }
    }

    private static void flag(List<Text> more, boolean holds, Text text) {
        if (holds) {
            more.add(text);
        }
    }

    /** A held meeting with its day, as somebody chooses it to contest it. */
    public Text held(EntryId id) {
        return Optional.ofNullable(log.get(id))
                .filter(it -> it.entry() instanceof Entry.MeetingHeld)
                .map(it -> Text.of(
                        "logbook.meeting-of",
                        "meeting",
                        it.entry() instanceof Entry.MeetingHeld m ? meeting(m.meeting(), m.kind()) : "",
                        "day",
                        it.on()))
                .orElseGet(() -> Text.of("logbook.a-meeting"));
    }

    private String meeting(Optional<String> key, String kind) {
        return key.map(this::title).orElseGet(() -> LogChoices.plain(kind));
    }

    private String title(String key) {
        return program.meetings().stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .map(MeetingTemplate::title)
                .orElseGet(() -> LogChoices.plain(key));
    }

    private Object name(ContactId who) {
        var name = names.get(who);
        return name == null ? Text.of("logbook.somebody") : name;
    }

    private List<Object> names(Set<ContactId> people) {
        return people.stream().map(this::name).toList();
    }

    public static Text role(Role role) {
        return Text.of(
                "logbook.role", "role", word(role.key()), "plain", role.key().replace('-', ' '));
    }

    private static String word(String key) {
        return key.replace('-', '_');
    }

    private static String both(Set<Side> sides) {
        return sides.size() > 1
                ? "both"
                : sides.stream().findFirst().map(Side::key).orElse("nobody");
    }
}
