package firstdeal.bench;

import java.util.List;
import java.util.Locale;

/**
 * One line of the table: a kind of work, measured so many times.
 *
 * @param cpuMillis per request, server and database together, one value per run
 */
record Figure(
        String work,
        String what,
        List<Double> cpuMillis,
        List<Double> perSecond,
        List<Double> p50Millis,
        List<Double> p99Millis,
        double kilobytes,
        long refused,
        String note) {

    static Figure single(String work, String what, double value, String unit) {
        return new Figure(
                work,
                what,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                0,
                String.format(Locale.ROOT, "%.2f %s", value, unit));
    }

    /** Measured, but in words of its own. */
    static Figure said(String work, String what, String note) {
        return new Figure(work, what, List.of(), List.of(), List.of(), List.of(), 0, 0, note);
    }

    Figure weighing(double kilobytesOverTheWire) {
        return new Figure(work, what, cpuMillis, perSecond, p50Millis, p99Millis, kilobytesOverTheWire, refused, note);
    }

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
    }

    static String range(List<Double> values) {
        if (values.isEmpty()) {
            return "";
        }
        var sorted = values.stream().sorted().toList();
        return String.format(Locale.ROOT, "%.2f (%.2f-%.2f)", median(values), sorted.getFirst(), sorted.getLast());
    }

    String row() {
        var peer = Peers.of(work);
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |",
                what,
                note.isEmpty() ? range(cpuMillis) : note,
                perSecond.isEmpty() ? "" : String.format(Locale.ROOT, "%,.0f", median(perSecond)),
                p50Millis.isEmpty() ? "" : String.format(Locale.ROOT, "%.1f", median(p50Millis)),
                p99Millis.isEmpty() ? "" : String.format(Locale.ROOT, "%.1f", median(p99Millis)),
                kilobytes == 0 ? "" : String.format(Locale.ROOT, "%.1f", kilobytes),
                refused == 0 ? "" : Long.toString(refused),
                peer.redmine(),
                peer.nocodb(),
                peer.goal());
    }
}
