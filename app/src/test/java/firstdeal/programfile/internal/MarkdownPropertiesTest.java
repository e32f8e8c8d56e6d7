package firstdeal.programfile.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.program.Program;
import firstdeal.program.ProgramCheck;
import firstdeal.program.TaskTemplate;
import firstdeal.programfile.ChecklistWriter;
import firstdeal.programfile.Problem;
import firstdeal.programfile.Reading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the text: nothing is lost, keys are unique, what is written reads back. Seeded, so a failure can be repeated. */
class MarkdownPropertiesTest {

    private static final int RUNS = Integer.getInteger("firstdeal.fuzz", 2_000);
    private static final String[] BITS = {
        "## Phase 1 (0–30 Days)",
        "## Phase 2: B (30-60 days)",
        "### 2. Stream (Target: Day 3–9)",
        "### Other",
        "#### Deep",
        "# Title",
        "**Bold line**",
        "- [ ] ",
        "- [x] ",
        "* [ ] ",
        "  - ",
        "\t- [ ] ",
        "1. ",
        "10) ",
        "+ ",
        "- ",
        "> - [ ] ",
        "| Task | Owner |",
        "|---|---|",
        "| do | Legal |",
        "```",
        "<div>",
        "</div>",
        "<!-- x -->",
        "---",
        "***",
        "===",
        "",
        "    ",
        "\t",
        "[ ] ",
        "☐ ",
        "[a]: http://b",
        "![i](j)",
        "&amp;",
        "\\",
        "`",
        "*",
        "_",
        "<script>",
        "\u0000",
        "\u0007",
        "Outcome: x",
        "Week 2",
        "(Day 5)",
        "(by Day 900)",
        "(Owner: PAM)",
        "999999999999",
        "Ünïcödé",
        "🚀",
        "\u202e"
    };

    /** Every list item carries a word of its own; that word must turn up in a task or in a note. */
    @Test
    void everyItemIsATaskOrANote() {
        var chance = new Random(1);
        for (int run = 0; run < RUNS; run++) {
            var words = new ArrayList<String>();
            var text = checklist(chance, words);
            var said = said(MarkdownFile.read("x.md", text));
            for (var word : words) {
                assertThat(said).as("%s in%n%s", word, text).contains(word);
            }
        }
    }

    @Test
    void whatIsWrittenReadsBack() {
        var chance = new Random(2);
        for (int run = 0; run < RUNS; run++) {
            if (MarkdownFile.read("x.md", checklist(chance, new ArrayList<>()))
                    instanceof Reading.Understood(var program, var _)) {
                var written = ChecklistWriter.write(program);
                assertThat(MarkdownFile.read("x.md", written))
                        .isInstanceOfSatisfying(
                                Reading.Understood.class,
                                again -> assertThat(shape(again.program()))
                                        .as(written)
                                        .isEqualTo(shape(program)));
            }
        }
    }

    @Test
    void anyTextIsReadOrRefusedAndKeysAreUnique() {
        var chance = new Random(3);
        for (int run = 0; run < RUNS; run++) {
            var text = new StringBuilder();
            for (int bit = chance.nextInt(60); bit >= 0; bit--) {
                text.append(BITS[chance.nextInt(BITS.length)]).append(chance.nextInt(3) == 0 ? " " : "\n");
            }
            if (MarkdownFile.read("x.md", text.toString()) instanceof Reading.Understood(var program, var notes)) {
                assertSound(program);
                assertThat(notes)
                        .allSatisfy(it -> assertThat(it.line())
                                .isBetween(
                                        1,
                                        (int) text.chars()
                                                        .filter(c -> c == '\n')
                                                        .count()
                                                + 1));
            }
        }
    }

    @Test
    void tenThousandLinesAndDeepNestingTakeNoTime() {
        var many = new StringBuilder("## Phase 1 (0-30 days)\n");
        for (int i = 0; i < 10_000; i++) {
            many.append(i % 50 == 0 ? "### Stream (Day 3)\n" : "- [ ] Task " + i + "\n");
        }
        long start = System.nanoTime();
        assertThat(((Reading.Understood) MarkdownFile.read("x.md", many.toString()))
                        .program()
                        .tasks())
                .hasSize(9_800);
        var bombs = List.of(
                "> ".repeat(50_000) + "- [ ] x",
                "- ".repeat(50_000) + "x",
                "[".repeat(50_000),
                "## " + "(Day 1-".repeat(20_000) + "\n- [ ] x",
                "- [ ] " + "*a _b ".repeat(20_000),
                "- [ ] " + "`".repeat(20_000),
                "- [ ] a" + " ".repeat(100_000) + "b",
                "## a" + " ".repeat(100_000) + "b\n- [ ] x",
                "- [ ] a" + ",  ".repeat(20_000) + "b",
                "| a | b |\n|---|---|\n" + "| c | d |\n".repeat(20_000),
                "## Week 1\n".repeat(20_000) + "- [ ] x");
        for (var bomb : bombs) {
            MarkdownFile.read("x.md", bomb);
        }
        assertThat((System.nanoTime() - start) / 1_000_000_000).as("seconds").isLessThan(20);
    }

    private static String checklist(Random chance, List<String> words) {
        var text = new StringBuilder();
        var marks = List.of("- [ ] ", "* [x] ", "- ", "1. ", "  - ", "  - [ ] ", "    - ", "+ [ ] ", "2) ", "> - [ ] ");
        var heads = List.of(
                "## Phase 1 (0–30 Days)",
                "## Phase 2 (30–60 Days)",
                "### Stream (Day 3–9)",
                "### Plain",
                "#### Deep",
                "## Beside",
                "**Bold**",
                "A paragraph.",
                "",
                "",
                "## Week 9",
                "***");
        for (int line = 3 + chance.nextInt(25); line > 0; line--) {
            if (chance.nextInt(3) == 0) {
                text.append('\n')
                        .append(heads.get(chance.nextInt(heads.size())))
                        .append("\n\n");
            } else {
                var word = "word" + words.size() + "x";
                words.add(word);
                var decoration = List.of(
                                "%s",
                                "**%s** it",
                                "see [%s](http://x.y)",
                                "`%s`",
                                "%s (Day 4)",
                                "a _b_ %s <b>",
                                "%s\n  and on")
                        .get(chance.nextInt(7));
                text.append(marks.get(chance.nextInt(marks.size())))
                        .append(decoration.formatted(word))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String said(Reading reading) {
        return switch (reading) {
            case Reading.Understood(var program, var notes) ->
                Stream.concat(program.tasks().stream().map(task -> task.title() + " " + task.help()), texts(notes))
                        .reduce("", (a, b) -> a + "\n" + b);
            case Reading.NotUnderstood(var problems) -> texts(problems).reduce("", (a, b) -> a + "\n" + b);
        };
    }

    private static Stream<String> texts(List<Problem> problems) {
        return problems.stream().map(it -> it.text().args().toString());
    }

    private static void assertSound(Program program) {
        assertThat(ProgramCheck.findings(program)).isEmpty();
        var keys = new HashSet<String>();
        assertThat(program.tasks()).allSatisfy(task -> {
            assertThat(keys.add(task.key())).isTrue();
            assertThat(task.key()).matches("[a-z0-9]+(-[a-z0-9]+)*").hasSizeLessThanOrEqualTo(80);
            assertThat(task.title()).isNotBlank();
            assertThat(program.phase(task.phase())).isPresent();
            assertThat(program.workstream(task.workstream())).isPresent();
            assertThat(task.window().to()).isLessThanOrEqualTo(program.horizonDay());
        });
    }

    private record Line(String key, String title, String phase, String workstream, Object window, Object owner) {}

    private static List<Object> shape(Program program) {
        var shape = new ArrayList<Object>();
        program.phases().forEach(it -> shape.add(List.of(it.key(), it.title(), it.days())));
        program.tasks().stream()
                .map((TaskTemplate it) -> new Line(
                        it.key(), it.title(), it.phase(), it.workstream(), it.window(), List.of(it.side(), it.owner())))
                .sorted(java.util.Comparator.comparing(Line::key))
                .forEach(shape::add);
        return shape;
    }
}
