package firstdeal.identity.internal;

import firstdeal.platform.actor.ActorToken;
import firstdeal.platform.errors.FilterAnswers;
import firstdeal.platform.scope.RequestScope;
import firstdeal.shared.Text;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** From here on a request sees the rows of whoever sent it. A key that opens nothing is told so, whatever it asked for. */
final class ScopeFilter extends OncePerRequestFilter {

    private final FilterAnswers answers;

    ScopeFilter(FilterAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var token = ActorToken.current();
        if (token.isEmpty() && SignedIn.key(request).isPresent()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            answers.send(request, response, 401, Text.of("identity.bad-key"));
            return;
        }
        token.ifPresent(it -> RequestScope.narrowTo(it.actor().scope()));
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
