package firstdeal.identity.internal;

import firstdeal.platform.errors.FilterAnswers;
import firstdeal.shared.Text;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How often one may ask to sign in, counted on this node: {@value PER_ADDRESS} links for one mail address and
 * {@value PER_MACHINE} attempts of any kind from one machine in {@value MINUTES} minutes.
 */
final class SignInLimit extends OncePerRequestFilter {

    static final int PER_ADDRESS = 5;
    static final int PER_MACHINE = 60;
    static final int MINUTES = 15;
    private static final int REMEMBERED = 20_000;

    private final FilterAnswers answers;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    SignInLimit(FilterAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (allows(request)) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER,
                    String.valueOf(Duration.ofMinutes(MINUTES).toSeconds()));
            answers.send(request, response, 429, Text.of("identity.too-often", "minutes", MINUTES));
        }
    }

    private boolean allows(HttpServletRequest request) {
        var machine = request.getRemoteAddr();
        if (!bucket("m " + machine, PER_MACHINE).tryConsume(1)) {
            return false;
        }
        var email = request.getParameter("email");
        return email == null
                || bucket("a " + email.strip().toLowerCase(Locale.ROOT) + " " + machine, PER_ADDRESS)
                        .tryConsume(1);
    }

    private Bucket bucket(String key, int capacity) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    key,
                    k -> Bucket.builder()
                            .addLimit(limit ->
                                    limit.capacity(capacity).refillGreedy(capacity, Duration.ofMinutes(MINUTES)))
                            .build());
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !request.getMethod().equals("POST") || !(path.startsWith("/login") || path.equals("/setup"));
    }
}
