package firstdeal.identity.internal;

import firstdeal.platform.ServerSettings;
import firstdeal.platform.actor.ActorToken;
import firstdeal.platform.scope.RequestScope;
import firstdeal.shared.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Who a request comes from: an API key in its header, else a session in its cookie. A given key hides the cookie. */
@Component
class SignedIn implements SecurityContextRepository {

    static final String COOKIE = "fd_session";
    private static final String BEARER = "Bearer ";

    private final SessionService sessions;
    private final boolean secure;

    SignedIn(SessionService sessions, ServerSettings settings) {
        this.sessions = sessions;
        this.secure = "https".equals(settings.baseUrl().getScheme());
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Loaded(() -> load(request));
    }

    @Override
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    /** Asked as the product itself, so that the connection need not be narrowed and widened again for it. */
    private SecurityContext load(HttpServletRequest request) {
        var token = RequestScope.asProduct(() -> key(request)
                .map(sessions::byKey)
                .orElseGet(() -> session(request).flatMap(sessions::bySession)));
        return token.map(SecurityContextImpl::new).orElseGet(SecurityContextImpl::new);
    }

    /** The API key that a request names, valid or not. */
    static Optional<String> key(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    /** The secret of the session that a request belongs to, valid or not. */
    static Optional<String> session(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (var cookie : request.getCookies()) {
                if (cookie.getName().equals(COOKIE) && !cookie.getValue().isEmpty()) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** Called at sign-in and sign-out only: with somebody in it a session begins, without one it ends. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() instanceof ActorToken token && token.actor() instanceof Actor.Staff member) {
            sessions.start(member.id()).ifPresent(secret -> cookie(response, secret, SessionService.LONGEST));
        } else {
            cookie(response, "", Duration.ZERO);
        }
    }

    void end(Actor who, HttpServletRequest request) {
        session(request).ifPresent(secret -> sessions.end(who, secret));
    }

    private void cookie(HttpServletResponse response, String value, Duration age) {
        var cookie = ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return key(request).or(() -> session(request)).isPresent();
    }

    /** Looked up when first asked for. */
    private static final class Loaded implements DeferredSecurityContext {

        private final Supplier<SecurityContext> load;
        private SecurityContext context = new SecurityContextImpl();
        private boolean loaded;

        Loaded(Supplier<SecurityContext> load) {
            this.load = load;
        }

        @Override
        public SecurityContext get() {
            if (!loaded) {
                context = load.get();
                loaded = true;
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
