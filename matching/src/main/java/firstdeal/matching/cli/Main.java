package firstdeal.matching.cli;

import firstdeal.matching.Linkage;
import firstdeal.matching.Match;
import firstdeal.matching.Result;
import firstdeal.matching.Settings;
import firstdeal.matching.csv.CsvList;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** TEMP */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException {
        int rounds = Integer.getInteger("rounds", 1);
        for (int i = 0; i < rounds; i++) {
            long t0 = System.nanoTime();
            Settings s = Settings.standard();
            if (System.getProperty("cap") != null) s = new Settings(s.threads(), s.threshold(), Integer.getInteger("cap"));
            Linkage linkage = new Linkage(s);
            long t1 = System.nanoTime();
            CsvList a = CsvList.read(Path.of(args[0]), Map.of());
            CsvList b = CsvList.read(Path.of(args[1]), Map.of());
            long t2 = System.nanoTime();
            Result r = linkage.match(a.cells(), b.cells());
            long t3 = System.nanoTime();
            System.out.printf(Locale.ROOT, "tables %.3f read %.3f match %.3f %s%n", (t1 - t0) / 1e9, (t2 - t1) / 1e9, (t3 - t2) / 1e9, r.report());
            if (i < rounds - 1) continue;
            try (BufferedWriter w = Files.newBufferedWriter(Path.of(args[2]))) {
                w.write("id_a,id_b,p,band,reasons\n");
                for (Match m : (Iterable<Match>) r.withReview()::iterator) w.write(m.idA() + "," + m.idB() + "," + m.probability() + "," + m.band() + "," + String.join("; ", m.reasons()).replace(',', ' ') + "\n");
            }
        }
    }
}
