package firstdeal.audit.internal;

import firstdeal.audit.Audit;
import firstdeal.audit.AuditEntry;
import firstdeal.audit.AuditLog;
import firstdeal.audit.Subject;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class AuditService implements Audit, AuditLog {

    private final AuditStore entries;
    private final AuditJson json;
    private final Clock clock;

    AuditService(AuditStore entries, AuditJson json, Clock clock) {
        this.entries = entries;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor who, String act, Subject subject, Object before, Object after) {
        entries.append(
                clock.instant(),
                who.kind(),
                person(who),
                who.name(),
                act,
                subject,
                json.write(before),
                json.write(after));
    }

    private static @Nullable UUID person(Actor who) {
        return switch (who) {
            case Actor.Staff staff -> staff.id().value();
            case Actor.ApiKey key -> key.owner().value();
            case Actor.LinkHolder holder -> holder.contact().value();
            case Actor.System _ -> null;
        };
    }

    @Override
    @Transactional(readOnly = true)
    public List<AuditEntry> ofOnboarding(OnboardingId onboarding, long before, int limit) {
        return entries.ofOnboarding(onboarding, before, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<AuditEntry> ofSubject(String type, String id, long before, int limit) {
        return entries.ofSubject(type, id, before, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<AuditEntry> find(Filter filter, long before, int limit) {
        return entries.find(filter, before, limit);
    }
}
