package firstdeal.platform.start;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/**
 * Where a PostgreSQL database is, from {@code jdbc:postgresql://host/name} or {@code postgres://user:password@host/name}.
 *
 * @param user from the address, or empty
 * @param password from the address, or empty
 */
record DatabaseAddress(String url, String user, String password) {

    static Optional<DatabaseAddress> parse(String text) {
        try {
            var uri = new URI(text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text);
            var scheme = uri.getScheme();
            var path = uri.getRawPath();
            boolean complete = scheme != null
                    && Set.of("postgresql", "postgres").contains(scheme)
                    && uri.getHost() != null
                    && path != null
                    && path.length() > 1;
            return complete ? Optional.of(of(uri)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static DatabaseAddress of(URI uri) {
        var info = uri.getUserInfo() == null ? "" : uri.getUserInfo();
        int colon = info.indexOf(':');
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new DatabaseAddress(
                "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
                colon < 0 ? info : info.substring(0, colon),
                colon < 0 ? "" : info.substring(colon + 1));
    }
}
