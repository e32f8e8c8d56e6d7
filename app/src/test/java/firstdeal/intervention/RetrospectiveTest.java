package firstdeal.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.intervention.Retrospective.Answer;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RetrospectiveTest {

    static final LocalDate DAY = LocalDate.of(2026, 12, 20);
    static final List<String> QUESTIONS = List.of("why-no-commit", "sponsor-use");

    static Retrospective retrospective(Map<Side, Map<String, Answer>> answers, Map<Side, List<LocalDate>> asked) {
        return new Retrospective(
                new OnboardingId(new UUID(0, 1)),
                new PartnerId(new UUID(0, 2)),
                answers,
                asked,
                Optional.empty(),
                Optional.empty(),
                "",
                0);
    }

    @Test
    void aSideHasAnsweredWhenEveryQuestionHasItsAnswer() {
        var half = retrospective(
                Map.of(Side.PARTNER, Map.of("why-no-commit", new Answer("budget", "Erik", DAY))), Map.of());
        var whole = retrospective(
                Map.of(
                        Side.PARTNER,
                        Map.of(
                                "why-no-commit", new Answer("budget", "Erik", DAY),
                                "sponsor-use", new Answer("nothing", "Erik", DAY))),
                Map.of());

        assertThat(half.isAnsweredBy(Side.PARTNER, QUESTIONS)).isFalse();
        assertThat(whole.isAnsweredBy(Side.PARTNER, QUESTIONS)).isTrue();
        assertThat(whole.isAnsweredBy(Side.VENDOR, QUESTIONS)).isFalse();
    }

    @Test
    void aSideThatWasAskedTwiceOverTenDaysMayStaySilent() {
        var twice = retrospective(Map.of(), Map.of(Side.PARTNER, List.of(DAY, DAY.plusDays(10))));
        var tooSoon = retrospective(Map.of(), Map.of(Side.PARTNER, List.of(DAY, DAY.plusDays(9))));
        var once = retrospective(Map.of(), Map.of(Side.PARTNER, List.of(DAY)));

        assertThat(twice.isAnsweredBy(Side.PARTNER, QUESTIONS)).isTrue();
        assertThat(tooSoon.isAnsweredBy(Side.PARTNER, QUESTIONS)).isFalse();
        assertThat(once.isAnsweredBy(Side.PARTNER, QUESTIONS)).isFalse();
    }
}
