package firstdeal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the kernel says of the server and its database: processor time and memory of the Java process, of the postmaster and of
 * all its children, finished ones included.
 */
record Processes(long java, long postmaster) {

    /** Clock ticks of /proc are hundredths of a second on every Linux that matters. */
    private static final double MILLIS_PER_TICK = 10.0;

    /** The Java process that listens on a port was started with this data directory; its postmaster wrote a pid file there. */
    static Processes of(long java, Path data) throws IOException {
        try (var files = Files.walk(data, 3)) {
            var pid = files.filter(it -> it.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("No postmaster.pid under " + data));
            return new Processes(
                    java, Long.parseLong(Files.readAllLines(pid).getFirst().strip()));
        }
    }

    /** Processor time spent so far, in milliseconds. */
    double cpuMillis() throws IOException {
        double all = ticks(java, false) + ticks(postmaster, true);
        for (long child : children()) {
            all += ticks(child, false);
        }
        return all * MILLIS_PER_TICK;
    }

    /** Memory that would be free without them: shared pages counted in proportion. In megabytes. */
    double pssMegabytes() throws IOException {
        double all = pss(java) + pss(postmaster);
        for (long child : children()) {
            all += pss(child);
        }
        return all / 1024;
    }

    private List<Long> children() {
        return ProcessHandle.of(postmaster)
                .map(ProcessHandle::children)
                .orElse(Stream.empty())
                .map(ProcessHandle::pid)
                .toList();
    }

    private static double ticks(long pid, boolean withFinishedChildren) throws IOException {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            double own = Double.parseDouble(fields[11]) + Double.parseDouble(fields[12]);
            return withFinishedChildren ? own + Double.parseDouble(fields[13]) + Double.parseDouble(fields[14]) : own;
        } catch (NoSuchFileException gone) {
            return 0;
        }
    }

    private static double pss(long pid) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(it -> it.startsWith("Pss:"))
                    .mapToDouble(it -> Double.parseDouble(it.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (NoSuchFileException gone) {
            return 0;
        }
    }
}
