package firstdeal.directory.internal;

import firstdeal.directory.Fate;
import firstdeal.directory.ImportPage;
import firstdeal.directory.internal.ImportService.Kind;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.form.Fields;
import firstdeal.platform.screen.Flash;
import firstdeal.platform.words.Messages;
import firstdeal.platform.words.Reader;
import firstdeal.platform.words.Words;
import firstdeal.shared.Actor;
import firstdeal.shared.Permission;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/** Files of partners and people, by form and by API. */
@Controller
class ImportController {

    private final ImportService imports;
    private final Words words;

    ImportController(ImportService imports, Messages messages) {
        this.imports = imports;
        this.words = new Words(messages, Reader.DEFAULT);
    }

    record LineJson(long line, String subject, String fate, List<String> sentences) {}

    record ImportJson(UUID id, String summary, List<LineJson> lines, List<String> ignoredColumns) {}

    @GetMapping("/partners/import")
    @Needs(Permission.RUN)
    String form(Model model) {
        model.addAttribute("page", ImportPage.EMPTY);
        return "directory/import";
    }

    @PostMapping("/partners/import")
    @Needs(Permission.RUN)
    String preview(Actor actor, @RequestParam MultipartFile file, @RequestParam Map<String, String> params, Model model)
            throws IOException {
        var name = file.getOriginalFilename();
        model.addAttribute("page", imports.preview(actor, kind(params), name == null ? "" : name, file.getBytes()));
        return "directory/import";
    }

    private static Kind kind(Map<String, String> params) {
        var fields = Fields.of(params);
        var kind = fields.choice("kind", Kind.class, Kind.PARTNERS);
        fields.requireRight();
        return kind;
    }

    @PostMapping("/partners/import/{id}")
    @Needs(Permission.RUN)
    String apply(Actor actor, @PathVariable UUID id, HttpServletResponse response) {
        imports.apply(actor, id);
        Flash.say(response, Text.of("directory.import.done"));
        return "redirect:/partners";
    }

    /** Says what would become of each row of a CSV file ({@code kind}: partners or contacts) and keeps the file. */
    @PostMapping(
            path = "/api/v1/imports",
            consumes = {"text/csv", "application/octet-stream"})
    @Needs(Permission.RUN)
    @ResponseBody
    ImportJson previewJson(
            Actor actor,
            @RequestParam Map<String, String> params,
            @RequestBody(required = false) byte @Nullable [] file) {
        return json(imports.preview(actor, kind(params), "", file == null ? new byte[0] : file));
    }

    /** Brings in what the preview showed, as things stand now. */
    @PostMapping("/api/v1/imports/{id}/application")
    @Needs(Permission.RUN)
    @ResponseBody
    ImportJson applyJson(Actor actor, @PathVariable UUID id) {
        return json(imports.apply(actor, id));
    }

    private ImportJson json(ImportPage page) {
        return new ImportJson(
                page.id().orElseThrow(),
                words.say(page.headline()),
                page.lines().stream().map(this::line).toList(),
                page.ignored());
    }

    private LineJson line(Fate.Line it) {
        var sentences = it.fate().sentences().stream().map(words::say).toList();
        return new LineJson(it.line(), it.subject(), it.fate().word(), sentences);
    }
}
