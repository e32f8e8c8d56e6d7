package firstdeal.bench.linkage;

import firstdeal.matching.Linkage;
import firstdeal.matching.Result;
import firstdeal.matching.Settings;
import firstdeal.matching.csv.CsvList;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The matcher as a library in a process that has matched before: from two CSV files to matches, again and again. {@code Warm A.csv B.csv ROUNDS} */
public final class Warm {
    private Warm() {}

    public static void main(String... words) throws IOException {
        Linkage linkage = new Linkage(Settings.standard());
        double leastWall = Double.MAX_VALUE;
        double leastCpu = Double.MAX_VALUE;
        for (int round = 0; round < Integer.parseInt(words[2]); round++) {
            long began = System.nanoTime();
            long cpu = cpu();
            Result result = match(linkage, Path.of(words[0]), Path.of(words[1]));
            double seconds = (System.nanoTime() - began) / 1e9;
            double cpuSeconds = (cpu() - cpu) / 1e9;
            leastWall = Math.min(leastWall, seconds);
            leastCpu = Math.min(leastCpu, cpuSeconds);
            System.out.printf(
                    Locale.ROOT,
                    "round %d: %.3f s, %.3f CPU s, %d sure%n",
                    round,
                    seconds,
                    cpuSeconds,
                    result.report().sure());
        }
        System.out.printf(Locale.ROOT, "%.3f %.3f%n", leastWall, leastCpu);
    }

    static Result match(Linkage linkage, Path a, Path b) {
        CompletableFuture<CsvList> other = CompletableFuture.supplyAsync(() -> CsvList.read(b, Map.of()));
        CsvList first = CsvList.read(a, Map.of());
        return linkage.match(first.cells(), other.join().cells());
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
