package firstdeal.escalation.internal;

import firstdeal.escalation.Escalation;
import firstdeal.escalation.Escalation.Said;
import firstdeal.message.Mail;
import firstdeal.message.Outbox;
import firstdeal.partner.Contact;
import firstdeal.platform.ServerSettings;
import firstdeal.platform.words.Messages;
import firstdeal.platform.words.Reader;
import firstdeal.platform.words.Words;
import firstdeal.shared.Text;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The mails of an escalation: to the sponsor who is asked, and to the manager who waits for the answer. */
@Component
class EscalationMails {

    private final Outbox outbox;
    private final ServerSettings settings;
    private final Messages messages;

    EscalationMails(Outbox outbox, ServerSettings settings, Messages messages) {
        this.outbox = outbox;
        this.settings = settings;
        this.messages = messages;
    }

    /** @param between the company on the other side */
    void ask(Escalation it, Contact person, String between, String secret) {
        var to = person.details().mail();
        if (!Mail.isAddress(to)) {
            return;
        }
        var words = new Words(messages, reader(person));
        var text = Text.of("escalation.mail-text", "name", person.name(), "by", it.by())
                .with("partner", between)
                .with("question", it.question())
                .with("reason", it.reason())
                .with("link", settings.baseUrl() + "/escalation/" + secret);
        outbox.send(new Mail(
                        to,
                        words.say(Text.of("escalation.mail-subject", "by", it.by(), "partner", between)),
                        words.say(text),
                        true)
                .about(it.partner(), it.onboarding(), person.id(), "escalation"));
    }

    void answered(Escalation it, Contact manager, String between, Said said) {
        var to = manager.details().mail();
        if (!Mail.isAddress(to)) {
            return;
        }
        var words = new Words(messages, reader(manager));
        var text = Text.of("escalation.answered-text", "name", manager.name(), "by", said.by())
                .with("question", it.question())
                .with("answer", said.words())
                .with("link", settings.baseUrl() + "/onboardings/" + it.onboarding() + "/escalations");
        outbox.send(Mail.of(
                        to,
                        words.say(Text.of("escalation.answered-subject", "by", said.by(), "partner", between)),
                        words.say(text))
                .about(it.partner(), it.onboarding(), manager.id(), "escalation"));
    }

    private static Reader reader(Contact person) {
        var details = person.details();
        return new Reader(
                details.language().isEmpty() ? Reader.DEFAULT.locale() : Locale.forLanguageTag(details.language()),
                details.zone().isEmpty() ? Reader.DEFAULT.zone() : ZoneId.of(details.zone()));
    }
}
