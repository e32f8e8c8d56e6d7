package firstdeal.identity;

import firstdeal.shared.Actor;
import java.time.ZoneId;

/** What this installation is: whose it is, and whether it is only a demo. */
public interface House {

    /** Our company's name; empty before it is set up. */
    String company();

    /** Where our company is. */
    ZoneId zone();

    void name(Actor who, String company, ZoneId zone);

    /** True if everybody may sign in as anybody of the demo's people. */
    boolean isDemo();

    /** From now on this is a demo; there is no way back. */
    void becomeDemo(Actor who);

    /** True once the demo's data is there: it is made once and never again. */
    boolean isDemoComplete();

    void demoIsComplete(Actor who);
}
