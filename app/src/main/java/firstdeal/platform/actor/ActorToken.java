package firstdeal.platform.actor;

import firstdeal.platform.words.Reader;
import firstdeal.shared.Actor;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** What Spring Security carries for a request: who acts, and how they read. */
public final class ActorToken extends AbstractAuthenticationToken {

    private final transient Actor actor;
    private final transient Reader reader;

    public ActorToken(Actor actor, Reader reader) {
        super(List.of());
        this.actor = actor;
        this.reader = reader;
        setAuthenticated(true);
    }

    /** Who acts in this request, or empty before sign-in and outside requests. */
    public static Optional<ActorToken> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof ActorToken token
                ? Optional.of(token)
                : Optional.empty();
    }

    /** How the one who asks reads; the default before sign-in and outside requests. */
    public static Reader reads() {
        return current().map(ActorToken::reader).orElse(Reader.DEFAULT);
    }

    public Actor actor() {
        return actor;
    }

    public Reader reader() {
        return reader;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return actor;
    }

    @Override
    public String getName() {
        return actor.name();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ActorToken token && token.actor.equals(actor);
    }

    @Override
    public int hashCode() {
        return actor.hashCode();
    }
}
