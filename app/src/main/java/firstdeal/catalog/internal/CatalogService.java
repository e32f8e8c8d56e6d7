package firstdeal.catalog.internal;

import firstdeal.audit.Audit;
import firstdeal.audit.Subject;
import firstdeal.catalog.Saved;
import firstdeal.catalog.internal.VersionStore.Row;
import firstdeal.platform.Ids;
import firstdeal.program.Program;
import firstdeal.program.ProgramVersion;
import firstdeal.program.ProgramVersion.State;
import firstdeal.program.ProgramVersionId;
import firstdeal.program.RunningVersions;
import firstdeal.programfile.ProgramFiles;
import firstdeal.programfile.ProgramFiles.Format;
import firstdeal.programfile.ProgramWriter;
import firstdeal.programfile.Reading;
import firstdeal.shared.Actor;
import firstdeal.shared.Refused;
import firstdeal.shared.StaleData;
import firstdeal.shared.Text;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts, publication and retirement of program versions. */
@Service
@Transactional
class CatalogService {

    private static final Actor PRODUCT = new Actor.System("Firstdeal");

    private final VersionStore versions;
    private final ParsedPrograms parsed;
    private final ProgramFiles files;
    private final RunningVersions runs;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    CatalogService(
            VersionStore versions,
            ParsedPrograms parsed,
            ProgramFiles files,
            RunningVersions runs,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.runs = runs;
        this.versions = versions;
        this.parsed = parsed;
        this.files = files;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** The programs that come with the product, each unless there is one of its key already. */
    void seed() {
        for (String key : ProgramFiles.SHIPPED) {
            if (!versions.has(key)
                    && create(PRODUCT, key + ".yaml", Format.YAML, files.shipped(key))
                            instanceof Saved.Draft(var draft, var _)) {
                publish(PRODUCT, draft.id(), draft.version());
            }
        }
    }

    @Transactional(readOnly = true)
    public List<Row> all() {
        return versions.all();
    }

    /** The newest first, from behind {@code after} on. */
    @Transactional(readOnly = true)
    public List<Row> page(Optional<UUID> after, int limit) {
        return versions.page(after, limit);
    }

    /** How many onboardings run by each version. */
    @Transactional(readOnly = true)
    public Map<ProgramVersionId, Integer> running() {
        return runs.count();
    }

    @Transactional(readOnly = true)
    public Row get(ProgramVersionId id) {
        return versions.get(id);
    }

    @Transactional(readOnly = true)
    public ProgramVersion version(ProgramVersionId id) {
        return parsed.version(versions.get(id));
    }

    Saved create(Actor actor, String file, Format format, byte[] bytes) {
        return switch (files.read(file, format, bytes)) {
            case Reading.NotUnderstood(var problems) -> new Saved.NotUnderstood(problems);
            case Reading.Understood(var program, var notes) -> new Saved.Draft(added(actor, program), notes);
        };
    }

    /** A draft that begins as a version stands. */
    ProgramVersion copy(Actor actor, ProgramVersionId id) {
        return added(actor, version(id).program());
    }

    private ProgramVersion added(Actor actor, Program program) {
        var now = clock.instant();
        var row = new Row(
                new ProgramVersionId(ids.next()),
                program.key(),
                versions.nextNumber(program.key(), now),
                program.title(),
                new State.Draft(),
                ProgramWriter.yaml(program),
                now,
                actor.name(),
                0);
        versions.add(row);
        record(actor, "program.drafted", row, Map.of(), facts(row));
        return parsed.version(row);
    }

    /** The draft's file is another one from now on; its key stays, since it is a version of that program. */
    Saved edit(Actor actor, ProgramVersionId id, int seen, String file, Format format, byte[] bytes) {
        var row = seen(id, seen);
        draft(row);
        return switch (files.read(file, format, bytes)) {
            case Reading.NotUnderstood(var problems) -> new Saved.NotUnderstood(problems);
            case Reading.Understood(var program, var notes) -> new Saved.Draft(edited(actor, row, program), notes);
        };
    }

    private ProgramVersion edited(Actor actor, Row row, Program program) {
        if (!program.key().equals(row.key())) {
            throw new Refused(Text.of("catalog.key-stays", "key", row.key(), "other", program.key()));
        }
        var edited = new Row(
                row.id(),
                row.key(),
                row.number(),
                program.title(),
                row.state(),
                ProgramWriter.yaml(program),
                clock.instant(),
                actor.name(),
                row.version());
        versions.edit(edited);
        record(actor, "program.edited", row, Map.of("source", row.source()), Map.of("source", edited.source()));
        return parsed.version(versions.get(row.id()));
    }

    ProgramVersion publish(Actor actor, ProgramVersionId id, int seen) {
        var row = seen(id, seen);
        draft(row);
        parsed.program(row);
        versions.publish(row, clock.instant());
        return changed(actor, "program.published", row);
    }

    /** A draft is thrown away; what was ever published stays for ever. */
    void remove(Actor actor, ProgramVersionId id, int seen) {
        var row = seen(id, seen);
        draft(row);
        versions.remove(row);
        record(actor, "program.draft-removed", row, Map.of("source", row.source()), Map.of());
    }

    ProgramVersion retire(Actor actor, ProgramVersionId id, int seen) {
        var row = seen(id, seen);
        if (!(row.state() instanceof State.Published)) {
            throw new Refused(Text.of("catalog.not-published"));
        }
        versions.retire(row, clock.instant());
        return changed(actor, "program.retired", row);
    }

    private ProgramVersion changed(Actor actor, String act, Row before) {
        parsed.forget(before.id());
        var row = versions.get(before.id());
        record(actor, act, row, facts(before), facts(row));
        return parsed.version(row);
    }

    private Row seen(ProgramVersionId id, int seen) {
        var row = versions.get(id);
        if (row.version() != seen) {
            throw new StaleData(id);
        }
        return row;
    }

    private static void draft(Row row) {
        if (!(row.state() instanceof State.Draft)) {
            throw new Refused(Text.of("catalog.final", "number", row.number()));
        }
    }

    private void record(Actor actor, String act, Row row, Object before, Object after) {
        audit.record(actor, act, Subject.of("program-version", row.id()), before, after);
    }

    private static Map<String, Object> facts(Row row) {
        return Map.of(
                "program", row.key(), "number", row.number(), "title", row.title(), "state", States.key(row.state()));
    }
}
