package firstdeal.programfile.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.program.Phase;
import firstdeal.program.Program;
import firstdeal.program.Window;
import firstdeal.programfile.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The days that headings of a checklist name. */
class MarkdownDaysTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Foundation (0–30 Days)                | 0  | 30 | Foundation
            Foundation (Days 0 to 30)             | 0  | 30 | Foundation
            Days 15 to 30                         | 15 | 30 | Days 15 to 30
            Days 1-30: Foundation                 | 1  | 30 | Foundation
            Foundation – Days 31 – 60             | 31 | 60 | Foundation
            Week 2                                | 8  | 14 | Week 2
            Weeks 3–4: Enablement                 | 15 | 28 | Enablement
            Month 1                               | 1  | 30 | Month 1
            Month 2 - Growth                      | 31 | 60 | Growth
            Growth (Month 2-3)                    | 31 | 90 | Growth
            Semaine 2 : Vente                     | 8  | 14 | Vente
            Close [D60-D90]                       | 60 | 90 | Close
            Setup (Day 1 → 14)                    | 1  | 14 | Setup
            Setup (Target: Day 90)                | 90 | 90 | Setup
            Setup (Ongoing, kickoff Day 1–15)     | 1  | 15 | Setup
            First 30 Days                         | 0  | 30 | First 30 Days
            Setup (by Day 20)                     | 0  | 20 | Setup
            """)
    void daysInHeadings(String heading, int from, int to, String title) {
        var program = read("## " + heading + "\n- [ ] One\n");

        assertThat(program.phases()).extracting(Phase::days).containsExactly(new Window(from, to));
        assertThat(program.phases().getFirst().title()).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Outline a 90-day plan",
                "Top 10 accounts",
                "Agree measures for 90–180 deals",
                "Days 30 to 10",
                "Version 2.1"
            })
    void otherNumbersInHeadingsAreNoDays(String heading) {
        assertThat(read("## " + heading + "\n- [ ] One\n").phases())
                .extracting(Phase::days)
                .containsExactly(new Window(0, 90));
    }

    @Test
    void aPhaseThatNamesNoDaysFollowsTheOneBefore() {
        var program = read("## Phase 1 (0-20 days)\n- [ ] a\n## Phase 2: Later\n- [ ] b\n");
        assertThat(program.phases()).extracting(Phase::days).containsExactly(new Window(0, 20), new Window(21, 50));
    }

    private static Program read(String text) {
        return switch (MarkdownFile.read("x.md", text)) {
            case Reading.Understood understood -> understood.program();
            case Reading.NotUnderstood(var problems) -> throw new AssertionError(problems.toString());
        };
    }
}
