package firstdeal.catalog.internal;

import firstdeal.catalog.internal.VersionStore.Row;
import firstdeal.program.Program;
import firstdeal.program.ProgramVersion;
import firstdeal.program.ProgramVersion.State;
import firstdeal.program.ProgramVersionId;
import firstdeal.program.Tailoring;
import firstdeal.programfile.ProgramFiles;
import firstdeal.programfile.ProgramFiles.Format;
import firstdeal.programfile.Reading;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Programs as they were read from their files, kept for as long as the file cannot change. */
@Component
class ParsedPrograms {

    private final ProgramFiles files;
    private final Map<ProgramVersionId, ProgramVersion> published = new ConcurrentHashMap<>();
    private final Map<Tailored, Program> tailored = new ConcurrentHashMap<>();

    private record Tailored(ProgramVersionId id, String partnerType) {}

    ParsedPrograms(ProgramFiles files) {
        this.files = files;
    }

    Optional<ProgramVersion> kept(ProgramVersionId id) {
        return Optional.ofNullable(published.get(id));
    }

    ProgramVersion version(Row row) {
        if (row.state() instanceof State.Draft) {
            return new ProgramVersion(row.id(), row.number(), row.state(), program(row), row.version());
        }
        return published.computeIfAbsent(
                row.id(), id -> new ProgramVersion(row.id(), row.number(), row.state(), program(row), row.version()));
    }

    Program tailored(ProgramVersion version, String partnerType) {
        return version.state() instanceof State.Draft
                ? Tailoring.of(version.program(), partnerType)
                : tailored.computeIfAbsent(
                        new Tailored(version.id(), partnerType), key -> Tailoring.of(version.program(), partnerType));
    }

    /** Its state has changed. */
    void forget(ProgramVersionId id) {
        published.remove(id);
    }

    Program program(Row row) {
        var reading = files.read("", Format.YAML, row.source().getBytes(StandardCharsets.UTF_8));
        return switch (reading) {
            case Reading.Understood(var program, var _) -> program;
            case Reading.NotUnderstood(var problems) ->
                throw new IllegalStateException("A stored program is not understood: " + row.id() + " " + problems);
        };
    }
}
