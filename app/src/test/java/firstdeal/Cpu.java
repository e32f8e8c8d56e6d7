package firstdeal;

import firstdeal.platform.database.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** Processor time of this Java process and of the database that the tests use, as the kernel counts it. */
public record Cpu(Duration java, Duration database) {

    private static final int MILLIS_PER_TICK = 10;

    public static Cpu now() {
        var own = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        try {
            var pid = Files.readAllLines(TestServer.home().resolve("database/postmaster.pid"))
                    .getFirst()
                    .strip();
            var server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
            long ticks = Stream.concat(Stream.of(server), server.children())
                    .mapToLong(it -> ticks(it.pid()))
                    .sum();
            return new Cpu(own, Duration.ofMillis(ticks * MILLIS_PER_TICK));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long ticks(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        } catch (IOException gone) {
            return 0;
        }
    }

    /** @return such as {@code 1200 ms, of the database 300 ms more} */
    public String since(Cpu before) {
        return "%d ms, of the database %d ms more"
                .formatted(
                        java.minus(before.java).toMillis(),
                        database.minus(before.database).toMillis());
    }
}
