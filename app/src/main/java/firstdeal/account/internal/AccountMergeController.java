package firstdeal.account.internal;

import firstdeal.account.Account;
import firstdeal.account.AccountFilter;
import firstdeal.account.AccountId;
import firstdeal.account.AccountMergePage;
import firstdeal.account.Accounts;
import firstdeal.account.Alike;
import firstdeal.partner.Merging;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.form.Fields;
import firstdeal.platform.screen.Flash;
import firstdeal.shared.Actor;
import firstdeal.shared.Permission;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Two records of one account: which they are, what would move, and the merge. */
@Controller
@RequestMapping("/accounts/{id}/merge")
class AccountMergeController {

    private static final int FOUND = 20;

    private final Accounts accounts;
    private final AccountMergeService merges;

    AccountMergeController(Accounts accounts, AccountMergeService merges) {
        this.accounts = accounts;
        this.merges = merges;
    }

    @GetMapping
    @Needs(Permission.RUN)
    String look(@PathVariable UUID id, @RequestParam Map<String, String> query, Model model) {
        var fields = Fields.of(query);
        var from = accounts.get(new AccountId(id));
        var words = fields.text("q", 200);
        Optional<AccountId> into = fields.value("into", it -> new AccountId(UUID.fromString(it)));
        fields.requireRight();
        var chosen = into.map(accounts::get);
        model.addAttribute(
                "page",
                new AccountMergePage(
                        from,
                        words,
                        others(from, words, chosen),
                        chosen,
                        into.map(it -> merges.look(from.id(), it)).orElse(Merging.NOTHING)));
        return "account/merge";
    }

    /** The one that is chosen, and those that were looked for; without words those that are like it. */
    private List<Account> others(Account from, String words, Optional<Account> chosen) {
        var found = new LinkedHashMap<AccountId, Account>();
        chosen.ifPresent(it -> found.put(it.id(), it));
        var all = words.isBlank()
                ? accounts.alike(from.named()).stream().map(Alike::account).toList()
                : accounts.search(new AccountFilter(words, Optional.empty(), 0, FOUND));
        all.forEach(it -> found.put(it.id(), it));
        found.remove(from.id());
        return List.copyOf(found.values());
    }

    @PostMapping
    @Needs(Permission.RUN)
    String merge(Actor actor, @PathVariable UUID id, @RequestParam UUID into, HttpServletResponse response) {
        var gone = accounts.get(new AccountId(id));
        var stays = merges.merge(actor, gone.id(), new AccountId(into));
        Flash.say(response, Text.of("account.merge.done", "name", gone.name()));
        return "redirect:/accounts/" + stays.id();
    }
}
