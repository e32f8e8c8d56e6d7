package firstdeal.demo.internal;

import firstdeal.demo.Cast;
import firstdeal.demo.Situation;
import firstdeal.demo.Situation.Verdict;
import firstdeal.gate.Decision.Excepted;
import firstdeal.gate.Decision.Kind;
import firstdeal.gate.Wish;
import firstdeal.onboarding.Evidence;
import firstdeal.onboarding.OnboardingState.Outcome;
import firstdeal.onboarding.PhaseOrder;
import firstdeal.platform.AppClock;
import firstdeal.program.Completion;
import firstdeal.program.Program;
import firstdeal.program.TaskTemplate;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Plays the days of one partner in their order, each moment at its own time. */
final class Story {

    private final Modules modules;
    private final AppClock clock;
    private final Troupe ours;
    private final Situation situation;
    private final ZoneId zone;
    private final Instant now;
    private final LocalDate day0;

    Story(Modules modules, AppClock clock, Troupe ours, Situation situation) {
        this.modules = modules;
        this.clock = clock;
        this.ours = ours;
        this.situation = situation;
        this.zone = ZoneId.of(situation.place().zone());
        this.now = clock.instant();
        this.day0 = LocalDate.ofInstant(now, zone).minusDays(situation.day());
    }

    void play() {
        var opening = new Opening(modules, ours, situation, day0, zone);
        var partner = at(Math.min(-8, situation.day() - 3), 0, opening::partner);
        var theirs = at(Math.min(-8, situation.day() - 3), 1, () -> opening.people(partner));
        var run = at(situation.isPreparing() ? situation.day() - 1 : 0, 2, () -> opening.start(partner));
        var program = modules.onboardings().program(modules.onboardings().get(ours.actor(Cast.OWNER), run));
        var moments = moments(program);
        for (int n = 0; n < moments.size(); n++) {
            var moment = moments.get(n);
            var scene = new Scene(modules, ours, theirs, situation, partner, run, day0, day0.plusDays(moment.day()));
            at(moment.day(), n + 3, () -> {
                moment.what().accept(scene);
                return scene;
            });
        }
    }

    /** On a day of the run, in working hours, each act some minutes after the other; never later than now. */
    private <T> T at(int day, int order, Supplier<T> act) {
        var local = day0.plusDays(day).atTime(9, 0).plusMinutes(5L * (order % 90));
        var instant = local.atZone(zone).toInstant();
        return clock.at(instant.isAfter(now) ? now : instant, act);
    }

    private List<Moment> moments(Program program) {
        var all = new ArrayList<Moment>();
        for (var moment : new Course(situation, new Names(situation)).moments()) {
            if (!situation.lacking().contains(moment.key())) {
                all.add(new Moment(
                        moment.key(),
                        moment.phase(),
                        workday(situation.dayOf(moment.key(), moment.phase(), moment.day())),
                        moment.what()));
            }
        }
        program.tasks().stream()
                .filter(task -> !(task.done() instanceof Completion.Holds))
                .flatMap(task -> task(task, program).stream())
                .forEach(all::add);
        for (int n = 0; n < situation.verdicts().size(); n++) {
            all.add(verdict(situation.verdicts().get(n)));
        }
        turn().ifPresent(all::add);
        return all.stream()
                .filter(it -> it.day() <= situation.day() && it.phase() <= situation.phasesPassed())
                .sorted(Comparator.comparingInt(Moment::day))
                .toList();
    }

    /** A Saturday or Sunday becomes the Friday before. */
    private int workday(int day) {
        var date = day0.plusDays(day);
        int back = date.getDayOfWeek() == DayOfWeek.SATURDAY ? 1 : date.getDayOfWeek() == DayOfWeek.SUNDAY ? 2 : 0;
        return Math.max(0, day - back);
    }

    /** A task that somebody ticks off: mostly a day before its date, and of the phase in hand one in four not yet. */
    private Optional<Moment> task(TaskTemplate task, Program program) {
        int phase = IntStream.range(0, program.phases().size())
                .filter(n -> program.phases().get(n).key().equals(task.phase()))
                .findFirst()
                .orElse(0);
        boolean asked = PhaseOrder.gateNames(program, task.key(), task.workstream());
        boolean inHand = phase == situation.phasesPassed();
        if (inHand && !asked && Math.floorMod((situation.name() + task.key()).hashCode(), 4) == 0) {
            return Optional.empty();
        }
        int opened = phase == 0 ? 0 : situation.passedOn(phase - 1).orElse(Integer.MAX_VALUE / 2);
        int usual = Math.max(situation.dayOf(task.key(), phase, task.window().to() - 1), opened);
        int day = Math.min(workday(usual), situation.passedOn(phase).orElse(Integer.MAX_VALUE));
        return Optional.of(new Moment(
                task.key(),
                phase,
                Math.max(day, opened),
                it -> modules.tasks().complete(it.pam(), it.run(), task.key(), OptionalInt.empty(), shown(task))));
    }

    private List<Evidence.Shown> shown(TaskTemplate task) {
        return switch (task.done()) {
            case Completion.Link _, Completion.Document _ ->
                Evidence.given("", "https://files." + Cast.DOMAIN + "/" + situation.domain() + "/" + task.key());
            default -> Evidence.given("Done and told to both managers.", "");
        };
    }

    private Moment verdict(Verdict it) {
        int day = it.day() == situation.day() ? it.day() : workday(it.day());
        int phase = Math.max(0, List.of(14, 30, 60, 90).indexOf(it.gate()));
        return new Moment(it.gateKey(), phase, day, scene -> {
            scene.meet("internal-check", "What we owe was gone through.", "Go to the gate");
            scene.meet(
                    it.gateKey() + "-review",
                    "Evidence was gone through one by one.",
                    it.ruling().name().toLowerCase(java.util.Locale.ROOT));
            var above = it.ruling() == Situation.Ruling.EXCEPT || it.ruling() == Situation.Ruling.WAIVE;
            modules.decisions()
                    .decide(
                            above ? scene.owner() : scene.pam(),
                            scene.run(),
                            it.gateKey(),
                            wish(it, scene.on()),
                            OptionalInt.empty());
        });
    }

    private Wish wish(Verdict it, LocalDate on) {
        return switch (it.ruling()) {
            case PASS -> Wish.pass("");
            case HOLD -> Wish.hold(it.reason(), day0.plusDays(it.review().orElseThrow()));
            case WAIVE -> new Wish(Kind.WAIVE, it.reason(), Optional.empty(), List.of());
            case EXCEPT ->
                new Wish(
                        Kind.PASS_WITH_EXCEPTIONS,
                        "",
                        Optional.empty(),
                        List.of(new Excepted(it.criterion(), it.reason(), on.plusDays(30))));
        };
    }

    private Optional<Moment> turn() {
        return switch (situation.turn()) {
            case GOING -> Optional.empty();
            case PAUSED ->
                Optional.of(new Moment(
                        "pause",
                        2,
                        situation.day() - 3,
                        it -> modules.lifecycle()
                                .pause(
                                        it.pam(),
                                        it.run(),
                                        it.on().plusDays(12),
                                        "Their office moves; everybody packs.")));
            case CANCELLED ->
                Optional.of(new Moment(
                        "cancel",
                        1,
                        situation.day() - 4,
                        it -> modules.lifecycle()
                                .cancel(it.owner(), it.run(), "They were bought and sell for the new owner only.")));
            case ENDED_WITH_DEAL ->
                Optional.of(new Moment(
                        "end",
                        4,
                        103,
                        it -> modules.lifecycle()
                                .end(
                                        it.pam(),
                                        it.run(),
                                        Outcome.FIRST_DEAL,
                                        "First deal won and the second is in work.",
                                        Optional.of(ours.contact(Cast.SUCCESS)))));
        };
    }
}
