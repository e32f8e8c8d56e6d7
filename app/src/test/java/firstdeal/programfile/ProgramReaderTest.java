package firstdeal.programfile;

import static firstdeal.programfile.ProgramCast.problems;
import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.program.ProgramCheck;
import firstdeal.programfile.ProgramFiles.Format;
import firstdeal.programfile.internal.FilesForTests;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramReaderTest {

    private static final String PLAN = """
            key: plan
            title: Plan
            workstreams: [{key: work, title: Work}]
            phases:
              - key: one
                title: One
                window: {from: 0, to: 14}
                gate:
                  key: gate-14
                  title: Gate
                  day: 14
                  criteria:
                    - {criterion: tasks-done, tasks: [a, b]}
            tasks:
              - {key: a, title: A, workstream: work, window: {from: 0, to: 3}}
              - {key: b, title: B, workstream: work, window: {from: 0, to: 9}, waits-for: [a]}
            """;

    @Test
    void aSmallPlanIsUnderstood() {
        assertThat(ProgramCast.read(Format.YAML, PLAN).task("b").orElseThrow().phase())
                .isEqualTo("one");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                waits-for: [a]        | waits-for: [b]           | 16 | program.check.circle
                waits-for: [a]        | waits-for: [c]           | 16 | program.check.unknown
                day: 14               | day: 15                  | 11 | program.check.gate-outside
                to: 14                | to: -1                   |  7 | programfile.not-a-number
                criterion: tasks-done | criterion: task-done     | 13 | programfile.unknown-criterion
                tasks: [a, b]         | taks: [a, b]             | 13 | programfile.unknown-key
                key: b, title         | key: a, title            | 16 | programfile.key-twice
                title: Plan           | key: plan                |  2 | programfile.key-twice
                title: Plan           | title: &x Plan           |  2 | programfile.anchor
                title: Plan           | title: !!str Plan        |  2 | programfile.tag
                title: Plan           | <<: {a: b}               |  2 | programfile.merge-key
                title: Gate           | title: [Gate             | 11 | programfile.yaml-broken
                key: plan             | key: Plan One            |  1 | programfile.not-a-key
                {from: 0, to: 9}      | {from: 30, to: 40}       | 16 | program.check.day-outside
                title: B              | title: B, owner: {VENDOR: Sales Rep} | 16 | programfile.not-a-role
                """)
    void whatIsWrongIsSaidAtItsLine(String right, String wrong, int line, String key) {
        assertThat(problems(Format.YAML, PLAN.replace(right, wrong))).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.text().key()).isEqualTo(key);
        });
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var twoFaults = PLAN.replace("day: 14", "day: 40").replace("waits-for: [a]", "waits-for: [zz]");

        assertThat(problems(Format.YAML, twoFaults)).extracting(Problem::line).containsExactly(11, 16);
    }

    @Test
    void wordsThatOldYamlTookForFlagsAreText() {
        var program = ProgramCast.read(
                Format.YAML, PLAN.replace("title: A", "title: no").replace("title: B", "title: on"));

        assertThat(program.tasks()).extracting(it -> it.title()).containsExactly("no", "on");
    }

    @Test
    void aVariantThatChangesWhatDoesNotExistIsRefused() {
        var plan = PLAN + "tailoring: {isv: {change: [{key: aa, title: Other}], drop: [zz]}}\n";

        assertThat(problems(Format.YAML, plan))
                .extracting(it -> it.text().key())
                .contains("programfile.nothing-to-change", "programfile.nothing-to-drop");
    }

    @Test
    void nestingWithoutEndIsCutShort() {
        assertThat(problems(Format.YAML, "[".repeat(5_000)))
                .first()
                .satisfies(it -> assertThat(it.text().key()).isEqualTo("programfile.too-deep"));
        assertThat(problems(Format.JSON, "[".repeat(5_000))).isNotEmpty();
        assertThat(problems(Format.YAML, "a: [" + "x,".repeat(200_000) + "]"))
                .first()
                .satisfies(it -> assertThat(it.text().key()).isEqualTo("programfile.too-many"));
    }

    @Test
    void aMessageThatSpeaksOfWhatNobodyKnowsIsRefusedAtItsLine() {
        var file = new String(FilesForTests.FILES.shipped("first-deal-90"), StandardCharsets.UTF_8)
                .replace("Welcome from {vendor}", "Welcome from {vendr}");
        int line = 1 + (int) file.substring(0, file.indexOf("{vendr}")).lines().count() - 1;

        assertThat(problems(Format.YAML, file)).singleElement().satisfies(it -> {
            assertThat(it.text().key()).isEqualTo("program.check.unknown-word");
            assertThat(it.line()).isEqualTo(line);
        });
    }

    @Test
    void whatIsShippedHoldsTogether() {
        assertThat(ProgramCheck.findings(ProgramCast.FIRST_DEAL)).isEmpty();
    }

    /** Whatever is done to the built-in file, it is a program or has problems with a place; and a program comes back equal. */
    @Test
    void noMutationBreaksTheReader() {
        var chance = new Random(20261121);
        var lines = new String(FilesForTests.FILES.shipped("first-deal-90"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        int runs = Boolean.getBoolean("firstdeal.long") ? 20_000 : 60;
        for (int run = 0; run < runs; run++) {
            var text = mutated(lines, chance);
            switch (FilesForTests.FILES.read("fuzz", Format.YAML, text.getBytes(StandardCharsets.UTF_8))) {
                case Reading.NotUnderstood(var problems) -> assertThat(problems).isNotEmpty();
                case Reading.Understood(var program, var _) ->
                    assertThat(ProgramCast.read(Format.YAML, ProgramWriter.yaml(program)))
                            .isEqualTo(program);
            }
        }
    }

    private static String mutated(List<String> lines, Random chance) {
        var text = new java.util.ArrayList<>(lines);
        for (int i = chance.nextInt(3); i >= 0; i--) {
            int at = chance.nextInt(text.size());
            var line = text.get(at);
            switch (chance.nextInt(6)) {
                case 0 -> text.remove(at);
                case 1 -> text.add(at, text.get(chance.nextInt(text.size())));
                case 2 -> text.set(at, line.replaceFirst("\\d+", String.valueOf(chance.nextInt(200) - 20)));
                case 3 -> text.set(at, line.isEmpty() ? "x" : line.substring(chance.nextInt(line.length())));
                case 4 -> text.set(at, line.replaceFirst("[a-z]", String.valueOf((char) (32 + chance.nextInt(90)))));
                default -> text.set(at, " " + line);
            }
        }
        return String.join("\n", text);
    }
}
