package firstdeal.access;

import firstdeal.access.AccessEntry.Step;
import firstdeal.shared.ContactId;
import java.util.List;
import java.util.Optional;

/** Who of one partnership can get in where, and which channels are open. */
public record AccessFact(List<AccessEntry> entries, List<Channel> channels) {

    /** Nothing is known yet. */
    public static final AccessFact NONE = new AccessFact(List.of(), List.of());

    public AccessFact {
        entries = List.copyOf(entries);
        channels = List.copyOf(channels);
    }

    public Optional<Step> step(ContactId contact, String system) {
        return entries.stream()
                .filter(it -> it.contact().equals(contact) && it.system().equals(system))
                .map(AccessEntry::step)
                .findFirst();
    }

    /** At least one person was given access and nobody still waits for it. */
    public boolean granted() {
        return entries.stream().anyMatch(it -> it.step().given())
                && entries.stream().noneMatch(it -> it.step() == Step.ASKED);
    }

    /** As {@link #granted}, and every access was seen to work. */
    public boolean verified() {
        return granted() && entries.stream().noneMatch(it -> it.step() == Step.GRANTED);
    }

    /** At least one channel is open. */
    public boolean talking() {
        return channels.stream().anyMatch(Channel::isOpen);
    }
}
