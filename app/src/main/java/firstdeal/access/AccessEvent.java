package firstdeal.access;

import firstdeal.access.AccessEntry.Step;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import java.time.LocalDate;
import java.util.UUID;

/** What happened to access or channels. A listener may take one kind, or all of them by this type. */
public sealed interface AccessEvent {

    PartnerId partner();

    record AccessChanged(PartnerId partner, ContactId contact, String system, Step step, LocalDate on)
            implements AccessEvent {}

    record ChannelOpened(PartnerId partner, UUID channel, LocalDate on) implements AccessEvent {}

    record ChannelChanged(PartnerId partner, UUID channel) implements AccessEvent {}
}
