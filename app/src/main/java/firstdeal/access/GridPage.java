package firstdeal.access;

import firstdeal.access.AccessEntry.Step;
import firstdeal.partner.Contact;
import firstdeal.partner.PartnerFrame;
import firstdeal.shared.ContactId;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The grid of people and systems, each cell with what may be done next. */
public record GridPage(PartnerFrame frame, Text headline, List<AccessSystem> systems, List<Row> rows) {

    public record Row(ContactId contact, String name, boolean partner, List<Cell> cells) {}

    public record Cell(String system, @Nullable AccessEntry entry, List<Step> next) {

        static Cell of(String system, @Nullable AccessEntry entry) {
            var next = switch (entry == null ? Step.WITHDRAWN : entry.step()) {
                case WITHDRAWN -> List.of(Step.ASKED, Step.GRANTED);
                case ASKED -> List.of(Step.GRANTED);
                case GRANTED -> List.of(Step.VERIFIED, Step.WITHDRAWN);
                case VERIFIED -> List.of(Step.WITHDRAWN);
            };
            return new Cell(system, entry, next);
        }
    }

    public static GridPage of(PartnerFrame frame, List<AccessSystem> systems, List<Contact> people, AccessFact fact) {
        var used = systems.stream().filter(it -> !it.retired()).toList();
        return new GridPage(
                frame,
                headline(frame, fact),
                used,
                people.stream()
                        .filter(it -> !it.hasLeft())
                        .map(it -> row(it, used, fact))
                        .toList());
    }

    private static Text headline(PartnerFrame frame, AccessFact fact) {
        long waiting =
                fact.entries().stream().filter(it -> it.step() == Step.ASKED).count();
        long unverified =
                fact.entries().stream().filter(it -> it.step() == Step.GRANTED).count();
        return fact.verified()
                ? Text.of("access.headline.verified", "name", frame.name())
                : Text.of("access.headline.open", "name", frame.name(), "waiting", waiting, "unverified", unverified);
    }

    private static Row row(Contact person, List<AccessSystem> systems, AccessFact fact) {
        return new Row(
                person.id(),
                person.name(),
                person.side() == Side.PARTNER,
                systems.stream()
                        .map(system -> Cell.of(
                                system.key(),
                                fact.entries().stream()
                                        .filter(it -> it.contact().equals(person.id())
                                                && it.system().equals(system.key()))
                                        .findFirst()
                                        .orElse(null)))
                        .toList());
    }
}
