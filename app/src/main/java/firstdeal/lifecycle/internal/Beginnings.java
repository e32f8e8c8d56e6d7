package firstdeal.lifecycle.internal;

import firstdeal.lifecycle.Capacity;
import firstdeal.lifecycle.Start;
import firstdeal.lifecycle.StartPreview;
import firstdeal.lifecycle.StartPreview.Closure;
import firstdeal.lifecycle.StartPreview.GateDate;
import firstdeal.onboarding.FirstPlan;
import firstdeal.onboarding.Life;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.PhaseOpening;
import firstdeal.onboarding.PhaseOrder;
import firstdeal.onboarding.RunBook;
import firstdeal.onboarding.Stamp;
import firstdeal.onboarding.Task;
import firstdeal.onboarding.Vacancies;
import firstdeal.onboarding.Workdays;
import firstdeal.partner.Assignment.Rank;
import firstdeal.partner.PartnerFact;
import firstdeal.partner.PartnerFact.Holder;
import firstdeal.partner.PartnerFacts;
import firstdeal.platform.Ids;
import firstdeal.program.Program;
import firstdeal.program.ProgramVersion;
import firstdeal.program.Programs;
import firstdeal.program.SideRole;
import firstdeal.schedule.Cadence;
import firstdeal.schedule.LongClosure;
import firstdeal.schedule.SideCalendars;
import firstdeal.schedule.Timeline;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Works out what a start makes, from the partner, its people, the program and both calendars. */
@Component
class Beginnings {

    /** A run before it is saved. */
    record Begun(
            Start order,
            Onboarding run,
            List<Task> tasks,
            Program program,
            PartnerFact people,
            SideCalendars calendars,
            Optional<Capacity> capacity,
            LocalDate today) {}

    private final Programs programs;
    private final PartnerFacts partners;
    private final Workdays workdays;
    private final RunBook runs;
    private final Ids ids;

    Beginnings(Programs programs, PartnerFacts partners, Workdays workdays, RunBook runs, Ids ids) {
        this.programs = programs;
        this.partners = partners;
        this.workdays = workdays;
        this.runs = runs;
        this.ids = ids;
    }

    boolean isPam(PartnerId partner, ContactId pam, LocalDate today) {
        return people(partner).holding(Side.VENDOR, Role.PAM, today).stream()
                .anyMatch(it -> it.contact().equals(pam) && it.rank() == Rank.MAIN);
    }

    Begun of(Start order, Instant now) {
        var today = LocalDate.ofInstant(now, order.zone());
        order.requireSound(today);
        var pair = workdays.of(order.partner());
        var type = pair.partner().details().type();
        requireUsable(programs.version(order.program()), type);
        var program = programs.tailored(order.program(), type);
        var people = people(order.partner());
        var run = run(order, program, type, people, now, today);
        var passed = run.phases().stream()
                .filter(PhaseOpening::beforeFirstdeal)
                .map(PhaseOpening::phase)
                .collect(Collectors.toSet());
        var tasks = new FirstPlan(run.id(), run.partner(), run.timeline(), pair.calendars(), people, today)
                .tasks(program, passed);
        return new Begun(order, run, tasks, program, people, pair.calendars(), capacity(run, program, today), today);
    }

    private Onboarding run(
            Start order, Program program, String type, PartnerFact people, Instant now, LocalDate today) {
        boolean preparing = order.isPreparing(today);
        var managers = people.holding(Side.VENDOR, Role.PAM, today);
        var pam = order.pam()
                .or(() -> managers.stream()
                        .filter(it -> it.rank() == Rank.MAIN)
                        .map(Holder::contact)
                        .findFirst());
        var coPams = managers.stream()
                .filter(it -> it.rank() == Rank.CO)
                .map(Holder::contact)
                .toList();
        return new Onboarding(
                new OnboardingId(ids.next()),
                order.partner(),
                order.program(),
                order.program(),
                type,
                !program.isChecklist(),
                order.day0(),
                order.zone(),
                preparing ? new Life.Preparing() : new Life.Running(order.signed()),
                PhaseOrder.atStart(program, order.day0(), order.passedBefore(), order.attestedBy(), today),
                List.of(),
                pam,
                coPams,
                program.isChecklist() ? Optional.empty() : pam,
                now,
                Stamp.NEW,
                0);
    }

    /** The load of our manager without this run; a checklist weighs nothing. */
    private Optional<Capacity> capacity(Onboarding run, Program program, LocalDate today) {
        return run.pam().filter(pam -> run.gated()).map(pam -> {
            var carried = runs.carriedBy(pam).stream()
                    .filter(Onboarding::gated)
                    .map(it -> new Capacity.Carried(
                            it.id(),
                            it.partner(),
                            it.inHand().map(PhaseOpening::phase),
                            it.isPreparing(),
                            it.pam().filter(pam::equals).isEmpty(),
                            it.rest(today).isPresent(),
                            it.day0()
                                    .plusDays(programs.version(it.program())
                                            .program()
                                            .lengthDays())))
                    .toList();
            return Capacity.of(pam, carried, program.library().capacity());
        });
    }

    StartPreview preview(Begun begun) {
        var run = begun.run();
        var program = begun.program();
        var last = run.timeline().date(program.lengthDays());
        return new StartPreview(
                run,
                program.title(),
                begun.tasks().stream()
                        .sorted(Comparator.comparing(Task::due).thenComparing(Task::position))
                        .toList(),
                gates(begun),
                new Cadence(program, run.timeline(), begun.calendars()).occurrences(),
                missing(begun),
                Stream.concat(closures(Side.VENDOR, begun, last), closures(Side.PARTNER, begun, last))
                        .toList(),
                begun.capacity(),
                begun.capacity().map(it -> it.firstFree(begun.today())).orElse(begun.today()));
    }

    private static List<GateDate> gates(Begun begun) {
        var cadence = new Cadence(begun.program(), begun.run().timeline(), begun.calendars());
        return begun.program().gates().stream()
                .map(it -> {
                    var day = cadence.gateDate(it);
                    return new GateDate(it.key(), it.title(), day, day.isBefore(begun.today()));
                })
                .toList();
    }

    private static Stream<Closure> closures(Side side, Begun begun, LocalDate last) {
        return LongClosure.within(begun.calendars().of(side), begun.run().day0(), last).stream()
                .map(it -> new Closure(side, it));
    }

    private static List<SideRole> missing(Begun begun) {
        boolean pam = begun.run().pam().isPresent();
        return Vacancies.of(begun.program(), begun.people(), begun.today()).stream()
                .filter(it -> !(pam && it.side() == Side.VENDOR && it.role().equals(Role.PAM)))
                .toList();
    }

    private PartnerFact people(PartnerId partner) {
        var fact = partners.of(List.of(partner)).get(partner);
        if (fact == null) {
            throw new NotFound(partner);
        }
        return fact;
    }

    private static void requireUsable(ProgramVersion version, String type) {
        if (!(version.state() instanceof ProgramVersion.State.Published)) {
            throw refused(Text.of(
                    "lifecycle.start.not-published",
                    "program",
                    version.program().title()));
        }
        var types = version.program().appliesTo();
        if (!types.isEmpty() && !types.contains(type)) {
            throw refused(Text.of(
                    "lifecycle.start.not-for-type",
                    "program",
                    version.program().title(),
                    "types",
                    types.stream().sorted().toList()));
        }
    }

    private static Refused refused(Text text) {
        return new Refused(text, Map.of("programVersion", text));
    }

    /** For re-dating and moving: the maker of tasks for a run as it is. */
    FirstPlan planner(Onboarding run, LocalDate today) {
        return new FirstPlan(
                run.id(),
                run.partner(),
                new Timeline(run.day0(), run.zone()),
                workdays.of(run.partner()).calendars(),
                people(run.partner()),
                today);
    }
}
