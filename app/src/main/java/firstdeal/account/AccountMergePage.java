package firstdeal.account;

import firstdeal.partner.Merging;
import firstdeal.shared.Text;
import java.util.List;
import java.util.Optional;

/**
 * Everything that account/merge.jte prints.
 *
 * @param from would be gone
 * @param words by which the other record was looked for
 * @param others records that may be the same: those that are like it, and those that were looked for
 * @param into the record that would go on
 * @param merging what would move, and what stands against it
 */
public record AccountMergePage(
        Account from, String words, List<Account> others, Optional<Account> into, Merging merging) {

    public AccountMergePage {
        others = List.copyOf(others);
    }

    public Text headline() {
        return into.map(it -> Text.of("account.merge.into", "from", from.name(), "into", it.name()))
                .orElse(Text.of("account.merge.which", "from", from.name()));
    }

    /** Why none is offered. */
    public Text nobody() {
        return words.isBlank() ? Text.of("account.merge.none") : Text.of("account.merge.not-found", "words", words);
    }

    public String path() {
        return "/accounts/" + from.id() + "/merge";
    }

    public boolean isChosen(Account other) {
        return into.filter(it -> it.id().equals(other.id())).isPresent();
    }
}
