package firstdeal.identity.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import firstdeal.audit.AuditChain;
import firstdeal.audit.AuditEntry;
import firstdeal.audit.AuditLog;
import firstdeal.audit.AuditLog.Filter;
import firstdeal.identity.AuditPage;
import firstdeal.platform.actor.ActorToken;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.api.Cursor;
import firstdeal.platform.files.Tables;
import firstdeal.platform.form.Fields;
import firstdeal.shared.Permission;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The audit log: read, filtered, taken along as CSV, and proven. */
@Controller
@RequestMapping
class AuditController {

    private static final int PAGE = 50;
    private static final int CHUNK = 1_000;
    private static final List<String> FILTERS = List.of("person", "act", "from", "until");

    private final AuditLog log;
    private final AuditChain chain;
    private final StaffService people;

    AuditController(AuditLog log, AuditChain chain, StaffService people) {
        this.log = log;
        this.chain = chain;
        this.people = people;
    }

    @Needs(Permission.ADMINISTER)
    @GetMapping("/settings/audit")
    String show(@RequestParam Map<String, String> query, Model model) {
        var asked = new TreeMap<>(query);
        asked.keySet().retainAll(FILTERS);
        asked.values().removeIf(String::isBlank);
        var rows = log.find(filter(asked), Cursor.number(query.get("cursor"), AuditLog.LATEST), PAGE + 1);
        var shown = rows.subList(0, Math.min(PAGE, rows.size()));
        model.addAttribute(
                "page",
                new AuditPage(
                        shown,
                        people.all(),
                        asked,
                        address("/settings/audit.csv", asked),
                        rows.size() > PAGE ? next(asked, shown.getLast()) : "",
                        query.containsKey("chain") ? Optional.of(chain.verify()) : Optional.empty()));
        return "identity/audit";
    }

    private static Filter filter(Map<String, String> asked) {
        var fields = Fields.of(asked);
        var zone = ActorToken.reads().zone();
        var from = fields.date("from");
        var until = fields.date("until");
        var person = fields.value("person", UUID::fromString);
        fields.requireRight();
        return new Filter(
                person.orElse(null),
                asked.get("act"),
                from.map(day -> start(day, zone)).orElse(null),
                until.map(day -> start(day.plusDays(1), zone)).orElse(null));
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static String next(Map<String, String> asked, AuditEntry last) {
        var more = new TreeMap<>(asked);
        more.put("cursor", Cursor.of(last.number()));
        return address("/settings/audit", more);
    }

    private static String address(String path, Map<String, String> asked) {
        var address = UriComponentsBuilder.fromPath(path);
        asked.forEach(address::queryParam);
        return address.encode().toUriString();
    }

    /** Every entry that fits, the latest first, read in pieces so that a long log needs no memory. */
    @Needs(Permission.ADMINISTER)
    @GetMapping("/settings/audit.csv")
    void export(@RequestParam Map<String, String> query, HttpServletResponse response) throws IOException {
        var asked = new TreeMap<>(query);
        asked.keySet().retainAll(FILTERS);
        asked.values().removeIf(String::isBlank);
        var filter = filter(asked);
        response.setContentType("text/csv;charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
        try (var csv =
                CsvWriter.builder().build(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            csv.writeRecord(
                    "number",
                    "at",
                    "actor",
                    "name",
                    "act",
                    "subject",
                    "id",
                    "partner",
                    "onboarding",
                    "before",
                    "after");
            for (var rows = log.find(filter, AuditLog.LATEST, CHUNK);
                    !rows.isEmpty();
                    rows = log.find(filter, rows.getLast().number(), CHUNK)) {
                rows.forEach(entry -> csv.writeRecord(line(entry)));
            }
        }
    }

    private static String[] line(AuditEntry it) {
        var partner = it.subject().partner();
        var onboarding = it.subject().onboarding();
        return new String[] {
            Long.toString(it.number()),
            it.at().toString(),
            it.actorKind(),
            Tables.cell(it.actorName()),
            it.act(),
            it.subject().type(),
            Tables.cell(it.subject().id()),
            partner == null ? "" : partner.toString(),
            onboarding == null ? "" : onboarding.toString(),
            it.before(),
            it.after()
        };
    }
}
