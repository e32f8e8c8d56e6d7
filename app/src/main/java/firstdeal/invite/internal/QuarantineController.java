package firstdeal.invite.internal;

import firstdeal.invite.QuarantinePage;
import firstdeal.platform.ServerSettings;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.api.Cursor;
import firstdeal.platform.api.ItemList;
import firstdeal.platform.screen.Flash;
import firstdeal.shared.NotFound;
import firstdeal.shared.Permission;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the mailbox brought that was not taken for what it claims to be, with the reason. */
@Controller
class QuarantineController {

    private static final int SHOWN = 100;

    private final QuarantineStore quarantine;
    private final ServerSettings settings;

    QuarantineController(QuarantineStore quarantine, ServerSettings settings) {
        this.quarantine = quarantine;
        this.settings = settings;
    }

    @Needs(Permission.ADMINISTER)
    @Transactional(readOnly = true)
    @GetMapping("/settings/mailbox")
    public String page(Model model) {
        model.addAttribute(
                "page",
                new QuarantinePage(
                        settings.mailbox().isPresent(), quarantine.counts(), quarantine.list(Optional.empty(), SHOWN)));
        return "invite/mailbox";
    }

    /** As it came, never shown as anything but text. */
    @Needs(Permission.ADMINISTER)
    @Transactional(readOnly = true)
    @GetMapping("/settings/mailbox/{id}")
    public ResponseEntity<byte[]> content(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"letter.txt\"")
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(quarantine.content(id).orElseThrow(() -> new NotFound(id)));
    }

    @Needs(Permission.ADMINISTER)
    @Transactional
    @PostMapping("/settings/mailbox/{id}/removal")
    public String remove(@PathVariable UUID id, HttpServletResponse response) {
        if (!quarantine.remove(id)) {
            throw new NotFound(id);
        }
        Flash.say(response, Text.of("invite.removed"));
        return "redirect:/settings/mailbox";
    }

    @Needs(Permission.ADMINISTER)
    @Transactional(readOnly = true)
    @GetMapping("/api/v1/quarantine")
    @ResponseBody
    public ItemList<QuarantinePage.Row> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Cursor.limit(limit);
        return ItemList.of(quarantine.list(Cursor.id(cursor), size + 1), size, it -> it, it -> Cursor.of(it.id()));
    }
}
