package firstdeal.directory.internal;

import firstdeal.audit.Audit;
import firstdeal.audit.Subject;
import firstdeal.directory.Fate;
import firstdeal.directory.ImportPage;
import firstdeal.directory.internal.RowImport.Planned;
import firstdeal.platform.Ids;
import firstdeal.platform.files.Sheet;
import firstdeal.platform.files.Sheets;
import firstdeal.shared.Actor;
import firstdeal.shared.NotFound;
import firstdeal.shared.Text;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files of partners or people: first what would become of each row, then all of it or nothing. */
@Service
@Transactional
class ImportService {

    /** What a file may hold. */
    enum Kind {
        PARTNERS,
        CONTACTS
    }

    private static final int MAX = 5 * 1024 * 1024;

    private final PartnerImport partners;
    private final ContactImport contacts;
    private final DirectoryStore files;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    ImportService(
            PartnerImport partners, ContactImport contacts, DirectoryStore files, Audit audit, Ids ids, Clock clock) {
        this.partners = partners;
        this.contacts = contacts;
        this.files = files;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** What would become of each row; the file is kept for the import itself. */
    public ImportPage preview(Actor actor, Kind kind, String name, byte[] file) {
        if (file.length > MAX) {
            throw Sheets.refused(Text.of("platform.sheet.large", "megabytes", MAX / 1024 / 1024));
        }
        var text = Sheet.decode(file).replace("\u0000", "");
        var sheet = Sheets.read(text);
        var planned = plan(actor, kind, sheet);
        var id = ids.next();
        files.keepFile(id, kind.name(), name, text, actor.name(), clock.instant());
        return page(kind, id, sheet, planned);
    }

    /** Brings in every row that is new or changes something, as things stand now; refused ones stay out. */
    public ImportPage apply(Actor actor, UUID id) {
        var file = files.takeFile(id, actor.name()).orElseThrow(() -> new NotFound(id));
        var kind = Kind.valueOf(file.kind());
        var sheet = Sheets.read(file.text());
        var planned = plan(actor, kind, sheet);
        planned.stream().filter(Planned::acts).forEach(it -> it.act().accept(actor));
        files.applied(id, clock.instant());
        audit.record(
                actor,
                "directory.imported",
                Subject.of("import", id.toString()),
                Map.of(),
                Map.of(
                        "kind",
                        kind,
                        "rows",
                        planned.stream().filter(Planned::acts).count()));
        return page(kind, id, sheet, planned);
    }

    private List<Planned> plan(Actor actor, Kind kind, Sheet sheet) {
        requireNamed(kind, sheet);
        var walk = rows(kind).walk(actor);
        return sheet.rows().stream().map(walk::plan).toList();
    }

    /** A file whose first line is a row already would be misread row by row. */
    private void requireNamed(Kind kind, Sheet sheet) {
        for (List<String> oneOf : rows(kind).needed()) {
            if (oneOf.stream().noneMatch(sheet.columns()::contains)) {
                throw Sheets.refused(Text.of("directory.import.no-column", "column", oneOf.getFirst()));
            }
        }
    }

    private RowImport rows(Kind kind) {
        return switch (kind) {
            case PARTNERS -> partners;
            case CONTACTS -> contacts;
        };
    }

    private ImportPage page(Kind kind, UUID id, Sheet sheet, List<Planned> planned) {
        List<Fate.Line> lines = planned.stream().map(Planned::line).toList();
        var ignored = sheet.columns().stream()
                .filter(it -> !it.isEmpty() && !rows(kind).columns().contains(it))
                .toList();
        return ImportPage.of(id, lines, ignored);
    }
}
