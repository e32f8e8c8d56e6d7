package firstdeal.identity.internal;

import firstdeal.identity.StaffMember;
import firstdeal.platform.actor.ActorToken;
import firstdeal.platform.words.Reader;
import firstdeal.shared.Actor;
import firstdeal.shared.Scope;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ott.InvalidOneTimeTokenException;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Turns a link into its person, once. */
@Component
class LinkProvider implements AuthenticationProvider {

    private final LinkService links;
    private final StaffStore staff;

    LinkProvider(LinkService links, StaffStore staff) {
        this.links = links;
        this.staff = staff;
    }

    @Override
    public Authentication authenticate(Authentication link) {
        var secret = ((OneTimeTokenAuthenticationToken) link).getTokenValue();
        return links.spend(secret == null ? "" : secret)
                .flatMap(staff::find)
                .filter(StaffMember::active)
                .map(LinkProvider::token)
                .orElseThrow(() -> new InvalidOneTimeTokenException("Spent, too old or never given"));
    }

    static ActorToken token(StaffMember member) {
        return new ActorToken(
                new Actor.Staff(member.id(), member.name(), member.role(), Scope.ALL),
                new Reader(member.locale(), member.zone()));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return OneTimeTokenAuthenticationToken.class.isAssignableFrom(kind);
    }
}
