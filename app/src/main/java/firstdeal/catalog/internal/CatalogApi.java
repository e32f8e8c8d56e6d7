package firstdeal.catalog.internal;

import firstdeal.catalog.Preview;
import firstdeal.catalog.Saved;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.api.Cursor;
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
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
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
    ItemList<VersionJson> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Cursor.limit(limit);
        var running = catalog.running();
        return ItemList.of(
                catalog.page(Cursor.id(cursor), size + 1),
                size,
                it -> VersionJson.of(it, running.getOrDefault(it.id(), 0)),
                it -> Cursor.of(it.id()));
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
    @TakesProgramFile
    ResponseEntity<ProgramJson> create(
            Actor actor, @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type, @RequestBody byte[] file) {
        return answer(catalog.create(actor, "", format(type), file), HttpStatus.CREATED);
    }

    /** The version: JSON, or its file as {@code application/yaml}, or a checklist as {@code text/markdown}. */
    @Operation(
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = {
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = ProgramJson.class)),
                                @Content(mediaType = "application/yaml", schema = @Schema(type = "string")),
                                @Content(mediaType = "text/markdown", schema = @Schema(type = "string"))
                            }))
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
    @TakesProgramFile
    ResponseEntity<ProgramJson> edit(
            Actor actor,
            @PathVariable ProgramVersionId id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            @RequestBody byte[] file) {
        return answer(catalog.edit(actor, id, Etag.version(ifMatch), "", format(type), file), HttpStatus.OK);
    }

    /** Throws a draft away. */
    @Needs(Permission.WRITE_PROGRAMS)
    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(
            Actor actor,
            @PathVariable ProgramVersionId id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        catalog.remove(actor, id, Etag.version(ifMatch));
        return ResponseEntity.noContent().build();
    }

    /** A new draft of the same program that begins as this version stands. */
    @Needs(Permission.WRITE_PROGRAMS)
    @PostMapping("/{id}/drafts")
    ResponseEntity<ProgramJson> copy(Actor actor, @PathVariable ProgramVersionId id) {
        return created(catalog.copy(actor, id), List.of(), HttpStatus.CREATED);
    }

    @Needs(Permission.WRITE_PROGRAMS)
    @PostMapping("/{id}/publication")
    ResponseEntity<ProgramJson> publish(
            Actor actor,
            @PathVariable ProgramVersionId id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return created(catalog.publish(actor, id, Etag.version(ifMatch)), List.of(), HttpStatus.OK);
    }

    @Needs(Permission.WRITE_PROGRAMS)
    @PostMapping("/{id}/retirement")
    ResponseEntity<ProgramJson> retire(
            Actor actor,
            @PathVariable ProgramVersionId id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return created(catalog.retire(actor, id, Etag.version(ifMatch)), List.of(), HttpStatus.OK);
    }

    /** What has changed from the version {@code with} to this one. */
    @Needs(Permission.READ)
    @GetMapping("/{id}/diff")
    DiffJson diff(@PathVariable ProgramVersionId id, @RequestParam ProgramVersionId with) {
        var changes = ProgramDiff.between(
                catalog.version(with).program(), catalog.version(id).program());
        return new DiffJson(with.toString(), id.toString(), changes);
    }

    /** Every dated task, meeting, gate and weekly outcome for a day 0. */
    @Needs(Permission.READ)
    @GetMapping("/{id}/preview")
    Preview preview(@PathVariable ProgramVersionId id, @RequestParam Map<String, String> query) {
        return PreviewForm.parse(Fields.of(query)).of(programs, id);
    }

    private static Format format(MediaType type) {
        if (type.getSubtype().contains("json")) {
            return Format.JSON;
        }
        return type.getSubtype().contains("markdown") ? Format.MARKDOWN : Format.YAML;
    }

    private ResponseEntity<ProgramJson> answer(Saved saved, HttpStatus status) {
        return switch (saved) {
            case Saved.Draft(var version, var notes) -> created(version, notes, status);
            case Saved.NotUnderstood(var problems) -> throw new NotTaken(problems);
        };
    }

    /** A file that is not understood, on its way out. */
    private static final class NotTaken extends RuntimeException {

        private final transient List<Problem> problems;

        NotTaken(List<Problem> problems) {
            super(problems.size() + " problems");
            this.problems = problems;
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(NotTaken it) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, words.say(Text.of("catalog.refused", "count", it.problems.size())));
        problem.setProperty("problems", lines(it.problems));
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private ResponseEntity<ProgramJson> created(ProgramVersion version, List<Problem> notes, HttpStatus status) {
        var answer = ResponseEntity.status(status).eTag(Etag.of(version.version()));
        if (status == HttpStatus.CREATED) {
            answer.location(URI.create("/api/v1/programs/" + version.id()));
        }
        return answer.body(json(version, notes));
    }

    private ProgramJson json(ProgramVersion version, List<Problem> notes) {
        return ProgramJson.of(version, ProgramWriter.values(version.program()), lines(notes));
    }

    private List<ProgramJson.LineJson> lines(List<Problem> problems) {
        return problems.stream()
                .map(it -> new ProgramJson.LineJson(it.line(), it.column(), it.key(), words.say(it.text())))
                .toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    record DiffJson(String from, String to, List<ProgramDiff.Change> changes) {}

    /** @param running how many onboardings run by it */
    record VersionJson(
            String id, String key, String title, int number, String state, String changedBy, int version, int running) {

        static VersionJson of(VersionStore.Row it, int running) {
            return new VersionJson(
                    it.id().toString(),
                    it.key(),
                    it.title(),
                    it.number(),
                    States.key(it.state()),
                    it.changedBy(),
                    it.version(),
                    running);
        }
    }
}
