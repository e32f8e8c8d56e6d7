package firstdeal.registration.internal;

import firstdeal.message.Mail;
import firstdeal.message.Outbox;
import firstdeal.partner.Contact;
import firstdeal.partner.PartnerFacts;
import firstdeal.platform.ServerSettings;
import firstdeal.platform.words.Messages;
import firstdeal.platform.words.Reader;
import firstdeal.platform.words.Words;
import firstdeal.registration.Registration;
import firstdeal.registration.State;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Text;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Mails about a registration to the person behind it and, when an answer is late, to ours. Each goes once. */
@Component
class RegistrationLetters {

    private final Outbox outbox;
    private final PartnerFacts partners;
    private final ServerSettings settings;
    private final Messages messages;

    RegistrationLetters(Outbox outbox, PartnerFacts partners, ServerSettings settings, Messages messages) {
        this.outbox = outbox;
        this.partners = partners;
        this.settings = settings;
        this.messages = messages;
    }

    /** Tells the partner's person what became of their claim. A rehearsal is told like a real one. */
    void moved(Registration it, String act, String note) {
        it.claim().contact().flatMap(this::reachable).ifPresent(person -> {
            var account = it.claim().account().name();
            send(
                    it,
                    person,
                    Text.of("registration.mail.subject", "account", account, "act", act),
                    Text.of("registration.mail.text", "name", person.name(), "account", account)
                            .with("offering", it.claim().offering())
                            .with("act", act.replace("-", "_"))
                            .with("note", note.isEmpty() ? "-" : note)
                            .with("line", line(it.state())),
                    "registration/" + it.id() + "/" + act + "/" + it.version());
        });
    }

    /** What matters most in the state it came to. */
    private static Text line(State state) {
        return switch (state) {
            case State.Submitted(var promise) -> Text.of("registration.mail.answer-by", "at", promise.due());
            case State.InLine _ -> Text.of("registration.mail.in-line");
            case State.NeedsInformation(var _, var question) ->
                Text.of("registration.mail.answer-until", "on", question.until());
            case State.Approved(var _, var protection) ->
                Text.of("registration.mail.protected", "on", protection.until());
            default -> Text.of("registration.mail.ended", "state", state.word());
        };
    }

    /** Our person is told that the promise was missed. */
    void late(Registration it, ContactId ours, String partner) {
        reachable(ours)
                .ifPresent(person -> send(
                        it,
                        person,
                        Text.of("registration.mail.late-subject", "partner", partner),
                        Text.of("registration.mail.late-text", "name", person.name(), "partner", partner)
                                .with("account", it.claim().account().name())
                                .with("link", settings.baseUrl() + "/deals/" + it.id()),
                        "registration/" + it.id() + "/late/" + ours));
    }

    private Optional<Contact> reachable(ContactId id) {
        return Optional.ofNullable(partners.people(List.of(id)).get(id))
                .filter(it -> !it.hasLeft() && Mail.isAddress(it.details().mail()));
    }

    private void send(Registration it, Contact person, Text subject, Text text, String once) {
        var words = new Words(messages, reader(person));
        OnboardingId run = it.run().orElse(null);
        outbox.send(Mail.of(person.details().mail(), words.say(subject), words.say(text))
                .about(it.partner(), run, person.id(), "registration")
                .once(once));
    }

    private static Reader reader(Contact person) {
        var details = person.details();
        return new Reader(
                details.language().isEmpty() ? Reader.DEFAULT.locale() : Locale.forLanguageTag(details.language()),
                details.zone().isEmpty() ? Reader.DEFAULT.zone() : ZoneId.of(details.zone()));
    }
}
