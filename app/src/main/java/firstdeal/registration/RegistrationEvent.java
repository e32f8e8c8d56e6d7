package firstdeal.registration;

import firstdeal.shared.PartnerId;

/** What happened to a partner's registration. */
public sealed interface RegistrationEvent {

    PartnerId partner();

    RegistrationId registration();

    /** Whether a run may stand otherwise after it. */
    default boolean mayMoveRuns() {
        return true;
    }

    /**
     * Before it is answered, a claim fulfils no condition; that there is one at all is a milestone.
     *
     * @param synthetic is in no figure
     * @param first whether it is the first of its run, rehearsed and real ones apart
     */
    record RegistrationSubmitted(PartnerId partner, RegistrationId registration, boolean synthetic, boolean first)
            implements RegistrationEvent {

        @Override
        public boolean mayMoveRuns() {
            return first;
        }
    }

    record RegistrationApproved(PartnerId partner, RegistrationId registration, boolean synthetic)
            implements RegistrationEvent {}

    /** It came to another state, whichever. */
    record RegistrationMoved(PartnerId partner, RegistrationId registration, String state)
            implements RegistrationEvent {}
}
