package firstdeal;

import firstdeal.platform.actor.ActorToken;
import firstdeal.platform.words.Reader;
import firstdeal.shared.Actor;
import firstdeal.shared.Scope;
import firstdeal.shared.StaffId;
import firstdeal.shared.StaffRole;
import java.util.UUID;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who sends a request to {@code MockMvc}: {@code get("/").with(As.owner())}. The form's token comes with it. */
public final class As {

    public static final Actor.Staff OWNER = staff("Ingrid Berg", StaffRole.PROGRAM_OWNER, 1);
    public static final Actor.Staff PAM = staff("Mara Lindqvist", StaffRole.PAM, 2);
    public static final Actor.Staff VIEWER = staff("Vera Adler", StaffRole.VIEWER, 3);

    private As() {}

    public static RequestPostProcessor owner() {
        return actor(OWNER);
    }

    public static RequestPostProcessor pam() {
        return actor(PAM);
    }

    public static RequestPostProcessor viewer() {
        return actor(VIEWER);
    }

    public static RequestPostProcessor actor(Actor actor) {
        var signedIn = SecurityMockMvcRequestPostProcessors.authentication(new ActorToken(actor, Reader.DEFAULT));
        var form = SecurityMockMvcRequestPostProcessors.csrf();
        return request -> form.postProcessRequest(signedIn.postProcessRequest(request));
    }

    private static Actor.Staff staff(String name, StaffRole role, long number) {
        return new Actor.Staff(new StaffId(new UUID(0x7000L, 0x8000000000000000L | number)), name, role, Scope.ALL);
    }
}
