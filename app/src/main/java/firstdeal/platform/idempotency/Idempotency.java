package firstdeal.platform.idempotency;

import firstdeal.platform.actor.ActorToken;
import firstdeal.platform.errors.FilterAnswers;
import firstdeal.platform.idempotency.IdempotencyKeys.Answer;
import firstdeal.shared.Actor;
import firstdeal.shared.Text;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * One effect for one {@code Idempotency-Key}. The key is claimed in the transaction in which the handler acts, so that key,
 * act and answer are kept together or not at all; whoever sends the same key meanwhile waits for that transaction. An act that
 * was refused leaves no trace, and its key is free again.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class Idempotency extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    private static final List<String> KEPT = List.of("Content-Type", "Location", "ETag");

    private final IdempotencyKeys keys;
    private final FilterAnswers answers;
    private final TransactionTemplate transaction;

    Idempotency(IdempotencyKeys keys, FilterAnswers answers, PlatformTransactionManager transactions) {
        this.keys = keys;
        this.answers = answers;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || !request.getRequestURI().startsWith("/api/")
                || request.getHeader(HEADER) == null
                || ActorToken.current().isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader(HEADER).strip();
        if (!key.matches("[\\x21-\\x7e]{1,200}")) {
            answers.send(request, response, 400, Text.of("platform.idempotency-key"));
            return;
        }
        var once = new OnceRequest(request);
        var buffered = new ContentCachingResponseWrapper(response);
        var earlier = act(key, once, buffered, chain);
        if (earlier.isEmpty()) {
            buffered.copyBodyToResponse();
        } else if (earlier.get().fits(once.fingerprint())) {
            replay(earlier.get(), response);
        } else {
            answers.send(request, response, 422, Text.of("platform.idempotency-other"));
        }
    }

    /** Acts within one transaction, or finds the answer that was given before. */
    private Optional<Answer> act(
            String key, OnceRequest request, ContentCachingResponseWrapper response, FilterChain chain) {
        var actor = name(ActorToken.current().orElseThrow().actor());
        return Optional.ofNullable(transaction.execute(status -> {
            if (!keys.claim(actor, key, request.fingerprint())) {
                return keys.find(actor, key).orElse(null);
            }
            try {
                chain.doFilter(request, response);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (ServletException e) {
                throw new IllegalStateException(e);
            }
            if (status.isRollbackOnly() || response.getStatus() >= 400) {
                status.setRollbackOnly();
            } else {
                keys.answer(actor, key, response.getStatus(), headers(response), response.getContentAsByteArray());
            }
            return null;
        }));
    }

    private static Map<String, String> headers(HttpServletResponse response) {
        var kept = new LinkedHashMap<String, String>();
        for (var name : KEPT) {
            var value = name.equals("Content-Type") ? response.getContentType() : response.getHeader(name);
            if (value != null) {
                kept.put(name, value);
            }
        }
        return kept;
    }

    private static void replay(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader("Idempotent-Replayed", "true");
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    /** Keys of two actors never meet. */
    private static String name(Actor actor) {
        return switch (actor) {
            case Actor.Staff staff -> "staff " + staff.id();
            case Actor.ApiKey key -> "key " + key.owner() + " " + key.name();
            case Actor.LinkHolder holder -> "link " + holder.contact();
            case Actor.System system -> "system " + system.name();
        };
    }
}
