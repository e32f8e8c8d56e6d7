package firstdeal.schedule.internal;

import firstdeal.platform.actor.Needs;
import firstdeal.platform.api.ItemList;
import firstdeal.platform.form.Fields;
import firstdeal.schedule.HolidaysPage;
import firstdeal.shared.Actor;
import firstdeal.shared.Permission;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Holidays of regions ({@code region=DE&year=2027}) and closures of companies ({@code company=ID}). */
@RestController
@RequestMapping("/api/v1/holidays")
class HolidayApi {

    private final HolidayService holidays;
    private final Clock clock;

    HolidayApi(HolidayService holidays, Clock clock) {
        this.holidays = holidays;
        this.clock = clock;
    }

    /** How many days off an import added; those that were there already are not counted. */
    record Imported(int added) {}

    /**
     * Days off of a region or of a company.
     *
     * @param region such as {@code SE} or {@code DE-BY}
     * @param to the last day, the first one when not given
     */
    record DayOffBody(
            @Nullable String region,
            @Nullable UUID company,
            String name,
            LocalDate from,
            @Nullable LocalDate to) {}

    record Added(UUID id) {}

    @Needs(Permission.READ)
    @GetMapping
    ItemList<HolidaysPage.Line> list(@RequestParam Map<String, String> query) {
        var fields = Fields.of(query).only(Set.of("region", "company", "year"));
        int year = fields.value("year", Integer::valueOf)
                .orElse(LocalDate.now(clock).getYear());
        return ItemList.of(holidays.lines(DayOffForm.whose(fields), year));
    }

    @Needs(Permission.RUN)
    @PostMapping
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = DayOffBody.class)))
    ResponseEntity<Added> add(Actor actor, @RequestBody Map<String, Object> body) {
        var fields = Fields.ofJson(body).only(DayOffBody.class);
        var whose = DayOffForm.whose(fields);
        var id = holidays.add(actor, whose, DayOffForm.parse(fields, whose));
        return ResponseEntity.created(URI.create("/api/v1/holidays/" + id)).body(new Added(id));
    }

    @Needs(Permission.RUN)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID id) {
        holidays.remove(actor, id);
    }

    @Needs(Permission.RUN)
    @PostMapping(path = "/imports", consumes = "text/csv")
    Imported add(Actor actor, @RequestParam Map<String, String> query, @RequestBody String csv) {
        var whose = DayOffForm.whose(Fields.of(query));
        return new Imported(holidays.addAll(actor, whose, DayOffForm.rows(csv, whose)));
    }
}
