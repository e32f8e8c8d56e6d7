package firstdeal.invite;

import firstdeal.meeting.Target;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.util.UUID;

/**
 * What one person was called to by mail.
 *
 * @param address to which it was sent: answers count from there only
 * @param sequence of the last call
 * @param fingerprint of what was said last
 * @param called false once it was called off
 */
public record Invitation(
        UUID id,
        OnboardingId onboarding,
        PartnerId partner,
        ContactId contact,
        Target target,
        String address,
        int sequence,
        String fingerprint,
        boolean called) {

    /** The same after another call. */
    public Invitation next(String to, String print, boolean on) {
        return new Invitation(id, onboarding, partner, contact, target, to, sequence + 1, print, on);
    }
}
