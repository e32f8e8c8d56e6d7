package firstdeal.desk.internal;

import firstdeal.desk.Need;
import firstdeal.desk.PortfolioFilter;
import firstdeal.desk.StandingRow;
import firstdeal.platform.actor.ActorToken;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.files.Table;
import firstdeal.platform.files.Tables;
import firstdeal.shared.Permission;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class PortfolioController {

    private static final int ROWS_AT_MOST = 200;

    private final PortfolioService service;
    private final Clock clock;

    PortfolioController(PortfolioService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    @GetMapping("/")
    @Needs(Permission.READ)
    String portfolio(
            @RequestParam Map<String, String> query,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "100") int limit,
            Model model) {
        model.addAttribute(
                "page", service.page(filter(query), today(), Math.max(0, offset), Math.clamp(limit, 1, ROWS_AT_MOST)));
        return "desk/portfolio";
    }

    @GetMapping("/portfolio/export")
    @Needs(Permission.READ)
    void export(@RequestParam Map<String, String> query, HttpServletResponse response) throws IOException {
        var today = today();
        var format = "xlsx".equals(query.get("format")) ? Tables.Format.XLSX : Tables.Format.CSV;
        var rows = service.all(filter(query), today).stream()
                .map(it -> cells(it, today))
                .toList();
        Tables.send(
                response,
                new Table(
                        "portfolio",
                        List.of(
                                "partner",
                                "type",
                                "region",
                                "program",
                                "state",
                                "day0",
                                "day",
                                "phase",
                                "gate",
                                "gateDue",
                                "missing",
                                "slip",
                                "overdueTasks",
                                "pam",
                                "firstDealOn"),
                        rows),
                format);
    }

    private static List<Object> cells(StandingRow it, LocalDate today) {
        var gate = it.inHand();
        return List.of(
                it.partnerName(),
                it.partnerType(),
                it.region(),
                it.program(),
                it.life(),
                it.day0(),
                it.day(today),
                it.phase(),
                gate.map(g -> g.name()).orElse(""),
                gate.<Object>map(g -> it.day0().plusDays(g.day())).orElse(""),
                gate.<Object>map(g -> g.missing()).orElse(""),
                it.slip(today),
                it.overdue(today),
                it.pamName(),
                it.firstDeal().isPresent() ? it.day0().plusDays(it.firstDeal().getAsInt()) : "");
    }

    static PortfolioFilter filter(Map<String, String> query) {
        var pam = query.getOrDefault("pam", "");
        return new PortfolioFilter(
                pam.matches("[0-9a-fA-F-]{36}") ? pam : "",
                query.getOrDefault("type", ""),
                query.getOrDefault("region", ""),
                query.getOrDefault("phase", ""),
                Need.of(query.getOrDefault("health", "")),
                query.getOrDefault("q", "").strip(),
                query.containsKey("ended"),
                PortfolioFilter.Sort.of(query.getOrDefault("sort", "")));
    }

    private LocalDate today() {
        return ActorToken.reads().today(clock);
    }
}
