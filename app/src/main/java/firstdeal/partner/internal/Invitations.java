package firstdeal.partner.internal;

import firstdeal.message.Mail;
import firstdeal.message.Outbox;
import firstdeal.partner.Company;
import firstdeal.partner.Contact;
import firstdeal.partner.Sponsor;
import firstdeal.platform.ServerSettings;
import firstdeal.platform.words.Messages;
import firstdeal.platform.words.Reader;
import firstdeal.platform.words.Words;
import firstdeal.shared.Text;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The mail that asks a sponsor, in the sponsor's own language. */
@Component
class Invitations {

    private final Outbox outbox;
    private final ServerSettings settings;
    private final Messages messages;

    Invitations(Outbox outbox, ServerSettings settings, Messages messages) {
        this.outbox = outbox;
        this.settings = settings;
        this.messages = messages;
    }

    String link(String secret) {
        return settings.baseUrl() + "/sponsor/" + secret;
    }

    void send(Sponsor sponsor, Contact person, Company partner, Company ours, String link) {
        var words = new Words(messages, reader(person));
        outbox.send(new Mail(
                person.details().mail(),
                words.say(Text.of("partner.sponsor.mail-subject", "partner", partner.name(), "ours", ours.name())),
                words.say(Text.of("partner.sponsor.mail-text", "name", person.name(), "by", sponsor.namedBy())
                        .with("partner", partner.name())
                        .with("ours", ours.name())
                        .with("link", link)),
                true));
    }

    private static Reader reader(Contact person) {
        var details = person.details();
        return new Reader(
                details.language().isEmpty() ? Reader.DEFAULT.locale() : Locale.forLanguageTag(details.language()),
                details.zone().isEmpty() ? Reader.DEFAULT.zone() : ZoneId.of(details.zone()));
    }
}
