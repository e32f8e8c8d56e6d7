package firstdeal.registration.internal;

import firstdeal.account.Account;
import firstdeal.account.Accounts;
import firstdeal.audit.Audit;
import firstdeal.audit.Subject;
import firstdeal.partner.Partners;
import firstdeal.platform.Ids;
import firstdeal.platform.scope.Widened;
import firstdeal.registration.Claim;
import firstdeal.registration.Conflict;
import firstdeal.registration.Credit;
import firstdeal.registration.Happening;
import firstdeal.registration.Policy;
import firstdeal.registration.Registration;
import firstdeal.registration.RegistrationFilter;
import firstdeal.registration.RegistrationId;
import firstdeal.registration.Registrations;
import firstdeal.registration.State;
import firstdeal.shared.Actor;
import firstdeal.shared.NotFound;
import firstdeal.shared.StaleData;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class RegistrationService implements Registrations {

    private final RegistrationStore store;
    private final RegistrationListStore lists;
    private final RegistrationHistoryStore history;
    private final RegistrationPolicyStore policies;
    private final Submission submission;
    private final Rulings rulings;
    private final Conversions conversions;
    private final RegistrationChronicle chronicle;
    private final ConflictFinder conflicts;
    private final Ground ground;
    private final Accounts accounts;
    private final Partners partners;
    private final Widened widened;
    private final Audit audit;
    private final Ids ids;

    RegistrationService(
            RegistrationStore store,
            RegistrationListStore lists,
            RegistrationHistoryStore history,
            RegistrationPolicyStore policies,
            Submission submission,
            Rulings rulings,
            Conversions conversions,
            RegistrationChronicle chronicle,
            ConflictFinder conflicts,
            Ground ground,
            Accounts accounts,
            Partners partners,
            Widened widened,
            Audit audit,
            Ids ids) {
        this.store = store;
        this.lists = lists;
        this.history = history;
        this.policies = policies;
        this.submission = submission;
        this.rulings = rulings;
        this.conversions = conversions;
        this.chronicle = chronicle;
        this.conflicts = conflicts;
        this.ground = ground;
        this.accounts = accounts;
        this.partners = partners;
        this.widened = widened;
        this.audit = audit;
        this.ids = ids;
    }

    @Override
    public RegistrationId draft(Actor actor, Claim claim) {
        partners.get(actor, claim.partner());
        var on = ground.partner(claim.partner());
        submission.requireRight(claim, on);
        var draft = fresh(actor, claim, accounts.findOrAdd(actor, claim.account()), on);
        store.add(draft, ground.now());
        chronicle.tell(actor, draft, "drafted", "");
        return draft.id();
    }

    private Registration fresh(Actor actor, Claim claim, Account account, Ground.Of on) {
        return new Registration(
                new RegistrationId(ids.next()),
                claim,
                on.run().map(it -> it.id()),
                account.id(),
                actor.name(),
                Optional.empty(),
                new State.Draft(),
                List.of(),
                Optional.empty(),
                List.of(),
                0);
    }

    @Override
    public void change(Actor actor, RegistrationId id, int version, Claim claim) {
        var before = get(actor, id);
        if (before.version() != version) {
            throw new StaleData(id);
        }
        submission.requireRight(claim, ground.partner(claim.partner()));
        var after =
                before.with(claim, accounts.findOrAdd(actor, claim.account()).id());
        store.save(after);
        chronicle.tell(actor, after, "redrafted", "");
    }

    @Override
    public Registration submit(Actor actor, RegistrationId id) {
        get(actor, id);
        var draft = store.lock(id);
        var on = ground.partner(draft.partner());
        submission.requireRight(draft.claim(), on);
        return widened.during(() -> {
            var submitted = submission.place(actor, draft, accounts.lock(draft.account()), on);
            store.save(submitted);
            chronicle.submitted(actor, submitted);
            return store.get(id);
        });
    }

    @Override
    public Registration submit(Actor actor, Claim claim) {
        partners.get(actor, claim.partner());
        var on = ground.partner(claim.partner());
        submission.requireRight(claim, on);
        var account = accounts.hold(actor, claim.account());
        var draft = fresh(actor, claim, account, on);
        return widened.during(() -> {
            var submitted = submission.place(actor, draft, account, on);
            store.add(submitted, ground.now());
            chronicle.submitted(actor, submitted);
            return submitted;
        });
    }

    @Override
    public Registration get(Actor actor, RegistrationId id) {
        var found = store.get(id);
        if (!actor.scope().covers(found.partner())) {
            throw new NotFound(id);
        }
        return found;
    }

    @Override
    public List<Registration> find(Actor actor, RegistrationFilter filter) {
        return lists.find(actor.scope(), filter);
    }

    @Override
    public List<Happening> history(Actor actor, RegistrationId id) {
        get(actor, id);
        return history.of(id);
    }

    /** While nobody has decided as things are now; afterwards as they were when it was submitted. */
    @Override
    public List<Conflict> conflicts(Actor actor, RegistrationId id) {
        var it = get(actor, id);
        boolean open = it.state() instanceof State.Submitted
                || it.state() instanceof State.NeedsInformation
                || it.state() instanceof State.InLine;
        if (!open) {
            return it.found();
        }
        var on = ground.partner(it.partner());
        return widened.during(() -> conflicts.find(
                new ConflictFinder.Question(actor, it.claim(), on.today(), on.policy()),
                conflicts.around(it.claim(), accounts.get(it.account()), id)));
    }

    @Override
    public void ask(Actor actor, RegistrationId id, String question) {
        get(actor, id);
        rulings.ask(actor, store.lock(id), question);
    }

    @Override
    public void inform(Actor actor, RegistrationId id, String information) {
        get(actor, id);
        rulings.inform(actor, store.lock(id), information);
    }

    @Override
    public Registration approve(Actor actor, RegistrationId id, Optional<Credit> credit, String reason) {
        get(actor, id);
        return rulings.approve(actor, store.lock(id), credit, reason);
    }

    @Override
    public void reject(Actor actor, RegistrationId id, String reason) {
        get(actor, id);
        widened.during(() -> rulings.reject(actor, held(id), reason));
    }

    @Override
    public void withdraw(Actor actor, RegistrationId id, String reason) {
        get(actor, id);
        widened.during(() -> rulings.withdraw(actor, held(id), reason));
    }

    @Override
    public void revoke(Actor actor, RegistrationId id, String reason) {
        get(actor, id);
        widened.during(() -> rulings.revoke(actor, held(id), reason));
    }

    /** Acts only on what the actor has seen; whoever names no version acts on whatever stands. */
    void asSeen(Actor actor, RegistrationId id, OptionalInt version, Runnable act) {
        get(actor, id);
        if (version.isPresent() && held(id).version() != version.getAsInt()) {
            throw new StaleData(id);
        }
        act.run();
    }

    /** Locks the account first, as a submission does, then the registration: what ends makes room for the next. */
    private Registration held(RegistrationId id) {
        accounts.lock(store.get(id).account());
        return store.lock(id);
    }

    @Override
    public void extend(Actor actor, RegistrationId id, String reason) {
        get(actor, id);
        rulings.extend(actor, store.lock(id), reason);
    }

    @Override
    public void object(Actor actor, RegistrationId id, String reason) {
        get(actor, id);
        rulings.object(actor, store.lock(id), reason);
    }

    @Override
    public Registration convert(Actor actor, RegistrationId id) {
        get(actor, id);
        return conversions.convert(actor, store.lock(id));
    }

    @Override
    public Policy policy() {
        return policies.get();
    }

    @Override
    public void change(Actor actor, Policy policy) {
        var before = policies.get();
        policies.put(policy);
        audit.record(actor, "registration.policy", Subject.of("registration-policy", "policy"), before, policy);
    }

    @Override
    public List<Policy.Step> steps(Registration registration) {
        return rulings.steps(registration, ground.partner(registration.partner()));
    }

    /** How many stand where, in the actor's sight. */
    Map<String, Long> counts(Actor actor) {
        return lists.counts(actor.scope());
    }
}
