package firstdeal.identity.internal;

import firstdeal.identity.StaffMember;
import firstdeal.message.Mail;
import firstdeal.message.Outbox;
import firstdeal.platform.ServerSettings;
import firstdeal.platform.Tokens;
import firstdeal.platform.words.Messages;
import firstdeal.platform.words.Reader;
import firstdeal.platform.words.Words;
import firstdeal.shared.StaffId;
import firstdeal.shared.Text;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.authentication.ott.DefaultOneTimeToken;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sign-in links by mail. Whether an address is known is never said; only what stands in its mailbox tells. */
@Service
class LinkService implements OneTimeTokenService {

    static final Duration LASTS = Duration.ofMinutes(15);

    private final StaffStore staff;
    private final SessionStore links;
    private final Outbox outbox;
    private final ServerSettings settings;
    private final Messages messages;
    private final Tokens tokens;
    private final Clock clock;

    LinkService(
            StaffStore staff,
            SessionStore links,
            Outbox outbox,
            ServerSettings settings,
            Messages messages,
            Tokens tokens,
            Clock clock) {
        this.staff = staff;
        this.links = links;
        this.outbox = outbox;
        this.settings = settings;
        this.messages = messages;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Mails a link to this address if it is one of ours. The answer is of the same kind either way. */
    @Override
    @Transactional
    public OneTimeToken generate(GenerateOneTimeTokenRequest request) {
        var asked = (LinkRequest) request;
        var secret = tokens.mint();
        var ends = clock.instant().plus(LASTS);
        staff.activeBy(asked.getUsername()).ifPresent(member -> {
            links.addLink(Tokens.hash(secret), member.id(), ends);
            send(member, address(secret, asked.next()));
        });
        return new DefaultOneTimeToken(secret, asked.getUsername(), ends);
    }

    private String address(String secret, String next) {
        var address = settings.baseUrl() + "/login/ott?token=" + secret;
        return next.equals("/") ? address : address + "&next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    private void send(StaffMember member, String address) {
        var words = new Words(messages, new Reader(member.locale(), member.zone()));
        outbox.send(new Mail(
                member.email(),
                words.say("identity.mail-subject"),
                words.say(Text.of(
                        "identity.mail-text", "name", member.name(), "link", address, "minutes", LASTS.toMinutes())),
                true));
        if (settings.isLocal() && settings.mailServer().isEmpty()) {
            System.out.println("  Sign-in link for " + member.email() + ": " + address);
        }
    }

    /** Never asked: {@link LinkProvider} spends links itself. */
    @Override
    public OneTimeToken consume(OneTimeTokenAuthenticationToken token) {
        throw new UnsupportedOperationException("LinkProvider spends links");
    }

    @Transactional
    Optional<StaffId> spend(String secret) {
        return links.spendLink(Tokens.hash(secret), clock.instant());
    }

    /** An address that asks for a link, and where its owner wanted to go. */
    static final class LinkRequest extends GenerateOneTimeTokenRequest {

        private final String next;

        LinkRequest(String email, String next) {
            super(email, LASTS);
            this.next = next;
        }

        String next() {
            return next;
        }
    }
}
