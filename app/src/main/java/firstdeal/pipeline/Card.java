package firstdeal.pipeline;

import firstdeal.shared.Money;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One deal as the board and the table show it.
 *
 * @param line what is next, or what is wrong
 * @param ours the name of our owner, or empty
 */
public record Card(
        Opportunity deal, String partner, String ours, String theirs, Category category, Text line, Tone tone) {

    /** How loud the line is. */
    public enum Tone {
        PLAIN,
        SOON,
        LATE;

        public String css() {
            return switch (this) {
                case PLAIN -> "";
                case SOON -> "soon";
                case LATE -> "late";
            };
        }
    }

    public static Card of(Opportunity deal, Names names, LocalDate today) {
        var said = line(deal, today);
        return new Card(
                deal,
                names.company(deal.partner()),
                deal.owners().ours().map(it -> names.person(it.contact())).orElse(""),
                deal.owners().theirs().map(it -> names.person(it.contact())).orElse(""),
                deal.category(today),
                said.text(),
                said.tone());
    }

    private record Said(Text text, Tone tone) {}

    private static Said line(Opportunity deal, LocalDate today) {
        if (deal.wonOn().isPresent()) {
            return new Said(
                    Text.of(
                            "pipeline.card.won",
                            "day",
                            deal.wonOn().get(),
                            "credit",
                            deal.attribution().credit()),
                    Tone.PLAIN);
        }
        if (deal.isLate(today)) {
            return new Said(
                    Text.of("pipeline.card.late", "day", deal.terms().closes().orElseThrow()), Tone.LATE);
        }
        var next = deal.terms().nextStep(today);
        return next.map(it -> step(it, today)).orElseGet(() -> new Said(Text.of("pipeline.card.no-step"), Tone.SOON));
    }

    private static Said step(Terms.Step step, LocalDate today) {
        var day = step.on().orElseThrow();
        return new Said(
                Text.of("pipeline.card.step", "what", step.what(), "day", day),
                day.isBefore(today) ? Tone.LATE : Tone.PLAIN);
    }

    public Optional<Money> amount() {
        return deal.terms().amount();
    }

    public String path() {
        return "/opportunities/" + deal.id();
    }
}
