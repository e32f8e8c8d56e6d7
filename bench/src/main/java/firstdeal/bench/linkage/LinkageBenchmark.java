package firstdeal.bench.linkage;

import firstdeal.matching.Linkage;
import firstdeal.matching.Prepared;
import firstdeal.matching.Progress;
import firstdeal.matching.Result;
import firstdeal.matching.Settings;
import firstdeal.matching.csv.CsvList;
import firstdeal.matching.list.Cells;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The matcher's stations, warm: reading, preparing, matching with a list prepared before, one as long and one a hundredth as long, and all of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx3g", "-XX:+UseParallelGC", "-XX:+UseCompactObjectHeaders"})
@SuppressWarnings("NullAway.Init")
public class LinkageBenchmark {
    @Param({"10000", "100000"})
    int rows;

    private final Linkage linkage = new Linkage(Settings.standard());
    private Path a;
    private Path b;
    private Cells first;
    private Cells second;
    private Prepared prepared;
    private Cells few;

    @Setup
    public void lists() throws IOException {
        Lists lists = Lists.of(Path.of(System.getProperty("java.io.tmpdir"), "firstdeal-linkage"), rows, 71)
                .written();
        a = lists.a();
        b = lists.b();
        first = CsvList.read(a, Map.of()).cells();
        second = CsvList.read(b, Map.of()).cells();
        prepared = linkage.prepare(first);
        try (Stream<String> lines = Files.lines(b)) {
            String head = lines.limit(1 + rows / 100).collect(Collectors.joining("\n"));
            few = CsvList.parse("few.csv", head.getBytes(StandardCharsets.UTF_8), Map.of())
                    .cells();
        }
    }

    @Benchmark
    public CsvList read() {
        return CsvList.read(a, Map.of());
    }

    @Benchmark
    public Prepared prepare() {
        return linkage.prepare(first);
    }

    @Benchmark
    public Result matchPrepared() {
        return linkage.match(prepared, second, Progress.NONE);
    }

    /** A hundredth of the second list against all of the first. */
    @Benchmark
    public Result matchFewWithPrepared() {
        return linkage.match(prepared, few, Progress.NONE);
    }

    @Benchmark
    public Result fromFilesToMatches() {
        return Warm.match(linkage, a, b);
    }
}
