package firstdeal.programfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import firstdeal.programfile.ProgramFiles.Format;
import firstdeal.programfile.internal.FilesForTests;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema against what the reader takes, by a validator that is not ours. */
class ProgramSchemaTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ProgramSchema.json(), InputFormat.JSON);

    private static final String PROGRAM = """
            key: small
            title: Small
            workstreams:
              - {key: legal, title: Legal}
            phases:
              - {key: start, title: Start, window: {from: 0, to: 14}, gate: {key: g, title: G, day: 14, criteria: [closed-won]}}
            tasks:
              - {key: sign, title: Sign, workstream: legal, window: {from: 0, to: 3}, done: check}
            """;

    static List<String> shipped() {
        return ProgramFiles.SHIPPED;
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void whatIsShippedAsItIsWrittenAndAsWeWriteIt(String key) {
        var file = FilesForTests.FILES.shipped(key);

        assertThat(wrong(new String(file, StandardCharsets.UTF_8))).isEmpty();
        var program = ProgramCast.read(Format.YAML, file);
        assertThat(SCHEMA.validate(ProgramWriter.json(program), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void theSmallestProgram() {
        assertThat(wrong(PROGRAM)).isEmpty();
        ProgramCast.read(Format.YAML, PROGRAM);
    }

    /** Each of these is refused by the reader too: the schema promises no less and no more. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            done: check                       | done: sometime
            done: check                       | done: closed-won
            done: check                       | done: {document: x, link: y}
            done: check                       | done: {criterion: closed-won, at-least: 0}
            done: check                       | done: {criterion: closed-won, at-lest: 1}
            done: check                       | done: {criterion: certified, role: ae}
            done: check                       | done: {all: []}
            done: check                       | owner: {JOINT: pam}
            done: check                       | owner: {VENDOR: The Pam}
            done: check                       | side: OURS
            done: check                       | gated: "yes"
            done: check                       | unless: {at-least: 1}
            window: {from: 0, to: 3}          | window: {from: -1, to: 3}
            window: {from: 0, to: 3}          | window: {from: 0, to: 100000}
            window: {from: 0, to: 3}          | window: [0, 3]
            criteria: [closed-won]            | criteria: [closed-one]
            criteria: [closed-won]            | criteria: closed-won
            criteria: [closed-won]            | criteria: [certified]
            criteria: [closed-won]            | criteria: [{criterion: closed-won, attribution: ours}]
            criteria: [closed-won]            | mode: loose, criteria: [closed-won]
            title: Small                      | title: [Small]
            title: Small                      | titel: Small
            key: sign                         | key: Sign Me
            """)
    void whatTheReaderRefusesTheSchemaRefuses(String right, String wrong) {
        var file = PROGRAM.replace(right, wrong);

        assertThat(file).isNotEqualTo(PROGRAM);
        assertThat(wrong(file)).isNotEmpty();
        ProgramCast.problems(Format.YAML, file);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            meetings: [{key: m, title: M, kind: k, minutes: 30}]
            meetings: [{key: m, title: M, kind: k, minutes: 30, day: 3, every: {weeks: 1, from: 0, to: 7}}]
            certifications: [{key: c, title: C, for-role: ae, assessor: {}, valid-days: 1, scale: [], pass: {of: 1, total-at-least: 1}, rubric: []}]
            messages: [{key: m, from: A, to: B, when: {every: month}, says: S}]
            surveys: [{key: s, when: {day: 3}, to: {US: [ae]}, questions: [Q]}]
            weekly-outcomes: [{week: 0, title: T, met-when: closed-won}]
            capacity: {default-active-per-pam: many, over: ask}
            tailoring: {isv: {drops: [sign]}}
            tailoring: {isv: {change: [{title: Without a key}]}}
            tailoring: {isv: {change: [{key: sign, titel: T}]}}
            tailoring: {isv: {criteria: {g: {remove: [closed-won]}}}}
            tailoring: {ISV!: {drop: [sign]}}
            """)
    void norDoesItTakeMaterialAndVariantsOfAnotherShape(String line) {
        assertThat(wrong(PROGRAM + line)).isNotEmpty();
        ProgramCast.problems(Format.YAML, PROGRAM + line);
    }

    @Test
    void aVariantMayWriteAPartOfAPart() {
        var file = PROGRAM + """
                tailoring:
                  isv:
                    change: [{key: sign, window: {to: 5}, help: null, done: {criterion: closed-won}}]
                    criteria: {g: {change: [{key: closed-won, at-least: 2}], add: [{criterion: certified, certification: c, role: ae}]}}
                    phases: {change: [{key: start, title: Begin}]}
                certifications:
                  - {key: c, title: C, for-role: ae, assessor: {roles: pam}, valid-days: 1, scale: [{points: 1, means: M}], pass: {of: 1, total-at-least: 1}, rubric: [{key: r, asks: A}]}
                """;

        assertThat(wrong(file)).isEmpty();
        ProgramCast.read(Format.YAML, file);
    }

    private static List<?> wrong(String yaml) {
        return SCHEMA.validate(yaml, InputFormat.YAML);
    }
}
