package firstdeal.catalog.internal;

import firstdeal.catalog.Preview;
import firstdeal.catalog.Saved;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.api.Etag;
import firstdeal.platform.api.ItemList;
import firstdeal.platform.form.Fields;
import firstdeal.platform.words.Messages;
import firstdeal.platform.words.Reader;
import firstdeal.platform.words.Words;
import firstdeal.program.ProgramVersion;
import firstdeal.program.ProgramVersionId;
import firstdeal.program.Programs;
import firstdeal.programfile.ChecklistWriter;
import firstdeal.programfile.Problem;
import firstdeal.programfile.ProgramDiff;
import firstdeal.programfile.ProgramFiles.Format;
import firstdeal.programfile.ProgramWriter;
import firstdeal.shared.Actor;
import firstdeal.shared.Permission;
import firstdeal.shared.Text;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Programs and their versions; a version's JSON has the members of the program file, see docs/programs.md. */
@RestController
@RequestMapping("/api/v1/programs")
class CatalogApi {

    private static final MediaType YAML = MediaType.parseMediaType("application/yaml;charset=UTF-8");

    private static final MediaType MARKDOWN = MediaType.parseMediaType("text/markdown;charset=UTF-8");

    private final CatalogService catalog;
    private final Programs programs;
    private final Words words;

    CatalogApi(CatalogService catalog, Programs programs, Messages messages) {
        this.catalog = catalog;
        this.programs = programs;
        this.words = new Words(messages, Reader.DEFAULT);
    }

    @Needs(Permission.READ)
    @GetMapping
    ItemList<VersionJson> list() {
        return ItemList.of(catalog.all().stream().map(VersionJson::of).toList());
    }

    /** Takes a program file and answers the draft that it became; the notes name lines kept with a reservation. */
    @Needs(Permission.WRITE_PROGRAMS)
    @PostMapping(
            consumes = {
                "application/yaml",
                "application/x-yaml",
                "text/yaml",
                "application/json",
                "text/markdown",
                "text/x-markdown"
            })
    ResponseEntity<?> create(
            Actor actor, @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type, @RequestBody byte[] file) {
        return answer(catalog.create(actor, "", format(type), file), HttpStatus.CREATED);
    }

    /** The version: JSON, or its file as {@code application/yaml}, or a checklist as {@code text/markdown}. */
    @Needs(Permission.READ)
    @GetMapping("/{id}")
    ResponseEntity<?> get(
            @PathVariable ProgramVersionId id,
            @RequestHeader(value = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept) {
        var version = catalog.version(id);
        var answer = ResponseEntity.ok().eTag(Etag.of(version.version()));
        if (accept.contains("yaml")) {
            return answer.contentType(YAML).body(utf8(ProgramWriter.yaml(version.program())));
        }
        if (accept.contains("markdown")) {
            return answer.contentType(MARKDOWN).body(utf8(ChecklistWriter.write(version.program())));
        }
        return answer.contentType(MediaType.APPLICATION_JSON).body(json(version, List.of()));
    }

    /** Exchanges the file of a draft. */
    @Needs(Permission.WRITE_PROGRAMS)
    @PutMapping("/{id}/source")
    ResponseEntity<?> edit(
            Actor actor,
            @PathVariable ProgramVersionId id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            @RequestBody byte[] file) {
        return answer(catalog.edit(actor, id, Etag.version(ifMatch), "", format(type), file), HttpStatus.OK);
    }

    /** A new draft of the same program that begins as this version stands. */
    @Needs(Permission.WRITE_PROGRAMS)
    @PostMapping("/{id}/drafts")
    ResponseEntity<?> copy(Actor actor, @PathVariable ProgramVersionId id) {
        return created(catalog.copy(actor, id), List.of(), HttpStatus.CREATED);
    }

    @Needs(Permission.WRITE_PROGRAMS)
    @PostMapping("/{id}/publication")
    ResponseEntity<?> publish(
            Actor actor,
            @PathVariable ProgramVersionId id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return created(catalog.publish(actor, id, seen(id, ifMatch)), List.of(), HttpStatus.OK);
    }

    @Needs(Permission.WRITE_PROGRAMS)
    @PostMapping("/{id}/retirement")
    ResponseEntity<?> retire(
            Actor actor,
            @PathVariable ProgramVersionId id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return created(catalog.retire(actor, id, seen(id, ifMatch)), List.of(), HttpStatus.OK);
    }

    /** What has changed from the version {@code with} to this one. */
    @Needs(Permission.READ)
    @GetMapping("/{id}/diff")
    Map<String, Object> diff(@PathVariable ProgramVersionId id, @RequestParam ProgramVersionId with) {
        var changes = ProgramDiff.between(
                catalog.version(with).program(), catalog.version(id).program());
        return Map.of("from", with.toString(), "to", id.toString(), "changes", changes);
    }

    /** Every dated task, meeting, gate and weekly outcome for a day 0. */
    @Needs(Permission.READ)
    @GetMapping("/{id}/preview")
    Preview preview(@PathVariable ProgramVersionId id, @RequestParam Map<String, String> query) {
        return PreviewForm.parse(Fields.of(query)).of(programs, id);
    }

    private int seen(ProgramVersionId id, @Nullable String ifMatch) {
        return ifMatch == null ? catalog.get(id).version() : Etag.version(ifMatch);
    }

    private static Format format(MediaType type) {
        if (type.getSubtype().contains("json")) {
            return Format.JSON;
        }
        return type.getSubtype().contains("markdown") ? Format.MARKDOWN : Format.YAML;
    }

    private ResponseEntity<?> answer(Saved saved, HttpStatus status) {
        return switch (saved) {
            case Saved.Draft(var version, var notes) -> created(version, notes, status);
            case Saved.NotUnderstood(var problems) -> refused(problems);
        };
    }

    private ResponseEntity<?> refused(List<Problem> problems) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, words.say(Text.of("catalog.refused", "count", problems.size())));
        problem.setProperty("problems", lines(problems));
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private ResponseEntity<?> created(ProgramVersion version, List<Problem> notes, HttpStatus status) {
        var answer = ResponseEntity.status(status).eTag(Etag.of(version.version()));
        if (status == HttpStatus.CREATED) {
            answer.location(URI.create("/api/v1/programs/" + version.id()));
        }
        return answer.body(json(version, notes));
    }

    private Map<String, Object> json(ProgramVersion version, List<Problem> notes) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", version.id().toString());
        json.put("number", version.number());
        json.put("state", States.key(version.state()));
        List.of("phases", "workstreams", "tasks").forEach(it -> json.put(it, List.of()));
        json.putAll(ProgramWriter.values(version.program()));
        json.put("notes", lines(notes));
        return json;
    }

    private List<LineJson> lines(List<Problem> problems) {
        return problems.stream()
                .map(it -> new LineJson(it.line(), it.column(), it.key(), words.say(it.text())))
                .toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    record LineJson(int line, int column, String key, String message) {}

    record VersionJson(String id, String key, String title, int number, String state, String changedBy) {

        static VersionJson of(VersionStore.Row it) {
            return new VersionJson(
                    it.id().toString(), it.key(), it.title(), it.number(), States.key(it.state()), it.changedBy());
        }
    }
}
