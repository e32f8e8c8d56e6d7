package firstdeal.programfile.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.program.Program;
import firstdeal.programfile.ChecklistWriter;
import firstdeal.programfile.ProgramFiles.Format;
import firstdeal.programfile.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checklists as other teams write them; the files stand under {@code src/test/resources/checklists}. */
class OtherTeamsChecklistsTest {

    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

    /** Words that say days, owners and states: they become windows and roles. */
    private static final List<String> TURNED = List.of(
            "days", "week", "month", "phase", "task", "owner", "status", "action", "when", "woche", "fällig", "target",
            "aufgabe", "step", "frist", "title");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            numbered-weeks | 3 | 1-14 15-28 29-84     | 3 3 3
            one-table      | 3 | 1-30 31-60 61-90     | 2 1 1
            bold-titles    | 3 | 1-30 31-60 61-90     | 2 2 2
            nested-list    | 3 | 0-30 31-60 61-90     | 4 3 1
            crlf           | 2 | 0-30 31-60           | 2 2
            bom            | 1 | 0-30                 | 1
            months         | 3 | 1-30 31-60 61-90     | 4 2 1
            plain          | 2 | 1-30 31-90           | 2 2
            t-plus         | 3 | 0-0 1-30 31-90       | 1 1 1
            tables-per-phase | 3 | 0-30 31-60 61-90     | 2 1 1
            notion         | 3 | 1-14 15-42 43-91     | 2 2 2
            headings       | 3 | 1-30 31-60 61-90     | 3 2 1
            gemischt       | 4 | 0-20 21-45 45-45 46-90 | 6 3 2 3
            three-styles   | 2 | 1-14 15-56           | 6 7
            """)
    void phasesHaveTheirDaysAndTasks(String name, int phases, String days, String tasks) throws IOException {
        var program = read(name).program();

        assertThat(program.phases()).hasSize(phases);
        assertThat(program.phases())
                .extracting(it -> it.days().from() + "-" + it.days().to())
                .containsExactly(days.split(" "));
        assertThat(program.phases())
                .extracting(phase -> Long.toString(program.tasks().stream()
                        .filter(task -> task.phase().equals(phase.key()))
                        .count()))
                .containsExactly(tasks.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "numbered-weeks",
                "one-table",
                "bold-titles",
                "nested-list",
                "crlf",
                "bom",
                "months",
                "plain",
                "t-plus",
                "tables-per-phase",
                "notion",
                "headings",
                "gemischt",
                "three-styles"
            })
    void noWordIsLostAndTheExportComesBackEqual(String name) throws IOException {
        var reading = read(name);
        var kept = kept(reading);

        WORD.matcher(new String(file(name), StandardCharsets.UTF_8).replaceAll("https?://\\S+", ""))
                .results()
                .map(it -> it.group().toLowerCase(Locale.ROOT))
                .filter(it -> !TURNED.contains(it))
                .forEach(word -> assertThat(kept).as(name).contains(word));
        var again = FilesForTests.FILES.read(
                name + ".md",
                Format.MARKDOWN,
                ChecklistWriter.write(reading.program()).getBytes(StandardCharsets.UTF_8));
        assertThat(again)
                .isInstanceOfSatisfying(
                        Reading.Understood.class, it -> assertThat(it.program()).isEqualTo(reading.program()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            numbered-weeks | Create portal logins for all partner contacts | 1-14  | Note: ask IT for SSO first
            one-table      | Joint GTM plan                                | 40-40 | Owner: Marketing
            bold-titles    | Kick-off held                                 | 1-30  | Notes: invite both sponsors
            crlf           | Sign                                          | 7-7   | Due: day 7
            months         | MSA signed by both parties                    | 1-14  | ''
            months         | NDA – owner: Legal                            | 5-5   | ''
            months         | Welcome call                                  | 1-30  | Tip: record it.
            tables-per-phase | NDA both parties                              | 1-7   | Owner: Legal
            notion         | Vertrag unterzeichnen — zuständig: Legal      | 5-5   | ''
            notion         | Gemeinsames Webinar planen                    | 15-40 | ''
            headings       | Collect the certificate                       | 1-30  | Insurance
            gemischt       | Testumgebung einrichten bis Tag 12            | 0-12  | ''
            gemischt       | Vertrieb schulen                              | 30-30 | Bis: Tag 30
            gemischt       | Rückblick am Tag 88                           | 88-88 | ''
            three-styles   | Send first referral by day 40                 | 15-40 | ''
            three-styles   | Tax form W-8BEN                               | 1-14  | check
            """)
    void aTaskHasItsOwnDaysAndNotes(String name, String title, String days, String help) throws IOException {
        var task = read(name).program().tasks().stream()
                .filter(it -> it.title().equals(title))
                .findFirst();

        assertThat(task).as(title).isPresent();
        assertThat(task.orElseThrow().window().from() + "-"
                        + task.orElseThrow().window().to())
                .isEqualTo(days);
        assertThat(task.orElseThrow().help()).contains(help);
    }

    private static String kept(Reading.Understood reading) {
        var kept = new StringBuilder();
        Program program = reading.program();
        kept.append(program.title()).append('\n');
        program.phases().forEach(it -> kept.append(it.title()).append('\n').append(it.outcome()));
        program.workstreams().forEach(it -> kept.append(it.title()).append('\n'));
        program.tasks()
                .forEach(it ->
                        kept.append(it.title()).append('\n').append(it.help()).append('\n'));
        reading.notes().forEach(it -> kept.append(it.text().args()).append('\n'));
        return kept.toString().toLowerCase(Locale.ROOT);
    }

    private static Reading.Understood read(String name) throws IOException {
        var reading = FilesForTests.FILES.read(name + ".md", Format.MARKDOWN, file(name));
        assertThat(reading).isInstanceOf(Reading.Understood.class);
        return (Reading.Understood) reading;
    }

    private static byte[] file(String name) throws IOException {
        try (var in = OtherTeamsChecklistsTest.class.getResourceAsStream("/checklists/" + name + ".md")) {
            return java.util.Objects.requireNonNull(in).readAllBytes();
        }
    }
}
