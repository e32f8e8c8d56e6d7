package firstdeal.lifecycle;

import firstdeal.program.ProgramVersionId;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import java.util.Collection;
import java.util.List;

/** How running runs come to another version of their program. */
public interface VersionMoves {

    VersionMove preview(Actor actor, OnboardingId id, ProgramVersionId to);

    /** All or none; more than one at once is the program owner's. */
    List<VersionMove> move(Actor actor, Collection<OnboardingId> ids, ProgramVersionId to);
}
