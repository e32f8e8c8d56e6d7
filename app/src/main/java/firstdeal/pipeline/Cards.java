package firstdeal.pipeline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Deals as other pages show them, each call in a fixed number of statements. Rehearsals are left out. */
public interface Cards {

    /** What is open, and what was won since a day. */
    List<Card> worked(LocalDate wonSince, LocalDate today);

    /** These, whatever became of them. */
    List<Card> of(Collection<OpportunityId> ids, LocalDate today);
}
