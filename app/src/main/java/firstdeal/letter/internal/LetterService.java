package firstdeal.letter.internal;

import firstdeal.audit.Audit;
import firstdeal.audit.Subject;
import firstdeal.gate.Gates;
import firstdeal.gate.Settling;
import firstdeal.letter.Letter;
import firstdeal.letter.Letter.Done;
import firstdeal.letter.Occasion;
import firstdeal.letter.internal.RunWords.Scene;
import firstdeal.meeting.Answer;
import firstdeal.message.Mail;
import firstdeal.message.MailBody;
import firstdeal.message.Outbox;
import firstdeal.onboarding.Onboardings;
import firstdeal.partner.Contact;
import firstdeal.platform.Ids;
import firstdeal.program.Content.Message;
import firstdeal.program.MessageText;
import firstdeal.program.MessageText.Word;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The messages of a run: seen, prepared, sent. What goes out in a person's name is sent by a person. */
@Service
@Transactional
class LetterService {

    private final LetterStore letters;
    private final Scenes scenes;
    private final RunWords words;
    private final Onboardings onboardings;
    private final Outbox outbox;
    private final Settling settling;
    private final Gates gates;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    LetterService(
            LetterStore letters,
            Scenes scenes,
            RunWords words,
            Onboardings onboardings,
            Outbox outbox,
            Settling settling,
            Gates gates,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.letters = letters;
        this.scenes = scenes;
        this.words = words;
        this.onboardings = onboardings;
        this.outbox = outbox;
        this.settling = settling;
        this.gates = gates;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is sent instead of what was prepared, and to whom of those who are meant. */
    record Written(String subject, String body, Set<String> contacts) {}

    /** Sends it now; what waits of this message is settled by it. @return how many got it */
    int send(Actor actor, OnboardingId id, String key, Written written) {
        var scene = scenes.of(actor, id);
        var message = Drafts.message(scene, key);
        var unknown = MessageText.unknown(written.subject() + written.body());
        if (!unknown.isEmpty()) {
            throw new Refused(
                    Text.of("letter.unknown-words", "words", unknown),
                    Map.of("body", Text.of("letter.unknown-words", "words", unknown)));
        }
        var waiting = Letter.next(letters.of(id), key);
        var people = scene.recipients(message, waiting.map(Letter::of).orElse("")).stream()
                .filter(Drafts::hasMail)
                .filter(it -> written.contacts().contains(it.id().toString()))
                .toList();
        if (people.isEmpty()) {
            throw new Refused(Text.of("letter.to-nobody"));
        }
        var letter = waiting.orElseGet(() -> fresh(scene, key));
        return send(actor, scene, message, letter, written, people);
    }

    private Letter fresh(Scene scene, String key) {
        var occasion = new Occasion(key, "by-hand-" + ids.next(), scene.today());
        var id = ids.next();
        letters.prepare(id, scene.run(), occasion);
        return new Letter(
                id, scene.run().id(), scene.run().partner(), key, occasion.of(), occasion.due(), Optional.empty());
    }

    private int send(Actor actor, Scene scene, Message message, Letter letter, Written written, List<Contact> people) {
        var known = words.of(scene, message.from());
        var body = MessageText.filled(written.body(), known);
        var subject = MessageText.filled(written.subject(), known);
        var done = new Done(true, clock.instant(), actor.name(), people.size(), subject);
        if (!letters.done(letter.id(), done, body)) {
            throw new Refused(Text.of("letter.sent-already"));
        }
        var sender = scene.sender(message.from());
        for (var person : people) {
            var own = MessageText.filled(body, Map.of(Word.RECIPIENT, person.name()));
            outbox.send(Mail.of(
                            person.details().mail(),
                            MessageText.filled(subject, Map.of(Word.RECIPIENT, person.name())),
                            own)
                    .withHtml(MailBody.page(MarkdownPages.html(own)))
                    .from(
                            sender.map(Contact::name).orElse(scene.ours().name()),
                            sender.map(it -> it.details().mail())
                                    .filter(Mail::isAddress)
                                    .orElse(""))
                    .about(scene.run().partner(), scene.run().id(), person.id(), "letter:" + message.key()));
        }
        audit.record(
                actor,
                "letter.sent",
                Subject.of(
                        "letter",
                        letter.id(),
                        scene.run().partner(),
                        scene.run().id()),
                Map.of(),
                Map.of(
                        "message", message.key(),
                        "subject", subject,
                        "to", people.stream().map(Contact::name).collect(Collectors.joining(", "))));
        settling.settle(scene.run().id());
        return people.size();
    }

    /** What waits is not needed this time. */
    void leaveOut(Actor actor, OnboardingId id, String key) {
        var run = onboardings.get(actor, id);
        letters.of(id).stream()
                .filter(it -> it.message().equals(key) && it.waits())
                .forEach(it -> {
                    letters.done(it.id(), new Done(false, clock.instant(), actor.name(), 0, ""), "");
                    audit.record(
                            actor,
                            "letter.left-out",
                            Subject.of("letter", it.id(), run.partner(), run.id()),
                            Map.of(),
                            Map.of("message", key));
                });
    }

    /** Prepares what is due in a run today; what the product says in its own name goes out at once. */
    void turn(Actor itself, OnboardingId id) {
        var scene = scenes.of(itself, id);
        var due = Occasion.due(
                scene.run(),
                scene.program(),
                scene.gates(),
                scene.calendar().meetings(),
                scenes.ourDays(scene.run()),
                scene.today());
        for (var occasion : due) {
            if (Occasion.isNeeded(Drafts.message(scene, occasion.message()), it -> gates.holds(id, it))) {
                prepare(itself, scene, occasion);
            }
        }
        var again = Occasion.reminders(
                scene.program(),
                letters.of(id),
                scene.run(),
                scenes.ourDays(scene.run()),
                scene.today(),
                message -> isSilent(scene, message));
        again.forEach(it -> prepare(itself, scene, it));
    }

    /** Somebody to whom it went has answered no invitation as it stands. */
    private static boolean isSilent(Scene scene, Message message) {
        var answered = scene.calendar().standing().stream().map(Answer::contact).collect(Collectors.toSet());
        return scene.recipients(message, "").stream().anyMatch(it -> !answered.contains(it.id()));
    }

    /** Once for each occasion. */
    void prepare(Actor itself, Scene scene, Occasion occasion) {
        var letter = ids.next();
        if (!letters.prepare(letter, scene.run(), occasion)) {
            return;
        }
        var message = Drafts.message(scene, occasion.message());
        var people = scene.recipients(message, occasion.of()).stream()
                .filter(Drafts::hasMail)
                .toList();
        if (message.from().equals("system") && !people.isEmpty()) {
            send(
                    itself,
                    scene,
                    message,
                    new Letter(
                            letter,
                            scene.run().id(),
                            scene.run().partner(),
                            message.key(),
                            occasion.of(),
                            occasion.due(),
                            Optional.empty()),
                    new Written(Drafts.subject(message), Drafts.text(message), Set.of()),
                    people);
        }
    }
}
