package firstdeal.catalog;

import firstdeal.program.ProgramVersion;
import firstdeal.programfile.ProgramDiff;
import firstdeal.programfile.ProgramDiff.Change;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What has changed from one version to another, by section. */
public record DiffPage(ProgramVersion from, ProgramVersion to, Map<String, List<Change>> sections) {

    public static DiffPage of(ProgramVersion from, ProgramVersion to) {
        var sections = new LinkedHashMap<String, List<Change>>();
        ProgramDiff.between(from.program(), to.program())
                .forEach(it -> sections.computeIfAbsent(it.section(), key -> new java.util.ArrayList<>())
                        .add(it));
        return new DiffPage(from, to, sections);
    }

    public int count() {
        return sections.values().stream().mapToInt(List::size).sum();
    }
}
