package firstdeal.desk.internal;

import firstdeal.desk.GateMark;
import firstdeal.desk.Need;
import firstdeal.desk.Place;
import firstdeal.desk.PortfolioFilter.Sort;
import firstdeal.desk.StandingRow;
import firstdeal.platform.actor.ActorToken;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.api.Cursor;
import firstdeal.platform.api.ItemList;
import firstdeal.platform.errors.Rejected;
import firstdeal.shared.Permission;
import firstdeal.shared.Text;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PortfolioApi {

    private static final int ROWS_AT_MOST = 1000;

    private final PortfolioService service;
    private final StandingSweep sweep;
    private final Clock clock;

    PortfolioApi(PortfolioService service, StandingSweep sweep, Clock clock) {
        this.service = service;
        this.sweep = sweep;
        this.clock = clock;
    }

    record GateJson(String key, String title, LocalDate due, LocalDate expected, String state, int missing, int of) {}

    record RowJson(
            String onboarding,
            String partner,
            String name,
            String type,
            String region,
            String program,
            String state,
            LocalDate day0,
            int day,
            @Nullable String phase,
            int slip,
            String need,
            @Nullable GateJson nextGate,
            int overdueTasks,
            int unownedTasks,
            @Nullable String pam,
            @Nullable LocalDate firstDealOn) {

        static RowJson of(StandingRow it, LocalDate today) {
            return new RowJson(
                    it.id().toString(),
                    it.partner().toString(),
                    it.partnerName(),
                    it.partnerType(),
                    it.region(),
                    it.program(),
                    it.life(),
                    it.day0(),
                    it.day(today),
                    it.phase().isEmpty() ? null : it.phase(),
                    it.slip(today),
                    it.need(today).key(),
                    it.inHand().map(gate -> gate(it, gate, today)).orElse(null),
                    it.overdue(today),
                    it.unowned(),
                    it.pamName().isEmpty() ? null : it.pamName(),
                    it.firstDeal().isPresent()
                            ? it.day0().plusDays(it.firstDeal().getAsInt())
                            : null);
        }

        private static GateJson gate(StandingRow it, GateMark gate, LocalDate today) {
            return new GateJson(
                    gate.key(),
                    gate.name(),
                    it.day0().plusDays(gate.day()),
                    it.day0().plusDays(it.expected(gate, today)),
                    gate.state(),
                    gate.missing(),
                    gate.of());
        }
    }

    @GetMapping("/api/v1/portfolio")
    @Needs(Permission.READ)
    ItemList<RowJson> portfolio(
            @RequestParam Map<String, String> query,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "1000") int limit) {
        int most = Math.clamp(limit, 1, ROWS_AT_MOST);
        var today = ActorToken.reads().today(clock);
        var filter = PortfolioController.filter(query);
        var rows = cursor == null || cursor.isEmpty()
                ? service.all(filter, today)
                : service.after(filter, today, place(filter.sort(), cursor));
        return ItemList.of(
                rows, most, it -> RowJson.of(it, today), last -> cursor(filter.sort(), Place.of(last, today)));
    }

    private static String cursor(Sort sort, Place it) {
        return Cursor.of(
                sort.key(),
                it.need().key(),
                it.since().map(Object::toString).orElse(""),
                it.day0(),
                it.name(),
                it.id());
    }

    /** A cursor of another order leads nowhere. */
    private static Place place(Sort sort, String cursor) {
        var parts = Cursor.parts(cursor, 6);
        try {
            var since = Optional.of(parts.get(2)).filter(it -> !it.isEmpty()).map(LocalDate::parse);
            if (parts.getFirst().equals(sort.key())) {
                return new Place(
                        Need.of(parts.get(1)).orElseThrow(),
                        since,
                        LocalDate.parse(parts.get(3)),
                        parts.get(4),
                        UUID.fromString(parts.get(5)));
            }
        } catch (DateTimeException | IllegalArgumentException | NoSuchElementException _) {
            throw new Rejected(400, Text.of("platform.bad-cursor"));
        }
        throw new Rejected(400, Text.of("platform.bad-cursor"));
    }

    record RebuiltJson(int rows) {}

    /** Drops the portfolio's read model and makes it anew from the facts. */
    @PostMapping("/api/v1/portfolio/rebuild")
    @Needs(Permission.ADMINISTER)
    RebuiltJson rebuild() {
        return new RebuiltJson(sweep.all());
    }
}
