package firstdeal.insight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which runs are measured; all parts stand in the URL, empty ones let everything through.
 *
 * @param year in which they started
 * @param type of the partner
 * @param program its title
 * @param pam the id of the partner account manager
 */
public record Cohort(Optional<Integer> year, String type, String program, String pam) {

    public static final Cohort ALL = new Cohort(Optional.empty(), "", "", "");

    /** What the address says; a year that is none is left out. */
    public static Cohort of(Map<String, String> query) {
        return new Cohort(
                Optional.ofNullable(query.get("year"))
                        .filter(it -> it.matches("[12]\\d{3}"))
                        .map(Integer::valueOf),
                query.getOrDefault("type", ""),
                query.getOrDefault("program", ""),
                query.getOrDefault("pam", ""));
    }

    public boolean holds(Run run) {
        return year.map(it -> it == run.day0().getYear()).orElse(true)
                && (type.isEmpty() || type.equals(run.partnerType()))
                && (program.isEmpty() || program.equals(run.program()))
                && (pam.isEmpty() || pam.equals(run.pam()));
    }

    /** The same runs of the year before; empty where no year is named. */
    public Optional<Cohort> before() {
        return year.map(it -> new Cohort(Optional.of(it - 1), type, program, pam));
    }

    /** The parts as the address says them. */
    public Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("year", year.map(Object::toString).orElse(""));
        parts.put("type", type);
        parts.put("program", program);
        parts.put("pam", pam);
        return parts;
    }

    public List<Run> of(List<Run> runs) {
        return runs.stream().filter(this::holds).toList();
    }
}
