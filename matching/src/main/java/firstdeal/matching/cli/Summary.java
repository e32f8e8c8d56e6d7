package firstdeal.matching.cli;

import firstdeal.matching.Report;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The summary for machines. */
final class Summary {
    private Summary() {}

    static String json(Report report, double seconds) {
        return String.format(
                Locale.ROOT,
                """
                {"seconds": %.3f, "seconds_matching": %.3f, "peak_memory_mb": %d, "rows_a": %d, "rows_b": %d, "pairs_compared": %d, "sure": %d, "review": %d, \
                "threshold": %.4f, "expected_f1": %.4f, "blocks_parted": %d, "blocks_left": %d, "pairs_left": %d}
                """,
                seconds,
                report.seconds(),
                peak(),
                report.rowsA(),
                report.rowsB(),
                report.compared(),
                report.sure(),
                report.review(),
                report.threshold(),
                report.expectedF1(),
                report.blocksParted(),
                report.blocksLeft(),
                report.pairsLeft());
    }

    /** The most memory that the process held, as the system counts it; the heap's peak where the system does not say. */
    static long peak() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
                if (line.startsWith("VmHWM:")) return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        } catch (java.io.IOException e) {
            // not a Linux; the heap's own count below
        }
        long peak = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans())
            peak += pool.getPeakUsage().getUsed();
        return peak >> 20;
    }
}
