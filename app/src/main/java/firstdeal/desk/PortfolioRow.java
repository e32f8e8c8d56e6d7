package firstdeal.desk;

import firstdeal.partner.Region;
import firstdeal.shared.Text;
import firstdeal.track.TrackFacts;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** One line of the portfolio, decided for today. */
public record PortfolioRow(
        StandingRow standing,
        Need need,
        Text day,
        Text gate,
        Text when,
        boolean late,
        Optional<Text> waiting,
        TrackFacts track) {

    public static PortfolioRow of(StandingRow it, LocalDate today) {
        int late = it.late(today);
        return new PortfolioRow(
                it,
                it.need(today),
                day(it, today),
                gate(it),
                when(it, today, late),
                late > 0,
                waiting(it, today),
                it.track(today));
    }

    public String path() {
        return "/onboardings/" + standing.id();
    }

    public Text kind() {
        return kind(standing.partnerType(), standing.region());
    }

    /** What a partner is and where, in a line. */
    static Text kind(String type, String region) {
        return region.isEmpty()
                ? Text.of("desk.kind-only", "type", titled(type))
                : Text.of("desk.kind", "type", titled(type), "region", Region.nameOf(region));
    }

    /** A type's key as people write it: MSP, SI, Reseller. */
    private static String titled(String key) {
        var words = key.replace('-', ' ');
        return words.length() <= 3
                ? words.toUpperCase(Locale.ROOT)
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static Text day(StandingRow it, LocalDate today) {
        int day = it.day(today);
        return day < 0 ? Text.of("desk.days-before", "days", -day) : Text.of("desk.day", "day", day);
    }

    private static Text gate(StandingRow it) {
        if (!it.gated()) {
            return Text.of("desk.checklist-done", "done", it.settled(), "of", it.asked());
        }
        return it.inHand()
                .map(gate -> gate.missing() == 0
                        ? Text.of("desk.ready", "of", gate.of())
                        : Text.of("desk.missing", "missing", gate.missing()))
                .orElse(Text.of("desk.all-passed"));
    }

    private static Text when(StandingRow it, LocalDate today, int late) {
        if (it.isResting()) {
            return Text.of("desk.life", "life", it.life(), "day", it.day0());
        }
        var gate = it.inHand();
        if (gate.isEmpty()) {
            return Text.of(it.gated() ? "desk.concluding" : "desk.beside");
        }
        var name = gate.get().name();
        if (gate.get().review().isPresent()) {
            return Text.of(
                    "desk.review",
                    "gate",
                    name,
                    "in",
                    Math.max(0, gate.get().review().get() - it.day(today)));
        }
        return late > 0
                ? Text.of("desk.late", "gate", name, "days", late)
                : Text.of("desk.due", "gate", name, "in", gate.get().day() - it.day(today));
    }

    private static Optional<Text> waiting(StandingRow it, LocalDate today) {
        int overdue = it.overdue(today);
        if (overdue > 0) {
            return Optional.of(Text.of("desk.overdue", "count", overdue));
        }
        return it.unowned() > 0 && !it.isResting()
                ? Optional.of(Text.of("desk.unowned", "count", it.unowned()))
                : Optional.empty();
    }
}
