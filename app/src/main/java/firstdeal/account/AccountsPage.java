package firstdeal.account;

import firstdeal.account.OurSide.Status;
import firstdeal.shared.ContactId;
import firstdeal.shared.Text;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that account/list.jte prints: our own book of accounts.
 *
 * @param rows one more than fit when there are more
 * @param owners by id
 */
public record AccountsPage(long all, AccountFilter filter, List<Account> rows, Map<ContactId, String> owners) {

    public static final int SIZE = 100;

    public Text headline() {
        return all == 0 ? Text.of("account.headline-none") : Text.of("account.headline", "count", all);
    }

    public List<Account> shown() {
        return rows.stream().limit(SIZE).toList();
    }

    public String owner(Account it) {
        return it.owner().map(id -> owners.getOrDefault(id, "")).orElse("");
    }

    public List<Status> statuses() {
        return Arrays.asList(Status.values());
    }

    public boolean is(Status status) {
        return filter.status().filter(status::equals).isPresent();
    }

    public String with(Status status) {
        return address("/accounts", is(status) ? Optional.empty() : Optional.of(status), 0, "");
    }

    public String first() {
        return filter.from() > 0 ? address("/accounts", filter.status(), 0, "") : "";
    }

    public String next() {
        return rows.size() > SIZE ? address("/accounts", filter.status(), filter.from() + SIZE, "") : "";
    }

    public String export(String format) {
        return address("/accounts/export", filter.status(), 0, format);
    }

    private String address(String path, Optional<Status> status, int from, String format) {
        var query = new StringBuilder();
        status.ifPresent(it -> query.append("&status=").append(it.name().toLowerCase(Locale.ROOT)));
        if (!filter.words().isEmpty()) {
            query.append("&q=").append(URLEncoder.encode(filter.words(), StandardCharsets.UTF_8));
        }
        if (from > 0) {
            query.append("&from=").append(from);
        }
        if (!format.isEmpty()) {
            query.append("&format=").append(format);
        }
        return query.isEmpty() ? path : path + "?" + query.substring(1);
    }
}
