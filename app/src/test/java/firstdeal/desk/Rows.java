package firstdeal.desk;

import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Ready-made rows of the portfolio; each test changes only what it is about. */
public final class Rows {

    public static final LocalDate DAY0 = LocalDate.of(2026, 9, 29);

    private Rows() {}

    public static StandingRow active(List<GateMark> gates, List<Integer> due) {
        return row("active", gates, due, OptionalInt.empty());
    }

    public static StandingRow row(String life, List<GateMark> gates, List<Integer> due, OptionalInt pausedOn) {
        return row(new OnboardingId(new UUID(0, 1)), "Nordhaven Systems", life, gates, due, pausedOn);
    }

    /** An active one of its own. */
    public static StandingRow named(String partner, List<GateMark> gates) {
        return named(
                new OnboardingId(UUID.nameUUIDFromBytes(partner.getBytes(StandardCharsets.UTF_8))), partner, gates);
    }

    public static StandingRow named(OnboardingId id, String partner, List<GateMark> gates) {
        return row(id, partner, "active", gates, List.of(), OptionalInt.empty());
    }

    private static StandingRow row(
            OnboardingId id,
            String partner,
            String life,
            List<GateMark> gates,
            List<Integer> due,
            OptionalInt pausedOn) {
        return new StandingRow(
                id,
                new PartnerId(new UUID(0, 2)),
                partner,
                "si",
                "SE",
                "90-day first deal",
                true,
                life,
                DAY0,
                true,
                ZoneId.of("Europe/Stockholm"),
                "",
                "",
                "enablement",
                0,
                gates.isEmpty() ? 30 : gates.getLast().day(),
                gates,
                due,
                0,
                OptionalInt.empty(),
                Map.of(),
                0,
                pausedOn,
                0,
                due.size());
    }

    public static GateMark gate(String state, int day, int missing) {
        return new GateMark("gate-" + day, "Gate " + day, day, state, Optional.empty(), Optional.empty(), missing, 5);
    }

    public static GateMark held(int day, int missing, int review) {
        return new GateMark(
                "gate-" + day, "Gate " + day, day, "held", Optional.of(day), Optional.of(review), missing, 5);
    }

    public static GateMark passed(int day) {
        return new GateMark("gate-" + day, "Gate " + day, day, "passed", Optional.of(day), Optional.empty(), 0, 5);
    }
}
