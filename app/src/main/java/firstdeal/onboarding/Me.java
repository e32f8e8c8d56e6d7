package firstdeal.onboarding;

import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import java.util.Optional;

/** Our person behind whoever is signed in, by the mail address that both have. */
public interface Me {

    /** Nobody when a program asks, or when no person of ours has the address. */
    Optional<ContactId> of(Actor actor);
}
