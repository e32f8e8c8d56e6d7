package firstdeal.identity;

import java.util.List;

/**
 * The sign-in page.
 *
 * @param next where to go afterwards
 * @param local true if mails stay on this machine and can be read there
 * @param personas whom one may be on a demo; empty elsewhere
 */
public record SignInPage(State state, String next, boolean local, List<StaffMember> personas) {

    /** What has just happened. */
    public enum State {
        ASKING,
        SENT,
        SPENT,
        OUT
    }
}
