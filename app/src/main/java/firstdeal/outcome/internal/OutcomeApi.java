package firstdeal.outcome.internal;

import firstdeal.outcome.SuccessMetric;
import firstdeal.outcome.WeekStatus;
import firstdeal.platform.Ids;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.api.Etag;
import firstdeal.platform.api.ItemList;
import firstdeal.platform.form.Fields;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Permission;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Weekly outcomes and success metrics. */
@RestController
@RequestMapping("/api/v1/onboardings/{id}")
class OutcomeApi {

    private final OutcomeService outcomes;
    private final Ids ids;

    OutcomeApi(OutcomeService outcomes, Ids ids) {
        this.outcomes = outcomes;
        this.ids = ids;
    }

    record WeekJson(
            int week,
            String title,
            LocalDate due,
            String status,
            @Nullable LocalDate reachedOn,
            boolean automatic,
            String why) {

        static WeekJson of(WeekStatus it) {
            return new WeekJson(
                    it.week(),
                    it.title(),
                    it.due(),
                    it.status().key(),
                    it.recorded().reachedOn().orElse(null),
                    it.recorded().automatic(),
                    it.recorded().why());
        }
    }

    record MetricJson(
            UUID id,
            String name,
            String target,
            LocalDate by,
            String reporter,
            @Nullable String value,
            @Nullable LocalDate valueOn,
            int version) {

        static MetricJson of(SuccessMetric it) {
            return new MetricJson(
                    it.id(),
                    it.name(),
                    it.target(),
                    it.by(),
                    it.reporter(),
                    it.value().map(SuccessMetric.Value::text).orElse(null),
                    it.value().map(SuccessMetric.Value::on).orElse(null),
                    it.version());
        }
    }

    /** @param why what shows it, or what was missing */
    record WeekBody(boolean reached, @Nullable String why) {}

    /**
     * What may be sent to add a measure, or part of it to change one.
     *
     * @param by the day on which the target is to be reached
     * @param reporter who tells the value
     */
    record MetricBody(
            String name,
            String target,
            LocalDate by,
            String reporter,
            @Nullable String value,
            @Nullable LocalDate valueOn) {}

    @GetMapping("/weekly-outcomes")
    @Needs(Permission.READ)
    ItemList<WeekJson> weeks(Actor actor, @PathVariable UUID id) {
        return ItemList.of(outcomes.weeks(actor, new OnboardingId(id)).stream()
                .map(WeekJson::of)
                .toList());
    }

    @PostMapping("/weekly-outcomes/{week}")
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = WeekBody.class)))
    ItemList<WeekJson> record(
            Actor actor, @PathVariable UUID id, @PathVariable int week, @RequestBody Map<String, Object> body) {
        var fields = Fields.ofJson(body).only(WeekBody.class);
        var why = fields.text("why", 4000);
        boolean reached = fields.flag("reached");
        fields.requireRight();
        outcomes.record(actor, new OnboardingId(id), week, reached, why);
        return weeks(actor, id);
    }

    @GetMapping("/metrics")
    @Needs(Permission.READ)
    ItemList<MetricJson> metrics(Actor actor, @PathVariable UUID id) {
        return ItemList.of(outcomes.metrics(actor, new OnboardingId(id)).stream()
                .map(MetricJson::of)
                .toList());
    }

    @PostMapping("/metrics")
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = MetricBody.class)))
    ResponseEntity<MetricJson> add(Actor actor, @PathVariable UUID id, @RequestBody Map<String, Object> body) {
        var metric = MetricForm.metric(Fields.ofJson(body), ids.next(), new OnboardingId(id), 0);
        outcomes.add(actor, metric);
        return ResponseEntity.created(URI.create("/api/v1/onboardings/" + id + "/metrics/" + metric.id()))
                .eTag("0")
                .body(MetricJson.of(metric));
    }

    @PatchMapping("/metrics/{metric}")
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = MetricBody.class)))
    ResponseEntity<MetricJson> change(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID metric,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Map<String, Object> body) {
        int version = Etag.version(ifMatch);
        var run = new OnboardingId(id);
        var fields = Fields.patch(stored(outcomes.metric(actor, run, metric)), body);
        outcomes.change(actor, MetricForm.metric(fields, metric, run, version));
        var now = MetricJson.of(outcomes.metric(actor, run, metric));
        return ResponseEntity.ok().eTag(Integer.toString(now.version())).body(now);
    }

    @DeleteMapping("/metrics/{metric}")
    @Needs(Permission.WORK)
    ResponseEntity<Void> remove(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID metric,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        outcomes.remove(actor, new OnboardingId(id), metric, Etag.version(ifMatch));
        return ResponseEntity.noContent().build();
    }

    private static Map<String, String> stored(SuccessMetric it) {
        var stored = new LinkedHashMap<String, String>();
        stored.put("name", it.name());
        stored.put("target", it.target());
        stored.put("by", it.by().toString());
        stored.put("reporter", it.reporter());
        it.value().ifPresent(value -> {
            stored.put("value", value.text());
            stored.put("valueOn", value.on().toString());
        });
        return stored;
    }
}
