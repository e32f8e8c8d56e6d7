package firstdeal.identity.internal;

import firstdeal.audit.Audit;
import firstdeal.audit.Subject;
import firstdeal.identity.KeyInfo;
import firstdeal.identity.People;
import firstdeal.identity.StaffAdded;
import firstdeal.identity.StaffMember;
import firstdeal.platform.Ids;
import firstdeal.platform.Tokens;
import firstdeal.shared.Actor;
import firstdeal.shared.NotFound;
import firstdeal.shared.Permission;
import firstdeal.shared.Refused;
import firstdeal.shared.StaffId;
import firstdeal.shared.StaffRole;
import firstdeal.shared.Text;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StaffService implements People {

    static final String KEY_PREFIX = "fdk_";
    private static final int SHOWN = 8;

    private final StaffStore staff;
    private final SessionStore sessions;
    private final KeyStore keys;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Tokens tokens;
    private final Ids ids;
    private final Clock clock;

    StaffService(
            StaffStore staff,
            SessionStore sessions,
            KeyStore keys,
            Audit audit,
            ApplicationEventPublisher events,
            Tokens tokens,
            Ids ids,
            Clock clock) {
        this.staff = staff;
        this.sessions = sessions;
        this.keys = keys;
        this.audit = audit;
        this.events = events;
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public StaffId add(Actor who, String name, String email, StaffRole role, ZoneId zone, Locale locale) {
        var member = new StaffMember(new StaffId(ids.next()), name, email, role, zone, locale, true, 0).checked();
        if (!staff.add(member, clock.instant())) {
            throw new Refused(
                    Text.of("identity.email-taken", "email", member.email()),
                    Map.of("email", Text.of("identity.email-taken", "email", member.email())));
        }
        audit.record(who, "identity.person-added", Subject.of("staff", member.id()), Map.of(), member);
        events.publishEvent(new StaffAdded(member.id(), member.name(), member.email(), member.zone()));
        return member.id();
    }

    @Override
    @Transactional(readOnly = true)
    public List<StaffMember> all() {
        return staff.all();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<StaffMember> find(StaffId id) {
        return staff.find(id);
    }

    /** @param seen the version that the caller saw */
    StaffMember change(Actor who, StaffId id, int seen, String name, StaffRole role, ZoneId zone, boolean active) {
        int governors = staff.governors();
        var before = staff.find(id).orElseThrow(() -> new NotFound(id));
        var after = before.changed(name, role, zone, active);
        if (before.governs() && !after.governs() && governors == 1) {
            throw new Refused(Text.of("identity.last-owner"));
        }
        staff.change(new StaffMember(
                id, after.name(), after.email(), after.role(), after.zone(), after.locale(), after.active(), seen));
        if (!after.active()) {
            sessions.endAllOf(id);
        }
        audit.record(who, "identity.person-changed", Subject.of("staff", id), before, after);
        return staff.find(id).orElseThrow();
    }

    @Override
    public String mintKey(Actor who, StaffId owner, String name, Set<Permission> scopes, @Nullable Instant ends) {
        return mint(who, owner, name, scopes, ends).secret();
    }

    Minted mint(Actor who, StaffId owner, String name, Set<Permission> scopes, @Nullable Instant ends) {
        var member = staff.find(owner).orElseThrow(() -> new NotFound(owner));
        var now = clock.instant();
        require(!name.isBlank() && name.length() <= 200, "name", Text.of("identity.key-needs-name"));
        require(!scopes.isEmpty(), "scopes", Text.of("identity.key-needs-scope"));
        require(
                member.role().permissions().containsAll(scopes)
                        && who.permissions().containsAll(scopes),
                "scopes",
                Text.of("identity.key-beyond-role"));
        require(ends == null || ends.isAfter(now), "ends", Text.of("identity.key-ends-later"));
        var secret = KEY_PREFIX + tokens.mint();
        var key = new KeyInfo(
                ids.next(),
                owner,
                member.name(),
                name.strip(),
                secret.substring(0, SHOWN),
                Set.copyOf(scopes),
                now,
                ends,
                null,
                null);
        keys.add(key, Tokens.hash(secret));
        audit.record(who, "identity.key-made", Subject.of("api-key", key.id()), Map.of(), facts(key));
        return new Minted(key, secret);
    }

    private static void require(boolean holds, String field, Text otherwise) {
        if (!holds) {
            throw new Refused(otherwise, Map.of(field, otherwise));
        }
    }

    private static Map<String, Object> facts(KeyInfo key) {
        return Map.of(
                "name", key.name(),
                "owner", key.owner(),
                "scopes", new TreeSet<>(key.scopes()),
                "ends", Optional.ofNullable(key.ends()));
    }

    @Transactional(readOnly = true)
    List<KeyInfo> keys() {
        return keys.all();
    }

    void revoke(Actor who, UUID id) {
        var key = keys.find(id).orElseThrow(() -> new NotFound(id));
        if (keys.revoke(id, clock.instant())) {
            audit.record(who, "identity.key-revoked", Subject.of("api-key", id), facts(key), Map.of());
        }
    }

    record Minted(KeyInfo key, String secret) {}
}
