package firstdeal.bench.linkage;

import firstdeal.matching.Linkage;
import firstdeal.matching.Prepared;
import firstdeal.matching.Progress;
import firstdeal.matching.Result;
import firstdeal.matching.Settings;
import firstdeal.matching.csv.CsvList;
import firstdeal.matching.list.Cells;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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

/** The matcher's stations, warm: reading, normalising, matching with a list prepared before, and all of it. */
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

    @Setup
    public void lists() throws IOException {
        Lists lists = Lists.of(Path.of(System.getProperty("java.io.tmpdir"), "firstdeal-linkage"), rows, 71)
                .written();
        a = lists.a();
        b = lists.b();
        first = CsvList.read(a, Map.of()).cells();
        second = CsvList.read(b, Map.of()).cells();
        prepared = linkage.prepare(first);
    }

    @Benchmark
    public CsvList read() {
        return CsvList.read(a, Map.of());
    }

    @Benchmark
    public Prepared normalise() {
        return linkage.prepare(first);
    }

    @Benchmark
    public Result matchPrepared() {
        return linkage.match(prepared, second, Progress.NONE);
    }

    @Benchmark
    public Result fromFilesToMatches() {
        return Warm.match(linkage, a, b);
    }
}
