package firstdeal.bench.linkage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a whole process took, start to end.
 *
 * @param seconds by the clock
 * @param cpu     seconds of all its threads, as the kernel counts them for children that ended
 * @param peak    the most memory it held, in megabytes, looked at every few milliseconds
 */
record Measured(double seconds, double cpu, double peak) {
    private static final double TICKS_PER_SECOND = 100;

    static Measured run(List<String> command) throws IOException, InterruptedException {
        double before = cpuOfChildren();
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        double peak = 0;
        while (process.isAlive()) {
            peak = Math.max(peak, peak(process.pid()));
            Thread.sleep(5);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        if (process.waitFor() != 0) throw new IOException(command + " ended with " + process.exitValue());
        return new Measured(seconds, cpuOfChildren() - before, peak);
    }

    private static double cpuOfChildren() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Double.parseDouble(fields[13]) + Double.parseDouble(fields[14])) / TICKS_PER_SECOND;
    }

    private static double peak(long pid) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status")))
                if (line.startsWith("VmHWM:")) return Double.parseDouble(line.replaceAll("\\D", "")) / 1024;
        } catch (IOException | IllegalArgumentException gone) {
            return 0;
        }
        return 0;
    }
}
