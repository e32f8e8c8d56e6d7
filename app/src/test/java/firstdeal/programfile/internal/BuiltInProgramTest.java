package firstdeal.programfile.internal;

import static firstdeal.programfile.ProgramCast.FIRST_DEAL;
import static firstdeal.programfile.ProgramCast.read;
import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.program.Completion;
import firstdeal.program.Condition;
import firstdeal.program.Criterion;
import firstdeal.program.Part;
import firstdeal.program.Program;
import firstdeal.program.Tailoring;
import firstdeal.program.TaskTemplate;
import firstdeal.programfile.ProgramFiles;
import firstdeal.programfile.ProgramFiles.Format;
import firstdeal.programfile.ProgramWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltInProgramTest {

    static List<String> shipped() {
        return ProgramFiles.SHIPPED;
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void whatIsShippedReadsBackEqualFromYamlAndJson(String key) {
        Program program = read(Format.YAML, FilesForTests.FILES.shipped(key));
        String yaml = ProgramWriter.yaml(program);

        assertThat(program.key()).isEqualTo(key);
        assertThat(read(Format.YAML, yaml)).isEqualTo(program);
        assertThat(ProgramWriter.yaml(read(Format.YAML, yaml))).isEqualTo(yaml);
        assertThat(read(Format.JSON, ProgramWriter.json(program))).isEqualTo(program);
    }

    @Test
    void theNinetyDaysAreWhole() {
        var library = FIRST_DEAL.library();

        assertThat(FIRST_DEAL.gates()).extracting(gate -> gate.day()).containsExactly(14, 30, 60, 90);
        assertThat(FIRST_DEAL.gates())
                .extracting(gate -> gate.criteria().size())
                .containsExactly(9, 6, 7, 5);
        assertThat(FIRST_DEAL.gate("gate-30").orElseThrow().watch()).hasSize(1);
        assertThat(FIRST_DEAL.workstreams()).hasSize(8);
        assertThat(FIRST_DEAL.tasks()).hasSize(62);
        assertThat(FIRST_DEAL.meetings())
                .hasSize(21)
                .allSatisfy(it -> assertThat(it.agenda()).isNotEmpty());
        assertThat(FIRST_DEAL.weeklyOutcomes())
                .extracting(it -> it.week())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 13).boxed().toList());
        assertThat(FIRST_DEAL.weeklyOutcomes().stream()
                        .filter(it -> it.namedBy().isPresent()))
                .extracting(it -> it.week())
                .containsExactly(2, 4, 6, 10);
        assertThat(library.artifacts()).hasSize(23);
        assertThat(library.messages()).hasSize(25);
        assertThat(library.surveys()).hasSize(4);
        assertThat(library.sponsorQuestions()).hasSize(4);
        assertThat(library.certifications().getFirst().rubric()).hasSize(8);
        assertThat(library.retrospective().orElseThrow().questions()).hasSize(12);
        assertThat(library.retrospective().orElseThrow().causes()).hasSize(13);
        assertThat(library.milestones()).hasSize(6);
        assertThat(library.escalation()).hasSize(5);
        assertThat(library.parallelPrograms())
                .extracting(it -> it.key())
                .containsExactlyElementsOf(ProgramFiles.SHIPPED.subList(1, 3));
        assertThat(FIRST_DEAL.variants())
                .extracting(it -> it.partnerType())
                .containsExactly("isv", "reseller", "msp", "referral", "si");
    }

    @Test
    void everyLineOfTheChecklistIsCovered() {
        var covered =
                FIRST_DEAL.tasks().stream().flatMap(it -> it.covers().stream()).collect(Collectors.toSet());

        assertThat(covered)
                .containsAll(IntStream.rangeClosed(1, 31).mapToObj(n -> "A" + n).toList());
        assertThat(covered)
                .contains(
                        "B-sponsor-in-contract",
                        "B-capacity",
                        "B-buddy",
                        "B-calendar-first",
                        "B-commitment",
                        "B-sponsors",
                        "B-sponsor-intro",
                        "B-deal-reg-setup",
                        "B-mapping",
                        "B-right-people",
                        "B-sales-enablement",
                        "B-technical-enablement",
                        "B-pitch",
                        "B-synthetic",
                        "B-jvp",
                        "B-week-2",
                        "B-overlap",
                        "B-ranked-list",
                        "B-joint-motion",
                        "B-week-4",
                        "B-day-30-review",
                        "B-playbook",
                        "B-week-6",
                        "B-three",
                        "B-forecast-call",
                        "B-week-10",
                        "B-commit",
                        "B-forcing",
                        "B-close",
                        "B-qbr",
                        "B-retrospective");
    }

    @Test
    void anMspGetsTheResellersVariantFirst() {
        Program msp = Tailoring.of(FIRST_DEAL, "msp");

        assertThat(msp.tasks())
                .hasSize(62 + 4 + 2)
                .extracting(TaskTemplate::key)
                .contains("order-path-tested", "tenant-set-up");
        assertThat(msp.variants()).isEmpty();
    }

    @Test
    void aReferrerGetsLessAndOther() {
        Program referral = Tailoring.of(FIRST_DEAL, "referral");

        assertThat(referral.tasks())
                .extracting(TaskTemplate::key)
                .doesNotContain("engineer-session-held", "playbook-validated")
                .contains("fee-terms-explained");
        assertThat(referral.meetings()).extracting(Part::key).doesNotContain("engineer-enablement");
        assertThat(conditions(referral, "gate-30")).doesNotContain("engineers-enabled");
        assertThat(conditions(referral, "gate-60")).doesNotContain("playbook-proven");
        var pitch = referral.task("pitch-certified").orElseThrow();
        assertThat(pitch.title()).isEqualTo("Certify the first referrer on the short introduction");
        assertThat(((Condition.Certified) ((Completion.Holds) pitch.done()).criterion()).minutes())
                .hasValue(3);
        assertThat(referral.task("mapping-connected").orElseThrow().optional()).isTrue();
    }

    @Test
    void anAgencyHasNoVariantButIsSparedTheEngineers() {
        Program agency = Tailoring.of(FIRST_DEAL, "agency");

        assertThat(agency.tasks()).hasSize(61);
        assertThat(conditions(agency, "gate-30")).doesNotContain("engineers-enabled");
    }

    private static List<String> conditions(Program program, String gate) {
        return program.gate(gate).orElseThrow().criteria().stream()
                .flatMap(Criterion::conditions)
                .map(it -> it.label().key())
                .toList();
    }
}
