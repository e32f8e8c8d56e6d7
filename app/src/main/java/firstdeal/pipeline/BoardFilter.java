package firstdeal.pipeline;

import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which deals the board shows; all of it is kept in the URL.
 *
 * @param owner ours
 * @param words a part of the account's name
 * @param rehearsals synthetic deals instead of real ones
 * @param table rows instead of columns
 */
public record BoardFilter(
        Optional<PartnerId> partner,
        Optional<ContactId> owner,
        Optional<Category> category,
        String words,
        boolean rehearsals,
        boolean table) {

    public static final BoardFilter ALL =
            new BoardFilter(Optional.empty(), Optional.empty(), Optional.empty(), "", false, false);

    /** What a URL asks for; what cannot be is left out. */
    public static BoardFilter of(Map<String, String> query) {
        return new BoardFilter(
                id(query, "partner", PartnerId::new),
                id(query, "owner", ContactId::new),
                Arrays.stream(Category.values())
                        .filter(it -> it.key().equals(query.get("category")))
                        .findFirst(),
                query.getOrDefault("q", "").strip(),
                query.containsKey("rehearsals"),
                "table".equals(query.get("view")));
    }

    private static <T> Optional<T> id(Map<String, String> query, String name, Function<UUID, T> of) {
        var text = query.getOrDefault(name, "");
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(of.apply(UUID.fromString(text)))
                : Optional.empty();
    }

    public boolean shows(Opportunity it, LocalDate today) {
        return it.synthetic() == rehearsals
                && partner.filter(id -> !id.equals(it.partner())).isEmpty()
                && owner.filter(id -> it.owners()
                                .ours()
                                .filter(o -> o.contact().equals(id))
                                .isEmpty())
                        .isEmpty()
                && category.filter(wanted -> wanted != it.category(today)).isEmpty()
                && it.account().name().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    public boolean isUnset() {
        return partner.isEmpty() && owner.isEmpty() && category.isEmpty() && words.isEmpty() && !rehearsals;
    }

    public Map<String, String> query() {
        var query = new LinkedHashMap<String, String>();
        partner.ifPresent(it -> query.put("partner", it.toString()));
        owner.ifPresent(it -> query.put("owner", it.toString()));
        category.ifPresent(it -> query.put("category", it.key()));
        if (!words.isEmpty()) {
            query.put("q", words);
        }
        if (rehearsals) {
            query.put("rehearsals", "yes");
        }
        if (table) {
            query.put("view", "table");
        }
        return query;
    }

    /** The same page with one part changed; an empty value takes it away. */
    public String with(String path, String part, String value) {
        var query = new LinkedHashMap<>(query());
        query.remove(part);
        if (!value.isEmpty()) {
            query.put(part, value);
        }
        return query.isEmpty()
                ? path
                : path
                        + query.entrySet().stream()
                                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&", "?", ""));
    }
}
