package firstdeal.onboarding.internal;

import firstdeal.audit.AuditEntry;
import firstdeal.audit.AuditLog;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.OnboardingFilter;
import firstdeal.onboarding.Onboardings;
import firstdeal.onboarding.PhaseOpening;
import firstdeal.platform.actor.Needs;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Permission;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The runs there are, and the history of each. */
@RestController
@RequestMapping("/api/v1/onboardings")
class OnboardingApi {

    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 500;

    private final Onboardings onboardings;
    private final AuditLog history;
    private final JsonMapper json;
    private final Clock clock;

    OnboardingApi(Onboardings onboardings, AuditLog history, JsonMapper json, Clock clock) {
        this.onboardings = onboardings;
        this.history = history;
        this.json = json;
        this.clock = clock;
    }

    record Row(
            UUID id,
            UUID partner,
            UUID programVersion,
            boolean gated,
            String state,
            LocalDate day0,
            String zone,
            int day,
            @Nullable String phase,
            int version) {

        static Row of(Onboarding it, LocalDate today) {
            return new Row(
                    it.id().value(),
                    it.partner().value(),
                    it.program().value(),
                    it.gated(),
                    it.state(today).key(),
                    it.day0(),
                    it.zone().getId(),
                    it.day(today),
                    it.inHand().map(PhaseOpening::phase).orElse(null),
                    it.version());
        }
    }

    record Page(List<Row> items, @Nullable UUID next) {}

    record History(List<Entry> items, @Nullable Long next) {}

    record Entry(
            long number,
            Instant at,
            String actor,
            String actorKind,
            String act,
            String subject,
            String subjectId,
            JsonNode before,
            JsonNode after) {}

    @GetMapping
    @Needs(Permission.READ)
    Page list(
            Actor actor,
            @RequestParam Optional<UUID> partner,
            @RequestParam(defaultValue = "false") boolean running,
            @RequestParam Optional<Boolean> gated,
            @RequestParam Optional<UUID> cursor,
            @RequestParam(defaultValue = "" + PAGE) int limit) {
        int size = Math.clamp(limit, 1, LARGEST_PAGE);
        var found = onboardings.find(
                actor,
                new OnboardingFilter(
                        partner.map(PartnerId::new), running, gated, cursor.map(OnboardingId::new), size + 1));
        var rows = found.stream()
                .limit(size)
                .map(it -> Row.of(it, it.today(clock.instant())))
                .toList();
        return new Page(rows, found.size() > size ? rows.getLast().id() : null);
    }

    /** The history, the latest first. */
    @GetMapping("/{id}/activity")
    @Needs(Permission.READ)
    History activity(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "" + AuditLog.LATEST) long cursor,
            @RequestParam(defaultValue = "" + PAGE) int limit) {
        onboardings.get(actor, new OnboardingId(id));
        int size = Math.clamp(limit, 1, LARGEST_PAGE);
        var found = history.ofOnboarding(new OnboardingId(id), cursor, size + 1);
        var entries = found.stream().limit(size).map(this::entry).toList();
        return new History(entries, found.size() > size ? entries.getLast().number() : null);
    }

    private Entry entry(AuditEntry it) {
        return new Entry(
                it.number(),
                it.at(),
                it.actorName(),
                it.actorKind(),
                it.act(),
                it.subject().type(),
                it.subject().id(),
                json.readTree(it.before()),
                json.readTree(it.after()));
    }
}
