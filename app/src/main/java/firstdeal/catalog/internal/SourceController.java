package firstdeal.catalog.internal;

import firstdeal.catalog.Saved;
import firstdeal.catalog.SourcePage;
import firstdeal.catalog.SourcePage.Theirs;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.screen.Flash;
import firstdeal.program.Program;
import firstdeal.program.ProgramVersionId;
import firstdeal.programfile.Problem;
import firstdeal.programfile.ProgramDiff;
import firstdeal.programfile.ProgramFiles;
import firstdeal.programfile.ProgramFiles.Format;
import firstdeal.programfile.ProgramWriter;
import firstdeal.programfile.Reading;
import firstdeal.shared.Actor;
import firstdeal.shared.Permission;
import firstdeal.shared.StaleData;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Program files being brought in and drafts being written. */
@Controller
@RequestMapping("/programs")
class SourceController {

    private final CatalogService catalog;
    private final ProgramFiles files;

    SourceController(CatalogService catalog, ProgramFiles files) {
        this.catalog = catalog;
        this.files = files;
    }

    @Needs(Permission.WRITE_PROGRAMS)
    @GetMapping("/import")
    String bring(Model model) {
        model.addAttribute("page", new SourcePage("", 0, "", "yaml", "", null, List.of(), List.of(), null));
        return "catalog/source";
    }

    /** Without {@code save} it only shows what the file would become. */
    @Needs(Permission.WRITE_PROGRAMS)
    @PostMapping("/import")
    String read(
            Actor actor,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "yaml") String format,
            @RequestParam(defaultValue = "false") boolean save,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        @Nullable MultipartFile uploaded = file != null && !file.isEmpty() ? file : null;
        var name = uploaded == null ? "" : String.valueOf(uploaded.getOriginalFilename());
        var bytes = uploaded == null ? text.getBytes(StandardCharsets.UTF_8) : uploaded.getBytes();
        var kind = format(uploaded == null ? "." + format : name);
        if (save && catalog.create(actor, name, kind, bytes) instanceof Saved.Draft(var draft, var _)) {
            Flash.say(response, Text.of("catalog.now-draft", "number", draft.number()));
            return "redirect:/programs/" + draft.id();
        }
        return shown("", 0, "", kind, name, bytes, model, response);
    }

    @Needs(Permission.WRITE_PROGRAMS)
    @GetMapping("/{id}/source")
    String write(@PathVariable ProgramVersionId id, Model model) {
        var version = catalog.version(id);
        var text = ProgramWriter.yaml(version.program());
        model.addAttribute(
                "page",
                new SourcePage(
                        id.toString(),
                        version.version(),
                        version.program().title(),
                        "yaml",
                        text,
                        version.program(),
                        List.of(),
                        List.of(),
                        null));
        return "catalog/source";
    }

    @Needs(Permission.WRITE_PROGRAMS)
    @PostMapping("/{id}/source")
    String save(
            Actor actor,
            @PathVariable ProgramVersionId id,
            @RequestParam int version,
            @RequestParam String text,
            @RequestParam(defaultValue = "false") boolean save,
            Model model,
            HttpServletResponse response) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            if (save && catalog.edit(actor, id, version, "", Format.YAML, bytes) instanceof Saved.Draft) {
                Flash.say(response, Text.of("catalog.saved"));
                return "redirect:/programs/" + id;
            }
        } catch (StaleData _) {
            return besideTheirs(id, text, model, response);
        }
        return shown(id.toString(), version, catalog.get(id).title(), Format.YAML, "", bytes, model, response);
    }

    /** What was typed stays, and what another saved meanwhile stands beside it; saving once more takes the typed one. */
    private String besideTheirs(ProgramVersionId id, String text, Model model, HttpServletResponse response) {
        var row = catalog.get(id);
        var saved = catalog.version(id).program();
        var mine = files.read("", Format.YAML, text.getBytes(StandardCharsets.UTF_8));
        var typed = mine instanceof Reading.Understood(var program, var _) ? program : null;
        response.setStatus(409);
        model.addAttribute(
                "page",
                new SourcePage(
                        id.toString(),
                        row.version(),
                        row.title(),
                        "yaml",
                        text,
                        typed,
                        mine instanceof Reading.NotUnderstood(var found) ? found : List.of(),
                        List.of(),
                        new Theirs(
                                row.changedBy(),
                                row.changedAt(),
                                ProgramWriter.yaml(saved),
                                typed == null ? List.of() : ProgramDiff.between(saved, typed))));
        return "catalog/source";
    }

    private String shown(
            String draft,
            int version,
            String title,
            Format format,
            String name,
            byte[] bytes,
            Model model,
            HttpServletResponse response) {
        @Nullable Program became = null;
        List<Problem> problems = List.of();
        List<Problem> notes = List.of();
        switch (files.read(name, format, bytes)) {
            case Reading.Understood(var program, var kept) -> {
                became = program;
                notes = kept;
            }
            case Reading.NotUnderstood(var found) -> {
                problems = found;
                response.setStatus(422);
            }
        }
        var text = new String(bytes, StandardCharsets.UTF_8);
        model.addAttribute(
                "page",
                new SourcePage(
                        draft,
                        version,
                        title,
                        format.name().toLowerCase(Locale.ROOT),
                        text,
                        became,
                        problems,
                        notes,
                        null));
        return "catalog/source";
    }

    private static Format format(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith("json")) {
            return Format.JSON;
        }
        return lower.endsWith("md") || lower.endsWith("markdown") ? Format.MARKDOWN : Format.YAML;
    }
}
