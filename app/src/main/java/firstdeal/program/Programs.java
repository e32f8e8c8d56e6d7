package firstdeal.program;

import firstdeal.shared.NotFound;
import java.util.List;

/** Published programs for those above: parsed once, kept in memory, because a published version never changes. */
public interface Programs {

    /** @throws NotFound when there is no such version */
    ProgramVersion version(ProgramVersionId id);

    /**
     * The program as it is for one partner type, its variant applied and everything left out that is not for that type.
     *
     * @throws NotFound when there is no such version
     */
    Program tailored(ProgramVersionId id, String partnerType);

    /** The newest published version of every program, by title: what may be started now. */
    List<ProgramVersion> published();
}
