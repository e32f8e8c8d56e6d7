package firstdeal.message.internal;

import firstdeal.message.MailPage;
import firstdeal.message.MailPage.Line;
import firstdeal.message.MailsPage;
import firstdeal.platform.Loopback;
import firstdeal.platform.ServerSettings;
import firstdeal.platform.actor.Open;
import firstdeal.shared.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The local mail viewer: who sits at this machine reads what no mail server takes yet. It is not there for anybody else, nor
 * for a page that came here under a foreign name (DNS rebinding).
 */
@Controller
@RequestMapping("/mail")
class MailController {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final int SHOWN = 100;

    private final MailStore mails;
    private final ServerSettings settings;

    MailController(MailStore mails, ServerSettings settings) {
        this.mails = mails;
        this.settings = settings;
    }

    @Open
    @GetMapping
    String list(HttpServletRequest request, Model model) {
        requireThisMachine(request);
        model.addAttribute(
                "page",
                new MailsPage(mails.kept(SHOWN).stream()
                        .map(it -> new MailsPage.Row(
                                it.id(), it.mail().to(), it.mail().subject(), it.at()))
                        .toList()));
        return "message/mails";
    }

    @Open
    @GetMapping("/{id}")
    String show(@PathVariable UUID id, HttpServletRequest request, Model model) {
        requireThisMachine(request);
        var it = mails.kept(id).orElseThrow(() -> new NotFound(id));
        model.addAttribute(
                "page",
                new MailPage(
                        it.mail().to(),
                        it.mail().subject(),
                        it.at(),
                        lines(it.mail().text())));
        return "message/mail";
    }

    private void requireThisMachine(HttpServletRequest request) {
        if (settings.mailServer().isPresent()
                || !settings.isLocal()
                || !Loopback.is(request.getRemoteAddr())
                || !(THIS_MACHINE.contains(request.getServerName())
                        || request.getServerName().equals(settings.baseUrl().getHost()))) {
            throw new NotFound("/mail");
        }
    }

    private static List<Line> lines(String text) {
        return text.lines().map(MailController::line).toList();
    }

    private static Line line(String text) {
        var pieces = new ArrayList<MailPage.Piece>();
        var links = LINK.matcher(text);
        int at = 0;
        while (links.find()) {
            pieces.add(new MailPage.Piece(text.substring(at, links.start()), false));
            pieces.add(new MailPage.Piece(links.group(), true));
            at = links.end();
        }
        pieces.add(new MailPage.Piece(text.substring(at), false));
        return new Line(pieces);
    }
}
