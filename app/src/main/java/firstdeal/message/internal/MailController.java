package firstdeal.message.internal;

import firstdeal.message.Mail;
import firstdeal.message.MailPage;
import firstdeal.message.MailPage.Line;
import firstdeal.message.MailsPage;
import firstdeal.platform.Loopback;
import firstdeal.platform.ServerSettings;
import firstdeal.platform.actor.Open;
import firstdeal.shared.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
                        id,
                        it.mail().to(),
                        it.mail().subject(),
                        it.mail().sender(),
                        it.at(),
                        lines(it.mail().text()),
                        !it.mail().html().isEmpty(),
                        mails.files(id).stream().map(Mail.Attachment::name).toList(),
                        it.mail().call()));
        return "message/mail";
    }

    /** The page of a mail, as a mail program would show it: it may load nothing and run nothing. */
    @Open
    @GetMapping("/{id}/page")
    ResponseEntity<String> page(@PathVariable UUID id, HttpServletRequest request) {
        requireThisMachine(request);
        var html = mails.kept(id).map(it -> it.mail().html()).orElseThrow(() -> new NotFound(id));
        return ResponseEntity.ok()
                .header(
                        "Content-Security-Policy",
                        "sandbox allow-popups; default-src 'none'; style-src 'unsafe-inline'")
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(html);
    }

    @Open
    @GetMapping("/{id}/calendar.ics")
    ResponseEntity<String> calendar(@PathVariable UUID id, HttpServletRequest request) {
        requireThisMachine(request);
        var call = mails.kept(id).flatMap(it -> it.mail().call()).orElseThrow(() -> new NotFound(id));
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"invitation.ics\"")
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .body(call.calendar());
    }

    @Open
    @GetMapping("/{id}/files/{place}")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable int place, HttpServletRequest request) {
        requireThisMachine(request);
        var files = mails.kept(id).isPresent() ? mails.files(id) : List.<Mail.Attachment>of();
        if (place < 0 || place >= files.size()) {
            throw new NotFound(id);
        }
        var file = files.get(place);
        return ResponseEntity.ok()
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(file.content());
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
