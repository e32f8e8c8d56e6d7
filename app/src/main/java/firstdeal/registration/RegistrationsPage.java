package firstdeal.registration;

import firstdeal.registration.RegistrationFilter.Stand;
import firstdeal.shared.Text;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that registration/list.jte prints: what is claimed, and what waits for us.
 *
 * @param counts of all that the reader may see, by the word of their state; rehearsals are listed and not counted
 */
public record RegistrationsPage(
        Text headline,
        Optional<Stand> stand,
        String words,
        List<RegistrationLine> rows,
        Map<String, Long> counts,
        Optional<String> first,
        Optional<String> next) {

    private static final String PATH = "/deals";

    /** @param rows one more than fit when there are more */
    public static RegistrationsPage of(
            RegistrationFilter filter, List<RegistrationLine> rows, Map<String, Long> counts, Instant now) {
        int size = filter.most() - 1;
        var clocks = rows.stream()
                .filter(line -> !line.it().claim().synthetic())
                .flatMap(it -> it.clock().stream())
                .toList();
        var late = clocks.stream().filter(DecisionClock::late).count();
        var next = clocks.stream().findFirst();
        long waiting = counts.getOrDefault("submitted", 0L);
        return new RegistrationsPage(
                headline(waiting, late, next),
                filter.stand(),
                filter.words(),
                rows.stream().limit(size).toList(),
                counts,
                filter.from() > 0 ? Optional.of(address(filter.stand(), filter.words(), 0)) : Optional.empty(),
                rows.size() > size
                        ? Optional.of(address(filter.stand(), filter.words(), filter.from() + size))
                        : Optional.empty());
    }

    private static Text headline(long waiting, long late, Optional<DecisionClock> next) {
        if (waiting == 0) {
            return Text.of("registration.headline.none");
        }
        if (late > 0) {
            return Text.of("registration.headline.late", "waiting", waiting, "late", late);
        }
        return next.map(it -> Text.of("registration.headline.waiting", "waiting", waiting, "at", it.due()))
                .orElseGet(() -> Text.of("registration.headline.some", "waiting", waiting));
    }

    public boolean nothingYet() {
        return counts.isEmpty() && rows.isEmpty();
    }

    public List<Stand> stands() {
        return Arrays.asList(Stand.values());
    }

    public long count(Stand of) {
        return switch (of) {
            case WAITING -> counts("submitted");
            case ASKED -> counts("needs-information");
            case IN_LINE -> counts("in-line");
            case DRAFT -> counts("draft");
            case PROTECTED -> counts("approved") + counts("converted");
            case ENDED ->
                counts("rejected") + counts("withdrawn") + counts("lapsed") + counts("revoked") + counts("expired");
        };
    }

    private long counts(String word) {
        return counts.getOrDefault(word, 0L);
    }

    /** The same list with this filter set, or taken away when it is set. */
    public String with(Stand other) {
        return address(stand.filter(other::equals).isPresent() ? Optional.empty() : Optional.of(other), words, 0);
    }

    public boolean is(Stand other) {
        return stand.filter(other::equals).isPresent();
    }

    public String export(String format) {
        var here = address(stand, words, 0);
        return here.replaceFirst("^/deals", "/deals/registrations/export") + (here.contains("?") ? "&" : "?")
                + "format=" + format;
    }

    private static String address(Optional<Stand> stand, String words, int from) {
        var query = new StringBuilder();
        stand.ifPresent(it -> query.append("&stand=")
                .append(it.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        if (!words.isEmpty()) {
            query.append("&q=").append(URLEncoder.encode(words, StandardCharsets.UTF_8));
        }
        if (from > 0) {
            query.append("&from=").append(from);
        }
        return query.isEmpty() ? PATH : PATH + "?" + query.substring(1);
    }
}
