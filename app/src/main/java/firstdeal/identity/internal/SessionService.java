package firstdeal.identity.internal;

import firstdeal.audit.Audit;
import firstdeal.audit.Subject;
import firstdeal.identity.StaffMember;
import firstdeal.platform.Tokens;
import firstdeal.platform.actor.ActorToken;
import firstdeal.shared.Actor;
import firstdeal.shared.Scope;
import firstdeal.shared.StaffId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sessions and keys: who is behind a secret. */
@Service
class SessionService {

    static final Duration LONGEST = Duration.ofDays(30);
    static final Duration IDLE = Duration.ofDays(3);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private final SessionStore sessions;
    private final KeyStore keys;
    private final StaffStore staff;
    private final Audit audit;
    private final Tokens tokens;
    private final Clock clock;

    SessionService(SessionStore sessions, KeyStore keys, StaffStore staff, Audit audit, Tokens tokens, Clock clock) {
        this.sessions = sessions;
        this.keys = keys;
        this.staff = staff;
        this.audit = audit;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** @return the secret for the cookie, empty if this person may not sign in (any more) */
    @Transactional
    public Optional<String> start(StaffId id) {
        return staff.find(id).filter(StaffMember::active).map(member -> {
            var secret = tokens.mint();
            var now = clock.instant();
            sessions.start(Tokens.hash(secret), id, now, now.plus(LONGEST));
            var actor = new Actor.Staff(id, member.name(), member.role(), Scope.ALL);
            audit.record(actor, "identity.signed-in", Subject.of("staff", id), Map.of(), Map.of());
            return secret;
        });
    }

    @Transactional
    public void end(Actor who, String secret) {
        sessions.end(Tokens.hash(secret));
        if (who instanceof Actor.Staff member) {
            audit.record(who, "identity.signed-out", Subject.of("staff", member.id()), Map.of(), Map.of());
        }
    }

    /** One statement, and a second one at most once a minute. No transaction: it is asked at every request. */
    Optional<ActorToken> bySession(String secret) {
        var hash = Tokens.hash(secret);
        var now = clock.instant();
        return sessions.find(hash, now, now.minus(IDLE)).map(seen -> {
            if (isLongAgo(seen.at(), now)) {
                sessions.seen(hash, now);
            }
            return seen.token();
        });
    }

    /** As {@link #bySession}. */
    Optional<ActorToken> byKey(String secret) {
        var now = clock.instant();
        return keys.find(Tokens.hash(secret), now).map(used -> {
            if (isLongAgo(used.at(), now)) {
                keys.used(used.id(), now);
            }
            return used.token();
        });
    }

    private static boolean isLongAgo(Instant seen, Instant now) {
        return seen.plus(SEEN_EVERY).isBefore(now);
    }

    @Transactional
    public void forgetEnded() {
        var now = clock.instant();
        sessions.forget(now, now.minus(IDLE));
    }
}
