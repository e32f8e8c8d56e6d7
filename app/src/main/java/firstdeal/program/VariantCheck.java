package firstdeal.program;

import firstdeal.shared.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The program holds together for every partner type too. */
final class VariantCheck {

    private VariantCheck() {}

    static List<Finding> findings(Program program) {
        var found = new ArrayList<Finding>();
        var types = program.variants().stream().map(Variant::partnerType).collect(Collectors.toSet());
        for (Variant variant : program.variants()) {
            var path = "tailoring." + variant.partnerType();
            variant.base()
                    .filter(base -> !types.contains(base))
                    .ifPresent(base ->
                            found.add(new Finding(path + ".extends", References.unknown("variant", base, types))));
            if (inCircle(program, variant)) {
                found.add(new Finding(
                        path + ".extends", Text.of("program.check.variant-circle", "type", variant.partnerType())));
            }
        }
        var known = Set.copyOf(ProgramCheck.plain(program));
        var all = new HashSet<>(types);
        all.addAll(program.appliesTo());
        all.stream().sorted().forEach(type -> tailored(program, type, known, found));
        return found;
    }

    private static void tailored(Program program, String type, Set<Finding> known, List<Finding> found) {
        ProgramCheck.plain(Tailoring.of(program, type)).stream()
                .filter(it -> !known.contains(it))
                .forEach(it -> found.add(new Finding(
                        "tailoring." + type,
                        Text.of("program.check.for-type", "type", type, "path", it.path(), "problem", it.text()))));
    }

    private static boolean inCircle(Program program, Variant variant) {
        var seen = new HashSet<String>();
        var at = variant;
        while (seen.add(at.partnerType())) {
            var base = at.base();
            var next = program.variants().stream()
                    .filter(it -> base.filter(it.partnerType()::equals).isPresent())
                    .findFirst();
            if (next.isEmpty()) {
                return false;
            }
            at = next.get();
        }
        return at.partnerType().equals(variant.partnerType());
    }
}
