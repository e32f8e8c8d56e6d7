package firstdeal.insight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * How far runs came.
 *
 * @param started how many began
 * @param gates each gate that any of them has, in their order, with how many passed it
 */
public record Funnel(int started, List<Step> gates) {

    public record Step(String gate, int passed) {}

    /** Where most stand: between two gates, or before the first. */
    public record Widest(String gate, int runs) {}

    public Funnel {
        gates = List.copyOf(gates);
    }

    public static Funnel of(List<Run> runs) {
        var passed = new LinkedHashMap<String, Integer>();
        for (var run : runs) {
            for (var gate : run.gates()) {
                passed.merge(gate.name(), gate.passed() ? 1 : 0, Integer::sum);
            }
        }
        var gates = new ArrayList<Step>();
        passed.forEach((gate, count) -> gates.add(new Step(gate, count)));
        return new Funnel(runs.size(), gates);
    }

    /** The gate at which most have not arrived that passed the one before. */
    public Optional<Widest> widest() {
        int before = started;
        Optional<Widest> widest = Optional.empty();
        for (var gate : gates) {
            int waiting = before - gate.passed();
            if (waiting > widest.map(Widest::runs).orElse(0)) {
                widest = Optional.of(new Widest(gate.gate(), waiting));
            }
            before = gate.passed();
        }
        return widest;
    }
}
