package firstdeal.shared;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What a page shows, as the query of its address; what is empty is left out. */
public final class Query {

    private final StringBuilder parts = new StringBuilder();

    public Query put(String name, String value) {
        if (!value.isEmpty()) {
            parts.append(parts.isEmpty() ? "" : "&")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        return this;
    }

    /** The path, with the query behind it if there is any. */
    public String of(String path) {
        return parts.isEmpty() ? path : path + "?" + parts;
    }

    /** With its question mark, which stays where nothing follows it: as a link it shows the page with nothing set. */
    @Override
    public String toString() {
        return "?" + parts;
    }
}
