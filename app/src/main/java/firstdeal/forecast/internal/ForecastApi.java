package firstdeal.forecast.internal;

import firstdeal.forecast.ForecastPage;
import firstdeal.forecast.Line;
import firstdeal.forecast.Totals;
import firstdeal.forecast.Week;
import firstdeal.pipeline.Category;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.form.Fields;
import firstdeal.shared.Actor;
import firstdeal.shared.Money;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Permission;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The forecast of a week and what changed since the last call. */
@RestController
@RequestMapping("/api/v1/forecast")
class ForecastApi {

    private final ForecastService forecasts;

    ForecastApi(ForecastService forecasts) {
        this.forecasts = forecasts;
    }

    record MoneyJson(BigDecimal value, String currency) {

        static MoneyJson of(Money it) {
            return new MoneyJson(it.amount(), it.currency().getCurrencyCode());
        }
    }

    /** @param sums one for each currency */
    record TotalJson(String category, int deals, List<MoneyJson> sums) {}

    /** @param changed whether anything of it changed since the last call */
    record LineJson(
            UUID opportunity,
            UUID partner,
            String account,
            String category,
            String stage,
            @Nullable MoneyJson amount,
            @Nullable LocalDate closes,
            boolean changed,
            boolean gone) {}

    record PastJson(LocalDate week, List<TotalJson> totals) {}

    /**
     * @param week the Monday of the week
     * @param recorded whether this week's call was recorded; this week's lines always say how things stand now
     * @param last the call to which it is compared
     */
    record ForecastJson(
            LocalDate week,
            boolean recorded,
            @Nullable LocalDate last,
            List<TotalJson> totals,
            List<LineJson> lines,
            List<PastJson> history) {}

    /** @param partner only this partner's deals */
    record CallBody(@Nullable UUID partner) {}

    @GetMapping
    @Needs(Permission.READ)
    ForecastJson show(
            Actor actor,
            @RequestParam(required = false) @Nullable String week,
            @RequestParam(required = false) @Nullable UUID partner) {
        var asked = Week.of(week == null ? "" : week, forecasts.today());
        return json(forecasts.page(actor, asked, Optional.ofNullable(partner).map(PartnerId::new)));
    }

    @PostMapping("/calls")
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = CallBody.class)))
    ForecastJson record(Actor actor, @RequestBody Map<String, Object> body) {
        var fields = Fields.ofJson(body).only(CallBody.class);
        var partner = fields.value("partner", PartnerId::of);
        fields.requireRight();
        forecasts.record(actor, partner);
        return json(forecasts.page(actor, Week.of(forecasts.today()), partner));
    }

    private static ForecastJson json(ForecastPage page) {
        return new ForecastJson(
                page.week().monday(),
                page.recorded(),
                page.last().map(Week::monday).orElse(null),
                totals(page.totals()),
                page.rows().stream().map(ForecastApi::line).toList(),
                page.history().stream()
                        .map(it -> new PastJson(it.week().monday(), totals(it.totals())))
                        .toList());
    }

    private static List<TotalJson> totals(Totals totals) {
        return Arrays.stream(Category.values())
                .map(it -> new TotalJson(
                        it.key(),
                        totals.count(it),
                        totals.sum(it).stream().map(MoneyJson::of).toList()))
                .toList();
    }

    private static LineJson line(ForecastPage.Row row) {
        Line it = row.line();
        return new LineJson(
                it.deal().value(),
                row.card().deal().partner().value(),
                row.card().deal().account().name(),
                it.category().key(),
                it.stage(),
                it.amount().map(MoneyJson::of).orElse(null),
                it.closes().orElse(null),
                !row.shifts().isEmpty(),
                row.gone());
    }
}
