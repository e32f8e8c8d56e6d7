package firstdeal.desk;

import firstdeal.desk.PortfolioFilter.Sort;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a row stands in an order of the portfolio, so that a list can go on behind it even when the row itself has moved or
 * is gone.
 *
 * @param since from which day on it needs what it needs
 * @param name the partner's, in small letters
 */
public record Place(Need need, Optional<LocalDate> since, LocalDate day0, String name, UUID id) {

    private static final Comparator<Place> BY_NAME =
            Comparator.comparing(Place::name).thenComparing(Place::id);
    private static final Comparator<Place> BY_DAY =
            Comparator.comparing(Place::day0).thenComparing(Place::id);
    private static final Comparator<Place> BY_NEED = Comparator.comparing(Place::need)
            .thenComparing(it -> it.since().orElse(LocalDate.MAX))
            .thenComparing(BY_NAME);

    public static Place of(StandingRow row, LocalDate today) {
        var need = row.need(today);
        return new Place(
                need,
                need == Need.DECIDE ? row.decideFrom() : row.lateFrom(),
                row.day0(),
                row.partnerName().toLowerCase(Locale.ROOT),
                row.id().value());
    }

    static Comparator<Place> order(Sort sort) {
        return switch (sort) {
            case NEED -> BY_NEED;
            case NAME -> BY_NAME;
            case DAY -> BY_DAY;
        };
    }
}
