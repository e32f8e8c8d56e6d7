package firstdeal.catalog.internal;

import firstdeal.catalog.CatalogPage;
import firstdeal.catalog.DiffPage;
import firstdeal.catalog.PreviewPage;
import firstdeal.catalog.ProgramPage;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.form.Fields;
import firstdeal.platform.screen.Flash;
import firstdeal.program.ProgramVersion;
import firstdeal.program.ProgramVersionId;
import firstdeal.program.Programs;
import firstdeal.program.Tailoring;
import firstdeal.programfile.ChecklistWriter;
import firstdeal.programfile.ProgramWriter;
import firstdeal.shared.Actor;
import firstdeal.shared.Permission;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages about programs. */
@Controller
@RequestMapping("/programs")
class CatalogController {

    private final CatalogService catalog;
    private final Programs programs;
    private final Clock clock;

    CatalogController(CatalogService catalog, Programs programs, Clock clock) {
        this.catalog = catalog;
        this.programs = programs;
        this.clock = clock;
    }

    @Needs(Permission.READ)
    @GetMapping
    String all(Actor actor, Model model) {
        var running = catalog.running();
        var byKey = new LinkedHashMap<String, List<VersionStore.Row>>();
        catalog.all()
                .forEach(row -> byKey.computeIfAbsent(row.key(), key -> new ArrayList<>())
                        .add(row));
        var entries = byKey.entrySet().stream()
                .map(it -> new CatalogPage.Entry(
                        it.getKey(), it.getValue().getFirst().title(), lines(it.getValue(), running)))
                .toList();
        model.addAttribute("page", new CatalogPage(entries, actor.may(Permission.WRITE_PROGRAMS)));
        return "catalog/all";
    }

    private static List<CatalogPage.Line> lines(List<VersionStore.Row> rows, Map<ProgramVersionId, Integer> running) {
        var lines = new ArrayList<CatalogPage.Line>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var before = i + 1 < rows.size() ? rows.get(i + 1).id().toString() : "";
            lines.add(new CatalogPage.Line(
                    row.id().toString(),
                    row.number(),
                    row.title(),
                    row.state(),
                    row.changedBy(),
                    before,
                    running.getOrDefault(row.id(), 0)));
        }
        return lines;
    }

    @Needs(Permission.READ)
    @GetMapping("/{id}")
    String show(
            Actor actor, @PathVariable ProgramVersionId id, @RequestParam(defaultValue = "") String type, Model model) {
        var version = catalog.version(id);
        var shown = type.isEmpty() ? version.program() : Tailoring.of(version.program(), type);
        model.addAttribute(
                "page",
                new ProgramPage(
                        version,
                        shown,
                        type,
                        actor.may(Permission.WRITE_PROGRAMS),
                        catalog.running().getOrDefault(id, 0)));
        return "catalog/show";
    }

    /** The file to keep. */
    @Needs(Permission.READ)
    @GetMapping("/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable ProgramVersionId id, @RequestParam(defaultValue = "yaml") String format) {
        var version = catalog.version(id);
        return switch (format) {
            case "json" -> download(version, "json", "application/json", ProgramWriter.json(version.program()));
            case "markdown" -> download(version, "md", "text/markdown", ChecklistWriter.write(version.program()));
            default -> download(version, "yaml", "application/yaml", ProgramWriter.yaml(version.program()));
        };
    }

    private static ResponseEntity<byte[]> download(ProgramVersion version, String ending, String type, String text) {
        var name = version.program().key() + "-" + version.number() + "." + ending;
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type + ";charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    @Needs(Permission.READ)
    @GetMapping("/{id}/diff")
    String diff(@PathVariable ProgramVersionId id, @RequestParam ProgramVersionId with, Model model) {
        model.addAttribute("page", DiffPage.of(catalog.version(with), catalog.version(id)));
        return "catalog/diff";
    }

    @Needs(Permission.READ)
    @GetMapping("/{id}/preview")
    String preview(@PathVariable ProgramVersionId id, @RequestParam Map<String, String> query, Model model) {
        var asked = new LinkedHashMap<>(query);
        asked.putIfAbsent("day0", LocalDate.now(clock).toString());
        var form = PreviewForm.parse(Fields.of(asked));
        var version = catalog.version(id);
        var types = new ProgramPage(version, version.program(), "", false, 0).types();
        model.addAttribute("page", new PreviewPage(version, form.type(), types, form.of(programs, id)));
        return "catalog/preview";
    }

    @Needs(Permission.WRITE_PROGRAMS)
    @PostMapping("/{id}/drafts")
    String copy(Actor actor, @PathVariable ProgramVersionId id) {
        return "redirect:/programs/" + catalog.copy(actor, id).id() + "/source";
    }

    @Needs(Permission.WRITE_PROGRAMS)
    @PostMapping("/{id}/removal")
    String remove(
            Actor actor, @PathVariable ProgramVersionId id, @RequestParam int version, HttpServletResponse response) {
        var number = catalog.get(id).number();
        catalog.remove(actor, id, version);
        Flash.say(response, Text.of("catalog.now-removed", "number", number));
        return "redirect:/programs";
    }

    @Needs(Permission.WRITE_PROGRAMS)
    @PostMapping("/{id}/publication")
    String publish(
            Actor actor, @PathVariable ProgramVersionId id, @RequestParam int version, HttpServletResponse response) {
        var done = catalog.publish(actor, id, version);
        Flash.say(response, Text.of("catalog.now-published", "number", done.number()));
        return "redirect:/programs/" + id;
    }

    @Needs(Permission.WRITE_PROGRAMS)
    @PostMapping("/{id}/retirement")
    String retire(
            Actor actor, @PathVariable ProgramVersionId id, @RequestParam int version, HttpServletResponse response) {
        var done = catalog.retire(actor, id, version);
        Flash.say(response, Text.of("catalog.now-retired", "number", done.number()));
        return "redirect:/programs/" + id;
    }
}
