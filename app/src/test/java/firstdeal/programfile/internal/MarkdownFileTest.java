package firstdeal.programfile.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.program.Phase;
import firstdeal.program.Program;
import firstdeal.program.TaskTemplate;
import firstdeal.program.Window;
import firstdeal.program.Workstream;
import firstdeal.programfile.Problem;
import firstdeal.programfile.ProgramFiles.Format;
import firstdeal.programfile.Reading;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownFileTest {

    @Test
    void phasesWorkstreamsWindowsAndTasksOfAnUsualChecklist() {
        var program = program("partner-ramp.md");

        assertThat(program.title()).isEqualTo("Partner ramp checklist");
        assertThat(program.isChecklist()).isTrue();
        assertThat(program.phases())
                .extracting(Phase::key, Phase::days)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("basics-paper", new Window(0, 30)),
                        org.assertj.core.groups.Tuple.tuple("going-out-together", new Window(31, 60)),
                        org.assertj.core.groups.Tuple.tuple("first-wins", new Window(61, 90)));
        assertThat(program.workstreams())
                .extracting(Workstream::title)
                .containsExactly(
                        "Contract",
                        "Systems",
                        "First lessons",
                        "Market plan",
                        "Talking",
                        "Being seen",
                        "First deals",
                        "Look back");
        assertThat(program.workstreams())
                .extracting(it -> it.window().orElseThrow())
                .containsExactly(
                        new Window(1, 7),
                        new Window(1, 14),
                        new Window(7, 21),
                        new Window(21, 45),
                        new Window(1, 15),
                        new Window(30, 60),
                        new Window(60, 90),
                        new Window(90, 90));
        assertThat(program.workstream("talking").orElseThrow().ongoing()).isTrue();
        assertThat(program.tasks()).hasSize(14);
        var task = program.task("lists-exchanged-for-the-first-90-180-days").orElseThrow();
        assertThat(task.phase()).isEqualTo("going-out-together");
        assertThat(task.window()).isEqualTo(new Window(21, 45));
        assertThat(task.side()).isEqualTo(Side.JOINT);
    }

    @Test
    void whatStandsBesideThePhasesIsKeptWithItsLine() {
        var notes = understood("partner-ramp.md").notes();

        assertThat(notes)
                .filteredOn(it -> it.text().key().equals("programfile.kept-as-note"))
                .extracting(Problem::line, it -> it.text().args().get("text"))
                .contains(
                        org.assertj.core.groups.Tuple.tuple(3, "owner_team: Channel"),
                        org.assertj.core.groups.Tuple.tuple(9, "Copy it for every new partner."),
                        org.assertj.core.groups.Tuple.tuple(61, "Profile sheet: profile.md"));
        assertThat(notes).extracting(it -> it.text().key()).contains("programfile.owner-unsaid", "programfile.ticked");
    }

    @Test
    void boldLinesAreHeadingsToo() {
        var reading = understood("bold-headings.md");
        var program = reading.program();

        assertThat(program.phases()).extracting(Phase::days).containsExactly(new Window(1, 15), new Window(16, 42));
        assertThat(program.workstreams()).extracting(Workstream::title).startsWith("Legal", "Tools");
        assertThat(titles(program))
                .containsExactly(
                        "NDA signed (Owner: Legal)",
                        "Contract signed",
                        "Portal login works",
                        "Deal form tried",
                        "Support route known",
                        "First joint call held",
                        "Press note sent a second line of the same item");
        assertThat(program.tasks().getFirst().owner()).containsEntry(Side.PARTNER, Role.LEGAL);
        assertThat(program.task("contract-signed").orElseThrow().window()).isEqualTo(new Window(1, 10));
        assertThat(program.task("portal-login-works").orElseThrow().help()).isEqualTo("ask IT if the login fails");
        assertThat(program.task("deal-form-tried").orElseThrow().help()).isEqualTo("Portal login works");
        assertThat(lines(reading.notes()))
                .contains("Not sure yet who writes the blog post.", "curl https://example.invalid/register");
    }

    @Test
    void rowsOfATableAreTasks() {
        var program = program("tables.md");

        assertThat(program.phases()).extracting(Phase::days).containsExactly(new Window(1, 30), new Window(31, 60));
        assertThat(titles(program))
                .containsExactly(
                        "Sign the agreement",
                        "Name a sponsor | both sides",
                        "Open the chat channel",
                        "Account lists compared",
                        "First review held");
        var sign = program.tasks().getFirst();
        assertThat(sign.window()).isEqualTo(new Window(5, 5));
        assertThat(sign.owner()).containsEntry(Side.VENDOR, Role.LEGAL);
        assertThat(sign.help()).contains("agreement: https://example.invalid/a");
        assertThat(program.tasks().get(1).side()).isEqualTo(Side.PARTNER);
        assertThat(program.tasks().get(1).window()).isEqualTo(new Window(8, 14));
    }

    @Test
    void germanEmojiAndScript() {
        var program = program("deutsch.md");

        assertThat(program.phases()).extracting(Phase::key).containsExactly("grundlagen", "aufbau");
        assertThat(program.phases().getFirst().outcome()).isEqualTo("Beide Seiten arbeiten mit einem Kalender.");
        assertThat(program.workstreams().get(1).ongoing()).isTrue();
        assertThat(program.workstreams().get(1).window()).contains(new Window(8, 14));
        assertThat(program.tasks())
                .extracting(TaskTemplate::key)
                .startsWith(
                        "geheimhaltungsvereinbarung-unterschrieben-zustaendig-recht", "groesse-und-uebergabe-geklaert");
        assertThat(titles(program)).contains("Verkäufer geschult <script>alert(\"hallo\")</script>");
    }

    @Test
    void aListWithoutPhasesIsOnePhaseOfNinetyDays() {
        var reading = understood("no-phases.md");
        var program = reading.program();

        assertThat(program.phases()).extracting(Phase::days).containsExactly(new Window(0, 90));
        assertThat(program.workstreams()).extracting(Workstream::title).containsExactly("Legal", "Sales");
        assertThat(titles(program)).containsExactly("NDA", "Contract", "First call", "Prepare the deck");
        assertThat(program.task("contract").orElseThrow().window()).isEqualTo(new Window(14, 14));
        assertThat(program.task("first-call").orElseThrow().help()).isEqualTo("agree on the agenda");
        assertThat(program.task("prepare-the-deck").orElseThrow().help()).isEqualTo("First call\nin English");
        assertThat(lines(reading.notes())).contains("This list came from the last launch.");
    }

    @Test
    void theSameTitleTwiceIsTwoTasksWithTwoKeys() {
        var program = read("## A (Days 0-9)\n### X\n- [ ] Call\n- [ ] Call\n## B (Days 10-19)\n### X\n- [ ] Call\n");
        assertThat(program.tasks()).extracting(TaskTemplate::key).containsExactly("call", "call-2", "call-3");
        assertThat(program.workstreams()).extracting(Workstream::key).containsExactly("x", "x-2");
    }

    @Test
    void lineEndsTabsAndAByteOrderMarkChangeNothing() {
        var plain = "## A (Days 0-9)\n\n### X\n\n- [ ] One\n- [ ] Two\n\t- more\n";
        var expected = read(plain);
        assertThat(read(plain.replace("\n", "\r\n"))).isEqualTo(expected);
        assertThat(understood(new UploadedFiles()
                                .read("", Format.MARKDOWN, ("\uFEFF" + plain).getBytes(StandardCharsets.UTF_8)))
                        .program()
                        .tasks())
                .isEqualTo(expected.tasks());
        assertThat(read("## A (Days 0-9)\n\n### X\n\n\t- [ ] One\n\t- [ ] Two\n")
                        .tasks())
                .hasSize(2);
    }

    @Test
    void aListInsideHtmlIsStillAList() {
        assertThat(titles(read("## A (Days 0-9)\n<div>\n- [ ] One\n- [ ] Two\n</div>\n")))
                .containsExactly("One", "Two");
    }

    @Test
    void textInAnotherEncodingIsRefusedWithASentence() {
        var text = "## Größe (0-9 days)\n- [ ] Übergabe";
        assertThat(refused(text.getBytes(StandardCharsets.ISO_8859_1))).containsExactly("programfile.not-utf-8");
        assertThat(refused(text.getBytes(StandardCharsets.UTF_16))).containsExactly("programfile.utf-16");
    }

    private static List<String> refused(byte[] bytes) {
        return switch (new UploadedFiles().read("x.md", Format.MARKDOWN, bytes)) {
            case Reading.NotUnderstood(var problems) ->
                problems.stream().map(it -> it.text().key()).toList();
            case Reading.Understood understood -> throw new AssertionError(understood.toString());
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n\n\n", "---\n---\n", "# Only a title", "Some words.", "## Phase 1 (0-30 days)\n- [ ]\n"})
    void aTextWithoutATaskIsNoProgram(String text) {
        assertThat(MarkdownFile.read("x.md", text))
                .isInstanceOfSatisfying(
                        Reading.NotUnderstood.class,
                        it -> assertThat(it.problems())
                                .extracting(problem -> problem.text().key())
                                .contains("programfile.no-tasks"));
    }

    @Test
    void anItemThatIsTooLongIsNamed() {
        var text = "## A (0-9 days)\n- [ ] Short\n- [ ] " + "x".repeat(5_000);
        assertThat(MarkdownFile.read("x.md", text))
                .isInstanceOfSatisfying(
                        Reading.NotUnderstood.class,
                        it -> assertThat(it.problems())
                                .extracting(Problem::line)
                                .containsExactly(3));
    }

    private static List<String> titles(Program program) {
        return program.tasks().stream().map(TaskTemplate::title).toList();
    }

    private static List<String> lines(List<Problem> notes) {
        return notes.stream()
                .map(it -> String.valueOf(it.text().args().get("text")))
                .toList();
    }

    private static Program program(String file) {
        return understood(file).program();
    }

    private static Program read(String text) {
        return understood(MarkdownFile.read("x.md", text)).program();
    }

    private static Reading.Understood understood(String file) {
        try (var in = MarkdownFileTest.class.getResourceAsStream("/checklists/" + file)) {
            assertThat(in).isNotNull();
            return understood(new UploadedFiles()
                    .read(file, Format.MARKDOWN, Objects.requireNonNull(in).readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reading.Understood understood(Reading reading) {
        return switch (reading) {
            case Reading.Understood understood -> understood;
            case Reading.NotUnderstood(var problems) -> throw new AssertionError(problems.toString());
        };
    }
}
