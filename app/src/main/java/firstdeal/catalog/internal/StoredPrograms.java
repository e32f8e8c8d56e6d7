package firstdeal.catalog.internal;

import firstdeal.program.Program;
import firstdeal.program.ProgramVersion;
import firstdeal.program.ProgramVersionId;
import firstdeal.program.Programs;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Programs for the other modules; what is published costs no question to the database. */
@Component
class StoredPrograms implements Programs {

    private final VersionStore versions;
    private final ParsedPrograms parsed;

    StoredPrograms(VersionStore versions, ParsedPrograms parsed) {
        this.versions = versions;
        this.parsed = parsed;
    }

    @Override
    @Transactional(readOnly = true)
    public ProgramVersion version(ProgramVersionId id) {
        return parsed.kept(id).orElseGet(() -> parsed.version(versions.get(id)));
    }

    @Override
    @Transactional(readOnly = true)
    public Program tailored(ProgramVersionId id, String partnerType) {
        return parsed.tailored(version(id), partnerType);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ProgramVersion> published() {
        return versions.published().stream().map(this::version).toList();
    }
}
