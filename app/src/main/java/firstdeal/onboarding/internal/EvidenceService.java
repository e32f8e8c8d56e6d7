package firstdeal.onboarding.internal;

import firstdeal.onboarding.Evidence;
import firstdeal.platform.files.FileStore;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What shows that tasks are done, for those who may see the run. */
@Service
@Transactional(readOnly = true)
class EvidenceService {

    private final TaskStore tasks;
    private final TaskEvidenceStore evidence;
    private final OnboardingStore onboardings;
    private final FileStore files;

    EvidenceService(TaskStore tasks, TaskEvidenceStore evidence, OnboardingStore onboardings, FileStore files) {
        this.tasks = tasks;
        this.evidence = evidence;
        this.onboardings = onboardings;
        this.files = files;
    }

    List<Evidence> of(Actor actor, OnboardingId id, String task) {
        tasks.get(actor, id, task);
        return evidence.of(id, task);
    }

    ResponseEntity<byte[]> file(Actor actor, OnboardingId id, UUID item) {
        onboardings.get(actor, id);
        return files.download(evidence.file(id, item));
    }
}
