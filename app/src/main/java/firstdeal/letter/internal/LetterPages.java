package firstdeal.letter.internal;

import firstdeal.letter.Letter;
import firstdeal.letter.LetterPage;
import firstdeal.letter.LetterPage.Recipient;
import firstdeal.letter.LettersPage;
import firstdeal.letter.LettersPage.Row;
import firstdeal.message.Mailings;
import firstdeal.onboarding.OnboardingFrame.Tab;
import firstdeal.onboarding.Onboardings;
import firstdeal.partner.Contact;
import firstdeal.program.Content.Message;
import firstdeal.program.MessageText;
import firstdeal.program.MessageText.Word;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the pages of messages show. */
@Service
@Transactional(readOnly = true)
class LetterPages {

    private static final int SHOWN_MAILS = 50;

    /** Nobody sends any more what waited longer. */
    private static final int STALE_DAYS = 21;

    private final LetterStore letters;
    private final Scenes scenes;
    private final RunWords words;
    private final Onboardings onboardings;
    private final Mailings mailings;
    private final Clock clock;

    LetterPages(
            LetterStore letters,
            Scenes scenes,
            RunWords words,
            Onboardings onboardings,
            Mailings mailings,
            Clock clock) {
        this.letters = letters;
        this.scenes = scenes;
        this.words = words;
        this.onboardings = onboardings;
        this.mailings = mailings;
        this.clock = clock;
    }

    LettersPage page(Actor actor, OnboardingId id) {
        var run = onboardings.get(actor, id);
        var known = letters.of(id);
        var messages = onboardings.program(run).library().messages();
        return new LettersPage(
                onboardings.frame(actor, id, Tab.MESSAGES),
                known.stream()
                        .filter(it -> it.waits()
                                && it.due().isAfter(run.today(clock.instant()).minusDays(STALE_DAYS)))
                        .flatMap(it -> messages.stream()
                                .filter(message -> message.key().equals(it.message()))
                                .map(message -> row(message, Optional.of(it))))
                        .toList(),
                messages.stream().map(it -> row(it, lastSent(known, it))).toList(),
                mailings.about(id, SHOWN_MAILS).stream()
                        .filter(it ->
                                !it.topic().equals("invitation") || it.state().reachedNobody())
                        .toList());
    }

    private static Optional<Letter> lastSent(List<Letter> known, Message message) {
        return known.stream()
                .filter(it -> it.message().equals(message.key()) && it.wasSent())
                .reduce((a, b) -> b);
    }

    private static Row row(Message it, Optional<Letter> letter) {
        return new Row(it.key(), Drafts.title(it), it.says(), it.from(), it.to(), LetterTimes.of(it.when()), letter);
    }

    LetterPage page(Actor actor, OnboardingId id, String key) {
        var scene = scenes.of(actor, id);
        var message = Drafts.message(scene, key);
        var filled = words.of(scene, message.from());
        var known = letters.of(id);
        var next = Letter.next(known, key);
        var people = scene.recipients(message, next.map(Letter::of).orElse(""));
        var body = MessageText.filled(Drafts.text(message), filled);
        return new LetterPage(
                onboardings.frame(actor, id, Tab.MESSAGES),
                key,
                Drafts.title(message),
                message.says(),
                scene.sender(message.from()).map(Contact::name),
                MessageText.filled(Drafts.subject(message), filled),
                body,
                MarkdownPages.html(MessageText.filled(
                        body,
                        Map.of(
                                Word.RECIPIENT,
                                people.isEmpty() ? "…" : people.getFirst().name()))),
                people.stream()
                        .filter(Drafts::hasMail)
                        .map(it -> new Recipient(
                                it.id().toString(), it.name(), it.details().mail()))
                        .toList(),
                people.stream()
                        .filter(it -> !Drafts.hasMail(it))
                        .map(Contact::name)
                        .toList(),
                known.stream()
                        .filter(it -> it.message().equals(key) && it.wasSent())
                        .toList());
    }
}
