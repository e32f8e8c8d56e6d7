package firstdeal.gate.internal;

import firstdeal.evaluation.Act;
import firstdeal.evaluation.Plan;
import firstdeal.evaluation.Proof;
import firstdeal.onboarding.Owners;
import firstdeal.onboarding.PlanFacts.TaskFact;
import firstdeal.onboarding.TaskState;
import firstdeal.shared.ContactId;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the tasks of a run as criteria judge them. */
record PlanReading(Sources sources) {

    List<Plan.Task> tasks() {
        return sources.plan().tasks().values().stream()
                .filter(it -> it.state().isAsked())
                .map(this::task)
                .toList();
    }

    private Plan.Task task(TaskFact it) {
        return new Plan.Task(
                it.key(), it.title(), it.workstream(), it.state().isSettled(), owners(it.owners()), proof(it));
    }

    private Proof proof(TaskFact it) {
        var link = sources.path() + "#task-" + it.key();
        return switch (it.state()) {
            case TaskState.Done(var by, var at, var automatic) ->
                automatic ? Proof.seen(day(at), link) : new Proof(day(at), link, by, false);
            case TaskState.NotApplicable(var _, var by, var at) -> new Proof(day(at), link, by, false);
            case TaskState.Open(), TaskState.NotAsked(var _) -> Proof.seen(sources.today(), link);
        };
    }

    private LocalDate day(java.time.Instant at) {
        return LocalDate.ofInstant(at, sources.run().zone());
    }

    private List<Act> owners(Owners owners) {
        var acts = new ArrayList<Act>();
        act(Side.VENDOR, owners.vendorRole(), owners.vendor()).ifPresent(acts::add);
        act(Side.PARTNER, owners.partnerRole(), owners.partner()).ifPresent(acts::add);
        return acts;
    }

    private Optional<Act> act(Side side, Optional<Role> role, Optional<ContactId> who) {
        if (role.isEmpty() && who.isEmpty()) {
            return Optional.empty();
        }
        var manager = side == Side.VENDOR ? Role.PAM : Role.PARTNER_MANAGER;
        return Optional.of(new Act(side, role.orElse(manager), who.map(sources::person)));
    }
}
