package firstdeal.directory;

import firstdeal.shared.Text;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The form for a file, and, when there is one, the fate of each of its rows. */
public record ImportPage(
        Text headline, Optional<UUID> id, List<Fate.Line> lines, List<String> ignored, boolean applicable) {

    /** No file yet. */
    public static final ImportPage EMPTY =
            new ImportPage(Text.of("directory.import.which"), Optional.empty(), List.of(), List.of(), false);

    private static final int SHOWN = 500;

    public static ImportPage of(UUID id, List<Fate.Line> lines, List<String> ignored) {
        long fresh = lines.stream().filter(it -> it.fate() instanceof Fate.New).count();
        long changes =
                lines.stream().filter(it -> it.fate() instanceof Fate.Changes).count();
        long refused =
                lines.stream().filter(it -> it.fate() instanceof Fate.Refused).count();
        long same = lines.size() - fresh - changes - refused;
        return new ImportPage(
                Text.of("directory.import.headline", "fresh", fresh, "changes", changes, "refused", refused)
                        .with("same", same),
                Optional.of(id),
                lines.stream()
                        .sorted((a, b) ->
                                Boolean.compare(b.fate() instanceof Fate.Refused, a.fate() instanceof Fate.Refused))
                        .limit(SHOWN)
                        .toList(),
                ignored,
                fresh + changes > 0);
    }
}
