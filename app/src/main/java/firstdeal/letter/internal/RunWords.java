package firstdeal.letter.internal;

import firstdeal.evaluation.Result;
import firstdeal.gate.OnboardingGates;
import firstdeal.gate.Standing;
import firstdeal.letter.Addressees;
import firstdeal.letter.Occasion;
import firstdeal.meeting.Meeting;
import firstdeal.meeting.RunCalendar;
import firstdeal.onboarding.Onboarding;
import firstdeal.partner.Company;
import firstdeal.partner.Contact;
import firstdeal.platform.ServerSettings;
import firstdeal.platform.words.Messages;
import firstdeal.platform.words.Reader;
import firstdeal.platform.words.Words;
import firstdeal.program.Content.Message;
import firstdeal.program.Content.Survey;
import firstdeal.program.MessageText.Word;
import firstdeal.program.Program;
import firstdeal.shared.ContactId;
import firstdeal.shared.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the words in braces become for a run, as it stands now. */
@Component
class RunWords {

    private static final int NEXT_MEETINGS = 4;

    private final Messages messages;
    private final ServerSettings settings;

    RunWords(Messages messages, ServerSettings settings) {
        this.messages = messages;
        this.settings = settings;
    }

    /** Everything of a run that its messages speak of. */
    record Scene(
            Onboarding run,
            Program program,
            Company ours,
            Company partner,
            OnboardingGates gates,
            RunCalendar calendar,
            Addressees addressees,
            Map<ContactId, Contact> people,
            LocalDate today,
            Instant now) {

        Optional<Contact> sender(String from) {
            return addressees.from(from).map(people::get);
        }

        /**
         * Those who are meant and known, in order.
         *
         * @param of what the letter is about; empty when nobody knows yet
         */
        List<Contact> recipients(Message message, String of) {
            var meant = switch (message.to()) {
                case "by-ladder" -> addressees.ladder(program.library().escalation());
                case "respondents" -> addressees.respondents(surveys(of));
                default -> addressees.to(message.to());
            };
            return meant.stream()
                    .flatMap(it -> Optional.ofNullable(people.get(it)).stream())
                    .filter(it -> !message.to().equals("by-ladder")
                            || sender(message.from()).filter(it::equals).isEmpty())
                    .toList();
        }

        /** That which the letter is about; without one any of them. */
        private List<Survey> surveys(String of) {
            var all = program.library().surveys();
            return of.isEmpty()
                    ? all
                    : all.stream().filter(it -> Occasion.isOf(it, of)).toList();
        }
    }

    /** @param from as the program says it; the recipient stays open */
    Map<Word, String> of(Scene scene, String from) {
        var words = new Words(
                messages, new Reader(Reader.DEFAULT.locale(), scene.run().zone()));
        var known = new EnumMap<Word, String>(Word.class);
        known.put(
                Word.SENDER,
                scene.sender(from).map(Contact::name).orElse(scene.ours().name()));
        known.put(Word.PARTNER, scene.partner().name());
        known.put(Word.VENDOR, scene.ours().name());
        known.put(Word.PROGRAM, scene.program().title());
        known.put(Word.DAY, String.valueOf(scene.run().day(scene.today())));
        known.put(Word.TODAY, words.date(scene.today()));
        known.put(
                Word.PAM,
                scene.sender("VENDOR.pam")
                        .map(RunWords::reachable)
                        .orElse(scene.ours().name()));
        known.put(
                Word.PARTNER_MANAGER,
                scene.sender("PARTNER.partner-manager")
                        .map(Contact::name)
                        .orElse(scene.partner().name()));
        known.put(Word.LINK, settings.baseUrl() + "/onboardings/" + scene.run().id());
        known.put(Word.OUTCOME, outcome(scene));
        known.put(Word.MEETINGS, meetings(scene, words));
        gate(scene, known, words);
        return known;
    }

    private static String reachable(Contact it) {
        return it.details().mail().isEmpty()
                ? it.name()
                : it.name() + " (" + it.details().mail() + ")";
    }

    private static void gate(Scene scene, Map<Word, String> known, Words words) {
        var gate = scene.gates().inHand();
        known.put(Word.GATE, gate.map(it -> it.gate().title()).orElse(""));
        known.put(Word.GATE_DATE, gate.map(it -> words.date(it.expected())).orElse(""));
        known.put(Word.HOLDS, gate.map(it -> held(it, words)).orElse(""));
        known.put(Word.MISSING, gate.map(it -> missing(it, words)).orElse(""));
    }

    private static String held(Standing gate, Words words) {
        return bullets(gate.criteria().stream().filter(Result::met).map(it -> words.say(it.title())));
    }

    private static String missing(Standing gate, Words words) {
        return bullets(gate.missing().stream()
                .map(it -> words.say(it.title())
                        + it.whatIsMissing().map(text -> ": " + words.say(text)).orElse("")
                        + acts(it)));
    }

    private static String acts(Result it) {
        var names = it.acts().stream()
                .flatMap(act -> act.person().map(person -> person.name()).stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : " (" + names + ")";
    }

    private static String outcome(Scene scene) {
        int week = Math.max(1, (scene.run().day(scene.today()) - 1) / 7 + 1);
        return scene.program().weeklyOutcomes().stream()
                .filter(it -> it.week() == week)
                .findFirst()
                .map(it -> it.title())
                .orElse("");
    }

    private static String meetings(Scene scene, Words words) {
        return bullets(scene.calendar().meetings().stream()
                .filter(it ->
                        it.isPlanned() && !it.internal() && it.times().start().isAfter(scene.now()))
                .limit(NEXT_MEETINGS)
                .map(it -> line(it, words)));
    }

    private static String line(Meeting it, Words words) {
        return words.say(
                Text.of("letter.meeting", "title", it.title(), "at", it.times().start())
                        .with("zone", Words.nameOf(words.zone())));
    }

    private static String bullets(Stream<String> lines) {
        return lines.map(it -> "- " + it).collect(Collectors.joining("\n"));
    }
}
