package firstdeal.pipeline;

import firstdeal.shared.Actor;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.OptionalInt;

/** What a deal is called: in commit, won, lost, and each taken back. {@code version} as in {@link Opportunities}. */
public interface Calls {

    /** Into commit: ours first, then the partner's owner confirms. */
    void commit(Actor actor, OpportunityId id, OptionalInt version, Side side);

    void uncommit(Actor actor, OpportunityId id, OptionalInt version, Side side);

    /** @param on the day on which the buyer signed */
    void win(Actor actor, OpportunityId id, OptionalInt version, LocalDate on);

    void lose(Actor actor, OpportunityId id, OptionalInt version, Outcome.Loss kind, String reason);

    /** A won deal was not: everything that counted it counts it no more. */
    void reverse(Actor actor, OpportunityId id, OptionalInt version, LocalDate on, String reason);

    /** What was lost or reversed is worked again. */
    void reopen(Actor actor, OpportunityId id, OptionalInt version, String reason);
}
