package firstdeal.audit.internal;

import firstdeal.audit.AuditChain;
import firstdeal.audit.AuditEntry;
import firstdeal.audit.AuditLog;
import firstdeal.audit.AuditLog.Filter;
import firstdeal.audit.ChainState;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.api.Cursor;
import firstdeal.platform.api.ItemList;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Permission;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The audit log, the latest first, and whether its seal is intact. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditApi {

    private final AuditLog log;
    private final AuditChain chain;
    private final JsonMapper json;

    AuditApi(AuditLog log, AuditChain chain, JsonMapper json) {
        this.log = log;
        this.chain = chain;
        this.json = json;
    }

    /** Of one onboarding, or of one subject, or of whoever and whenever. */
    @Needs(Permission.ADMINISTER)
    @GetMapping
    ItemList<EntryJson> list(
            @RequestParam(required = false) @Nullable OnboardingId onboarding,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String id,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(required = false) @Nullable String act,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Cursor.limit(limit);
        long before = Cursor.number(cursor, AuditLog.LATEST);
        List<AuditEntry> rows;
        if (onboarding != null) {
            rows = log.ofOnboarding(onboarding, before, size + 1);
        } else if (subject != null && id != null) {
            rows = log.ofSubject(subject, id, before, size + 1);
        } else {
            rows = log.find(new Filter(person, act, from, until), before, size + 1);
        }
        return ItemList.of(rows, size, this::entry, it -> Cursor.of(it.number()));
    }

    /** Recalculates every seal. */
    @Needs(Permission.ADMINISTER)
    @GetMapping("/chain")
    ChainJson chain() {
        return ChainJson.of(chain.verify());
    }

    private EntryJson entry(AuditEntry it) {
        var partner = it.subject().partner();
        var onboarding = it.subject().onboarding();
        return new EntryJson(
                it.number(),
                it.at(),
                new ActorJson(it.actorKind(), it.actorId(), it.actorName()),
                it.act(),
                it.subject().type(),
                it.subject().id(),
                partner == null ? null : partner.toString(),
                onboarding == null ? null : onboarding.toString(),
                json.readTree(it.before()),
                json.readTree(it.after()));
    }

    record ActorJson(String kind, @Nullable UUID id, String name) {}

    record EntryJson(
            long number,
            Instant at,
            ActorJson actor,
            String act,
            String subject,
            String id,
            @Nullable String partner,
            @Nullable String onboarding,
            JsonNode before,
            JsonNode after) {}

    record ChainJson(
            boolean intact,
            long seals,
            long sealed,
            long unsealed,
            @Nullable Long brokenAt,
            String lastHash,
            @Nullable Instant lastSealedAt) {

        static ChainJson of(ChainState it) {
            return new ChainJson(
                    it.isIntact(),
                    it.seals(),
                    it.sealed(),
                    it.unsealed(),
                    it.brokenAt(),
                    it.lastHash(),
                    it.lastSealedAt());
        }
    }
}
