package firstdeal.account.internal;

import firstdeal.account.Account;
import firstdeal.account.AccountFilter;
import firstdeal.account.AccountId;
import firstdeal.account.AccountPage;
import firstdeal.account.Accounts;
import firstdeal.account.AccountsPage;
import firstdeal.account.OurSide.Status;
import firstdeal.directory.ImportPage;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.files.Tables;
import firstdeal.platform.files.Tables.Format;
import firstdeal.platform.form.Fields;
import firstdeal.platform.screen.Flash;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.Permission;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Our own book of accounts. */
@Controller
class AccountController {

    private final Accounts accounts;
    private final AccountPages pages;
    private final AccountImport imports;
    private final Clock clock;

    AccountController(Accounts accounts, AccountPages pages, AccountImport imports, Clock clock) {
        this.accounts = accounts;
        this.pages = pages;
        this.imports = imports;
        this.clock = clock;
    }

    @GetMapping("/accounts")
    @Needs(Permission.READ)
    String list(Actor actor, @RequestParam Map<String, String> params, Model model) {
        model.addAttribute("page", pages.list(actor, filter(params, AccountsPage.SIZE + 1)));
        return "account/list";
    }

    @GetMapping("/accounts/export")
    @Needs(Permission.READ)
    void export(Actor actor, @RequestParam Map<String, String> params, HttpServletResponse response)
            throws IOException {
        var fields = Fields.of(params);
        var format = fields.choice("format", Format.class, Format.CSV);
        fields.requireRight();
        Tables.send(response, pages.export(actor, filter(params, Integer.MAX_VALUE)), format);
    }

    private static AccountFilter filter(Map<String, String> params, int most) {
        var fields = Fields.of(params);
        Optional<Status> status = fields.text("status", 40).isEmpty()
                ? Optional.empty()
                : Optional.of(fields.choice("status", Status.class, Status.UNKNOWN));
        int from = fields.value("from", Integer::parseInt)
                .map(it -> Math.clamp(it, 0, 10_000_000))
                .orElse(0);
        return new AccountFilter(
                fields.text("q", 200),
                fields.wrong().containsKey("status") ? Optional.empty() : status,
                most == Integer.MAX_VALUE ? 0 : from,
                most);
    }

    @GetMapping("/accounts/{id}")
    @Needs(Permission.READ)
    String one(Actor actor, @PathVariable UUID id, Model model) {
        AccountPage page = pages.one(actor, new AccountId(id));
        model.addAttribute("page", page);
        return "account/one";
    }

    @PostMapping("/accounts/{id}")
    @Needs(Permission.WORK)
    String stands(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response) {
        Account account = accounts.get(new AccountId(id));
        var fields = Fields.of(form);
        var ours = StandingForm.parse(fields, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        var owner = fields.value("owner", ContactId::of);
        fields.requireRight();
        accounts.stands(actor, account.id(), ours, owner);
        Flash.say(response, Text.of("account.saved"));
        return "redirect:/accounts/" + id;
    }

    @GetMapping("/accounts/import")
    @Needs(Permission.RUN)
    String form(Model model) {
        model.addAttribute("page", ImportPage.EMPTY);
        return "account/import";
    }

    @PostMapping("/accounts/import")
    @Needs(Permission.RUN)
    String preview(Actor actor, @RequestParam MultipartFile file, Model model) throws IOException {
        model.addAttribute("page", imports.preview(actor, file.getBytes()));
        return "account/import";
    }

    @PostMapping("/accounts/import/{id}")
    @Needs(Permission.RUN)
    String apply(Actor actor, @PathVariable UUID id, HttpServletResponse response) {
        imports.apply(actor, id);
        Flash.say(response, Text.of("directory.import.done"));
        return "redirect:/accounts";
    }
}
