package firstdeal.registration.internal;

import firstdeal.platform.files.FileStore;
import firstdeal.registration.RegistrationId;
import firstdeal.registration.Registrations;
import firstdeal.shared.Actor;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files that belong to a registration. */
@Service
@Transactional
class AttachmentService {

    private final Registrations registrations;
    private final RegistrationStore store;
    private final RegistrationHistoryStore history;
    private final RegistrationChronicle chronicle;
    private final FileStore files;
    private final Clock clock;

    AttachmentService(
            Registrations registrations,
            RegistrationStore store,
            RegistrationHistoryStore history,
            RegistrationChronicle chronicle,
            FileStore files,
            Clock clock) {
        this.registrations = registrations;
        this.store = store;
        this.history = history;
        this.chronicle = chronicle;
        this.files = files;
        this.clock = clock;
    }

    void attach(Actor actor, RegistrationId id, String name, byte[] content) {
        registrations.get(actor, id);
        var it = store.lock(id);
        var file = files.put(it.partner(), name, content);
        history.attach(it, file, actor.name(), clock.instant());
        chronicle.tell(actor, it, "attached", file.name());
    }

    @Transactional(readOnly = true)
    boolean belongs(Actor actor, RegistrationId id, UUID file) {
        registrations.get(actor, id);
        return history.files(id).stream().anyMatch(it -> it.file().equals(file));
    }
}
