package firstdeal.matching.cli;

import firstdeal.matching.Band;
import firstdeal.matching.Group;
import firstdeal.matching.Match;
import firstdeal.matching.Result;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Writes what a job found as CSV. */
final class MatchFiles {
    private final Result result;
    private final PrintStream out;

    MatchFiles(Result result, PrintStream out) {
        this.result = result;
        this.out = out;
    }

    /** @param all also the pairs for review */
    void matches(String file, boolean all) {
        try (Writer writer = open(file);
                Stream<Match> matches = all ? result.withReview() : result.sure()) {
            writer.write("id_a,id_b,probability,band,reasons\n");
            for (Match match : (Iterable<Match>) matches::iterator) writer.write(Rows.of(match));
        } catch (IOException e) {
            throw Options.unwritable(file, e);
        }
    }

    /** The pairs for review, with an empty column for a person's answer. */
    void review(String file) {
        try (Writer writer = open(file);
                Stream<Match> matches = result.withReview()) {
            writer.write("answer,id_a,id_b,name_a,name_b,domain_a,domain_b,probability,reasons\n");
            for (Match match : (Iterable<Match>) matches.filter(match -> match.band() == Band.REVIEW)::iterator)
                writer.write(Rows.forReview(match));
        } catch (IOException e) {
            throw Options.unwritable(file, e);
        }
    }

    void groups(String file) {
        try (Writer writer = open(file)) {
            writer.write("list,id,counterparts\n");
            for (Group group : result.groups()) {
                writer.write((group.ofFirstList() ? "a," : "b,")
                        + Rows.cell(group.id())
                        + ','
                        + Rows.cell(String.join(" ", group.counterparts()))
                        + '\n');
            }
        } catch (IOException e) {
            throw Options.unwritable(file, e);
        }
    }

    private Writer open(String file) throws IOException {
        if (!file.equals("-")) return Files.newBufferedWriter(Path.of(file));
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }
}
