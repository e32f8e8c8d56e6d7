package firstdeal.message.internal;

import firstdeal.message.MailState;
import firstdeal.message.OutboxPage;
import firstdeal.platform.ServerSettings;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.api.Cursor;
import firstdeal.platform.api.ItemList;
import firstdeal.shared.Permission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What became of our mails: addresses, subjects and troubles, never what they say. */
@Controller
class OutboxController {

    private static final int SHOWN = 100;

    private final MailStore mails;
    private final ServerSettings settings;

    OutboxController(MailStore mails, ServerSettings settings) {
        this.mails = mails;
        this.settings = settings;
    }

    @Needs(Permission.ADMINISTER)
    @Transactional(readOnly = true)
    @GetMapping("/settings/mails")
    public String page(Model model) {
        var open = mails.outbox(Optional.empty(), Set.of(MailState.QUEUED, MailState.FAILED, MailState.BOUNCED), SHOWN);
        model.addAttribute("page", new OutboxPage(open, settings.mailServer().isPresent()));
        return "message/outbox";
    }

    /** The mails of the outbox, the latest first. */
    @Needs(Permission.ADMINISTER)
    @Transactional(readOnly = true)
    @GetMapping("/api/v1/mails")
    @ResponseBody
    public ItemList<OutboxPage.Row> list(
            @RequestParam(required = false) @Nullable MailState state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Cursor.limit(limit);
        var states = state == null ? EnumSet.allOf(MailState.class) : EnumSet.of(state);
        return ItemList.of(mails.outbox(Cursor.id(cursor), states, size + 1), size, it -> it, it -> Cursor.of(it.id()));
    }
}
