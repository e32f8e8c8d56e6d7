package firstdeal.account;

import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that account/one.jte prints.
 *
 * @param people of ours who may own it, by id
 */
public record AccountPage(Account it, String owner, List<Alike> alike, Map<String, String> people) {

    public Text headline() {
        var text = switch (it.ours()) {
            case OurSide.Unknown _ -> Text.of("account.says.unknown");
            case OurSide.Prospect _ -> Text.of("account.says.prospect");
            case OurSide.Open open -> Text.of("account.says.open", "on", open.since());
            case OurSide.Customer _ -> Text.of("account.says.customer");
        };
        return text.with("name", it.name());
    }

    public String since() {
        return switch (it.ours()) {
            case OurSide.Open open -> open.since().toString();
            case OurSide.Customer customer -> day(customer.since());
            default -> "";
        };
    }

    public String last() {
        return day(it.ours().lastTouch());
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
