package firstdeal.identity.internal;

import firstdeal.identity.KeyInfo;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.api.ItemList;
import firstdeal.shared.Actor;
import firstdeal.shared.NotAllowed;
import firstdeal.shared.Permission;
import firstdeal.shared.Refused;
import firstdeal.shared.StaffId;
import firstdeal.shared.Text;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** API keys. The key itself is in the answer that made it, and nowhere else. */
@RestController
@RequestMapping("/api/v1/api-keys")
class KeyApi {

    private final StaffService people;

    KeyApi(StaffService people) {
        this.people = people;
    }

    @Needs(Permission.ADMINISTER)
    @GetMapping
    ItemList<KeyJson> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return ItemList.part(people.keys(), cursor, limit, KeyInfo::id, it -> KeyJson.of(it, null));
    }

    @Needs(Permission.ADMINISTER)
    @PostMapping
    ResponseEntity<KeyJson> make(Actor actor, @RequestBody NewKey body) {
        var made = people.mint(
                actor, owner(actor), body.name() == null ? "" : body.name(), scopes(body.scopes()), body.ends());
        return ResponseEntity.created(
                        URI.create("/api/v1/api-keys/" + made.key().id()))
                .body(KeyJson.of(made.key(), made.secret()));
    }

    private static StaffId owner(Actor actor) {
        return switch (actor) {
            case Actor.Staff staff -> staff.id();
            case Actor.ApiKey key -> key.owner();
            case Actor.LinkHolder _, Actor.System _ ->
                throw new NotAllowed(Text.of("platform.not-allowed", "permission", Permission.ADMINISTER.scope()));
        };
    }

    private static Set<Permission> scopes(@Nullable List<String> names) {
        var scopes = EnumSet.noneOf(Permission.class);
        for (var name : names == null ? List.<String>of() : names) {
            scopes.add(Arrays.stream(Permission.values())
                    .filter(it -> it.scope().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new Refused(
                            Text.of("identity.no-such-scope", "scope", name),
                            Map.of("scopes", Text.of("identity.no-such-scope", "scope", name)))));
        }
        return scopes;
    }

    @Needs(Permission.ADMINISTER)
    @DeleteMapping("/{id}")
    ResponseEntity<Void> revoke(Actor actor, @PathVariable UUID id) {
        people.revoke(actor, id);
        return ResponseEntity.noContent().build();
    }

    record NewKey(
            @Nullable String name,
            @Nullable List<String> scopes,
            @Nullable Instant ends) {}

    record KeyJson(
            UUID id,
            String name,
            String owner,
            String startsWith,
            List<String> scopes,
            Instant madeAt,
            @Nullable Instant ends,
            @Nullable Instant lastUsed,
            @Nullable Instant revoked,
            @Nullable String key) {

        static KeyJson of(KeyInfo it, @Nullable String secret) {
            return new KeyJson(
                    it.id(),
                    it.name(),
                    it.owner().toString(),
                    it.shown(),
                    it.scopes().stream().map(Permission::scope).sorted().toList(),
                    it.madeAt(),
                    it.ends(),
                    it.lastUsed(),
                    it.revoked(),
                    secret);
        }
    }
}
