package firstdeal.matching.cli;

import firstdeal.matching.Linkage;
import firstdeal.matching.Settings;
import firstdeal.matching.domain.PublicSuffixes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalDouble;

/** What the commands' options say. */
final class Options {
    private Options() {}

    static Linkage linkage(Arguments arguments) {
        return new Linkage(settings(arguments), suffixes(arguments));
    }

    private static Settings settings(Arguments arguments) {
        Settings standard = Settings.standard();
        boolean said = arguments.has("--threshold");
        OptionalDouble threshold = said ? OptionalDouble.of(arguments.share("--threshold", 0)) : OptionalDouble.empty();
        return new Settings(
                arguments.number("--threads", standard.threads(), 1), threshold, arguments.number("--block-cap", 0, 0));
    }

    static PublicSuffixes suffixes(Arguments arguments) {
        if (!arguments.has("--suffixes")) return PublicSuffixes.shipped();
        String file = arguments.value("--suffixes").orElseThrow();
        try {
            return PublicSuffixes.of(Files.readAllBytes(Path.of(file)));
        } catch (IOException | IllegalArgumentException e) {
            throw new Failure(
                    Failure.UNREADABLE, file + ": is no public suffix list that can be read (" + e.getMessage() + ").");
        }
    }

    static Failure unwritable(String file, IOException e) {
        String why = e instanceof NoSuchFileException ? "there is no such folder" : e.getMessage();
        return new Failure(Failure.UNWRITABLE, file + ": cannot be written (" + why + ").");
    }
}
