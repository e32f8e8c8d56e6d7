package firstdeal.programfile;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.program.Program;
import firstdeal.programfile.ProgramFiles.Format;
import firstdeal.programfile.internal.FilesForTests;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Programs for tests, read from the files that are shipped. */
public final class ProgramCast {

    /** The built-in 90 days. */
    public static final Program FIRST_DEAL = read(Format.YAML, FilesForTests.FILES.shipped("first-deal-90"));

    private ProgramCast() {}

    public static Program read(Format format, byte[] file) {
        var reading = FilesForTests.FILES.read("test", format, file);
        assertThat(reading).isInstanceOf(Reading.Understood.class);
        return ((Reading.Understood) reading).program();
    }

    public static Program read(Format format, String text) {
        return read(format, text.getBytes(StandardCharsets.UTF_8));
    }

    /** What is wrong with a file that is not understood. */
    public static List<Problem> problems(Format format, String text) {
        var reading = FilesForTests.FILES.read("test", format, text.getBytes(StandardCharsets.UTF_8));
        assertThat(reading).isInstanceOf(Reading.NotUnderstood.class);
        return ((Reading.NotUnderstood) reading).problems();
    }
}
