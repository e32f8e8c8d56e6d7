package firstdeal.evaluation;

import firstdeal.evaluation.Cadence.Answer;
import firstdeal.evaluation.Cadence.Held;
import firstdeal.evaluation.Cadence.Reply;
import firstdeal.evaluation.Evidence.Kind;
import firstdeal.program.Condition.CadenceKept;
import firstdeal.program.Condition.SeriesCommitted;
import firstdeal.program.SideRole;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Conditions on series: accepted by those who hold the roles, and kept. */
final class SeriesConditions {

    /** Who accepts this many of the next occurrences has accepted the series. */
    private static final int OCCURRENCES_THAT_BIND = 3;

    private SeriesConditions() {}

    static Result committed(SeriesCommitted condition, Facts facts, LocalDate today) {
        var missing = new ArrayList<Text>();
        var acts = new ArrayList<Act>();
        var evidence = new ArrayList<Evidence>();
        for (var role : condition.required()) {
            var people = facts.people().answering(role.side(), role.role());
            var open = open(condition.series(), people, facts.cadence(), today, evidence);
            if (people.isEmpty()) {
                missing.add(Text.of("evaluation.missing.series-nobody", "role", Titles.role(role.side(), role.role())));
            } else if (!open.isEmpty()) {
                missing.add(notAccepted(role, people, open, facts.cadence()));
            }
            if (people.isEmpty() || !open.isEmpty()) {
                acts.add(
                        people.isEmpty()
                                ? facts.people().manager(role.side())
                                : facts.people().act(role.side(), role.role()));
            }
        }
        return missing.isEmpty() ? Result.met(condition, evidence) : Result.missing(condition, evidence, missing, acts);
    }

    /** The series that nobody of these people has accepted; what was accepted is added to the evidence. */
    private static List<String> open(
            List<String> series, List<Person> people, Cadence cadence, LocalDate today, List<Evidence> evidence) {
        var open = new ArrayList<String>();
        for (var key : series) {
            var yes = people.stream()
                    .flatMap(it -> acceptance(key, it, cadence, today).stream()
                            .map(proof -> evidence(key, it, proof, cadence)))
                    .findFirst();
            yes.ifPresentOrElse(evidence::add, () -> open.add(key));
        }
        return open;
    }

    /** The standing yes of a person: to the series, or to its next occurrences; a later no takes it back. */
    private static Optional<Proof> acceptance(String series, Person person, Cadence cadence, LocalDate today) {
        var answers = cadence.answers().stream()
                .filter(it -> it.series().equals(series) && it.person().equals(person.id()))
                .toList();
        var last = answers.stream().filter(Answer::isForAll).reduce((a, b) -> b);
        if (last.filter(it -> it.reply() == Reply.ACCEPTED).isPresent()) {
            return last.map(Answer::proof);
        }
        var since = last.map(it -> answers.subList(answers.indexOf(it) + 1, answers.size()))
                .orElse(answers);
        return byOccurrence(since, cadence.due().getOrDefault(series, List.of()), today);
    }

    private static Optional<Proof> byOccurrence(List<Answer> answers, List<LocalDate> due, LocalDate today) {
        var next = due.stream()
                .filter(day -> !day.isBefore(today))
                .limit(OCCURRENCES_THAT_BIND)
                .toList();
        var all = !next.isEmpty() && next.stream().allMatch(day -> lastFor(day, answers) == Reply.ACCEPTED);
        return all ? answers.stream().map(Answer::proof).reduce((a, b) -> b) : Optional.empty();
    }

    private static @org.jspecify.annotations.Nullable Reply lastFor(LocalDate day, List<Answer> answers) {
        return answers.stream()
                .filter(it -> it.occurrences().contains(day))
                .map(Answer::reply)
                .reduce((a, b) -> b)
                .orElse(null);
    }

    private static Text notAccepted(SideRole role, List<Person> people, List<String> open, Cadence cadence) {
        var series = open.stream().map(cadence::title).toList();
        return Text.of(
                        "evaluation.missing.series",
                        "names",
                        people.stream().map(Person::name).toList(),
                        "role",
                        Titles.role(role.side(), role.role()),
                        "series",
                        series)
                .with("n", people.size());
    }

    private static Evidence evidence(String series, Person person, Proof proof, Cadence cadence) {
        return new Evidence(
                Text.of(
                        "evaluation.evidence.accepted",
                        "name",
                        person.name(),
                        "series",
                        cadence.title(series),
                        "day",
                        proof.on()),
                Kind.ANSWER,
                proof);
    }

    static Result kept(CadenceKept condition, Facts facts, LocalDate today) {
        var cadence = facts.cadence();
        var due = cadence.due().getOrDefault(condition.series(), List.of()).stream()
                .filter(day -> !day.isAfter(today))
                .toList();
        var last = due.subList(Math.max(0, due.size() - condition.ofLast()), due.size());
        var held = last.stream()
                .flatMap(day -> heldFor(day, due, condition, cadence).stream())
                .toList();
        var evidence =
                held.stream().map(it -> MeetingConditions.evidence(it, cadence)).toList();
        if (held.size() >= condition.heldAtLeast()) {
            return Result.met(condition, evidence);
        }
        var missing = Text.of(
                        "evaluation.missing.cadence",
                        "series",
                        cadence.title(condition.series()),
                        "held",
                        held.size(),
                        "due",
                        last.size())
                .with("n", condition.heldAtLeast())
                .with("last", condition.ofLast());
        return Result.missing(condition, evidence, missing, facts.people().managers());
    }

    /** The meeting that stands for the occurrence of a day: one that was held nearer to it than to any other. */
    private static Optional<Held> heldFor(LocalDate day, List<LocalDate> due, CadenceKept condition, Cadence cadence) {
        return cadence.held().stream()
                .filter(it -> it.key().filter(condition.series()::equals).isPresent() && !it.contested())
                .filter(it -> !condition.bothSides() || it.hadBothSides())
                .filter(it -> nearest(it.on(), due).equals(day))
                .findFirst();
    }

    private static LocalDate nearest(LocalDate held, List<LocalDate> due) {
        return due.stream()
                .min(Comparator.comparingLong(day -> Math.abs(ChronoUnit.DAYS.between(day, held))))
                .orElse(held);
    }
}
