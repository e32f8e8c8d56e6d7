package firstdeal.gate.internal;

import firstdeal.evaluation.Result;
import firstdeal.gate.Choice;
import firstdeal.gate.Choice.Deciding;
import firstdeal.gate.Decider;
import firstdeal.gate.Decision;
import firstdeal.gate.Decision.Excepted;
import firstdeal.gate.Decision.Kind;
import firstdeal.gate.DecisionRules;
import firstdeal.gate.FastTrack;
import firstdeal.gate.GatePage;
import firstdeal.gate.GatePage.Past;
import firstdeal.gate.GatePage.Since;
import firstdeal.gate.GateTrack;
import firstdeal.gate.GatesPage;
import firstdeal.gate.OnboardingGates;
import firstdeal.gate.Standing;
import firstdeal.identity.People;
import firstdeal.identity.StaffMember;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.OnboardingFrame;
import firstdeal.onboarding.OnboardingFrame.Tab;
import firstdeal.onboarding.Onboardings;
import firstdeal.partner.PartnerFacts;
import firstdeal.shared.Actor;
import firstdeal.shared.NotAllowed;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Refused;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import firstdeal.shared.StaffRole;
import firstdeal.shared.Text;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what the pages of the gates show. */
@Component
class GateRoom {

    private final GateQueries gates;
    private final DecisionStore decisions;
    private final Deciders deciders;
    private final LookStore looks;
    private final Onboardings onboardings;
    private final PartnerFacts partners;
    private final People staff;
    private final Clock clock;

    GateRoom(
            GateQueries gates,
            DecisionStore decisions,
            Deciders deciders,
            LookStore looks,
            Onboardings onboardings,
            PartnerFacts partners,
            People staff,
            Clock clock) {
        this.gates = gates;
        this.decisions = decisions;
        this.deciders = deciders;
        this.looks = looks;
        this.onboardings = onboardings;
        this.partners = partners;
        this.staff = staff;
        this.clock = clock;
    }

    GatesPage list(Actor actor, OnboardingId id) {
        return new GatesPage(frame(onboardings.get(actor, id)), gates.get(actor, id));
    }

    GatePage room(Actor actor, OnboardingId id, String key) {
        var run = onboardings.get(actor, id);
        var all = gates.get(actor, id);
        var gate = all.gate(key).orElseThrow(() -> new NotFound(key));
        var decider = deciders.of(actor, run, all.today());
        boolean waits = !gate.state().passed() && !all.isInHand(gate);
        var frame = frame(run);
        return new GatePage(
                frame,
                all.gates().indexOf(gate) + 1,
                new GateTrack(run, onboardings.program(run), all).of(frame.partnerName()),
                gate,
                waits ? all.inHand() : Optional.empty(),
                all.today(),
                closed(run),
                waits ? List.of() : Choice.of(all, gate, decider, deciding(run, all.today())),
                FastTrack.together(all, gate),
                proposed(gate),
                since(actor, run, gate),
                earlier(run, all, gate, decider));
    }

    private OnboardingFrame frame(Onboarding run) {
        var company = partners.companies(List.of(run.partner())).get(run.partner());
        return new OnboardingFrame(
                run.id(), run.partner(), company == null ? "" : company.name(), run.gated(), Tab.GATES);
    }

    private static Optional<Text> closed(Onboarding run) {
        try {
            run.requireGoing();
            return Optional.empty();
        } catch (Refused no) {
            return Optional.of(no.text());
        }
    }

    private Deciding deciding(Onboarding run, LocalDate today) {
        var fact = partners.of(run.partner());
        var managers = fact.holding(Side.VENDOR, Role.PAM, today).stream()
                .map(it -> it.name())
                .distinct()
                .toList();
        var owners = staff.all().stream()
                .filter(it -> it.active() && it.role() == StaffRole.PROGRAM_OWNER)
                .map(StaffMember::name)
                .toList();
        var sponsor = fact.sponsor(Side.VENDOR).filter(it -> it.accepted()).map(it -> it.name());
        var above = Stream.concat(sponsor.stream(), owners.stream())
                .filter(Predicate.not(managers::contains))
                .distinct()
                .toList();
        return new Deciding(managers, above, owners);
    }

    private static List<Excepted> proposed(Standing gate) {
        return gate.decisions().isEmpty() || gate.decisions().getLast().kind() != Kind.PROPOSE_EXCEPTIONS
                ? List.of()
                : gate.decisions().getLast().exceptions();
    }

    /** What changed since the visit before this one. Also notes that this reader has looked now. */
    private Optional<Since> since(Actor actor, Onboarding run, Standing gate) {
        var reader = Deciders.key(actor);
        var now = clock.instant();
        var seen = new LinkedHashMap<String, Boolean>();
        gate.criteria().forEach(it -> seen.put(it.key(), it.met()));
        var looked = looks.last(run.id(), gate.key(), reader)
                .map(it -> it.again(now, seen))
                .orElseGet(() -> Looks.first(now, seen));
        looks.looked(run.id(), run.partner(), gate.key(), reader, looked);
        return looked.before()
                .map(it -> new Since(it.at(), changed(gate, it.seen(), true), changed(gate, it.seen(), false)))
                .filter(it -> !it.met().isEmpty() || !it.lost().isEmpty());
    }

    private static List<Result> changed(Standing gate, Map<String, Boolean> seen, boolean met) {
        return gate.criteria().stream()
                .filter(it -> it.met() == met && seen.getOrDefault(it.key(), met) != met)
                .toList();
    }

    private List<Past> earlier(Onboarding run, OnboardingGates all, Standing gate, Decider decider) {
        var now = clock.instant();
        return gate.decisions().reversed().stream()
                .map(it -> new Past(
                        it,
                        decisions.evidence(run.id(), it.id()),
                        closed(run).isEmpty() && undoable(it, gate, all, decider, now)))
                .toList();
    }

    private static boolean undoable(
            Decision decision, Standing gate, OnboardingGates all, Decider decider, Instant now) {
        try {
            return DecisionRules.requireUndoable(decision.id(), gate, all, decider, now)
                    .id()
                    .equals(decision.id());
        } catch (Refused | NotAllowed _) {
            return false;
        }
    }
}
