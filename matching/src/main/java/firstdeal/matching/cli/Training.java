package firstdeal.matching.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** A job on made-up lists, run once so that the virtual machine can keep what it learned of the program for the next start. */
final class Training {
    private static final int ROWS = 4000;

    private Training() {}

    static void run(PrintStream out, PrintStream err) {
        try {
            Path dir = Files.createTempDirectory("firstdeal-training");
            Path a = list(dir.resolve("a.csv"), 1);
            Path b = list(dir.resolve("b.csv"), 2);
            Path matches = dir.resolve("matches.csv");
            for (int round = 0; round < 2; round++)
                Main.run(List.of("match", a.toString(), b.toString(), "-o", matches.toString()), out, err);
            for (Path file : List.of(a, b, matches, dir)) Files.delete(file);
        } catch (IOException e) {
            throw new Failure(Failure.UNWRITABLE, "The training lists cannot be written (" + e.getMessage() + ").");
        }
    }

    /** Lists of different seeds write the same names differently. */
    private static Path list(Path file, int seed) throws IOException {
        Random names = new Random(0);
        Random writing = new Random(seed);
        String[] forms = {"GmbH", "Ltd.", "S.A.", "Inc.", ""};
        StringBuilder rows = new StringBuilder("id,name,domain,country,city\n");
        for (int i = 0; i < ROWS; i++) {
            String name = word(names) + " " + word(names);
            String written = writing.nextInt(5) == 0 ? name.substring(0, 3) + name.substring(4) : name;
            rows.append(i)
                    .append(',')
                    .append(written)
                    .append(' ')
                    .append(forms[writing.nextInt(forms.length)])
                    .append(',');
            if (writing.nextInt(4) > 0)
                rows.append("www.").append(name.replace(" ", "")).append(".com");
            rows.append(",DE,").append(i % 3 == 0 ? "Köln" : "Berlin").append('\n');
        }
        return Files.writeString(file, rows);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++)
            word.append("bdfgklmnprst".charAt(random.nextInt(12))).append("aeiou".charAt(random.nextInt(5)));
        return word.toString();
    }
}
