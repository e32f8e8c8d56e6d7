package firstdeal.logbook.internal;

import firstdeal.logbook.EntryId;
import firstdeal.onboarding.Onboardings;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.api.ItemList;
import firstdeal.platform.form.Fields;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Permission;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Facts recorded by hand. The members besides kind, on, note and link are those of the kind. */
@RestController
@RequestMapping("/api/v1/onboardings/{id}/log")
class LogbookApi {

    private final LogbookService log;
    private final Onboardings onboardings;
    private final Clock clock;

    LogbookApi(LogbookService log, Onboardings onboardings, Clock clock) {
        this.log = log;
        this.onboardings = onboardings;
        this.clock = clock;
    }

    record WithdrawalBody(@Nullable String reason) {}

    @GetMapping
    @Needs(Permission.READ)
    ItemList<EntryJson> list(Actor actor, @PathVariable UUID id) {
        return ItemList.of(
                log.of(actor, new OnboardingId(id)).stream().map(EntryJson::of).toList());
    }

    @PostMapping
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = EntryBody.class)))
    ResponseEntity<EntryJson> record(Actor actor, @PathVariable UUID id, @RequestBody Map<String, Object> body) {
        var onboarding = new OnboardingId(id);
        var run = onboardings.get(actor, onboarding);
        var recording = EntryForm.parse(Fields.ofJson(body), run.today(clock.instant()));
        var entry = log.record(actor, onboarding, recording.entry(), recording.around());
        return ResponseEntity.created(URI.create("/api/v1/onboardings/" + id + "/log/" + entry))
                .body(json(actor, onboarding, entry));
    }

    @PostMapping("/{entry}/withdrawal")
    @Needs(Permission.WORK)
    EntryJson withdraw(Actor actor, @PathVariable UUID id, @PathVariable UUID entry, @RequestBody WithdrawalBody body) {
        var onboarding = new OnboardingId(id);
        log.withdraw(actor, onboarding, new EntryId(entry), body.reason() == null ? "" : body.reason());
        return json(actor, onboarding, new EntryId(entry));
    }

    private EntryJson json(Actor actor, OnboardingId onboarding, EntryId entry) {
        return log.of(actor, onboarding).stream()
                .filter(it -> it.id().equals(entry))
                .findFirst()
                .map(EntryJson::of)
                .orElseThrow();
    }
}
