package firstdeal.registration;

import firstdeal.shared.PartnerId;

/** What happened to a partner's registration. */
public sealed interface RegistrationEvent {

    PartnerId partner();

    RegistrationId registration();

    /** @param synthetic is in no figure */
    record RegistrationSubmitted(PartnerId partner, RegistrationId registration, boolean synthetic)
            implements RegistrationEvent {}

    record RegistrationApproved(PartnerId partner, RegistrationId registration, boolean synthetic)
            implements RegistrationEvent {}

    /** It came to another state, whichever. */
    record RegistrationMoved(PartnerId partner, RegistrationId registration, String state)
            implements RegistrationEvent {}
}
