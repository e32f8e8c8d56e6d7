package firstdeal.demo.internal;

import firstdeal.demo.Situation;
import firstdeal.demo.Situation.Ruling;
import firstdeal.demo.Situation.Verdict;
import firstdeal.escalation.Escalations.Answer;
import firstdeal.escalation.Escalations.Draft;
import firstdeal.meeting.Extra;
import firstdeal.shared.Side;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/** What people do about a gate that waits for a customer: they ask their sponsors, and arrange the meeting that is missing. */
record HeldGate(Situation situation) {

    private static final int GATE = 60;
    private static final int MINUTES = 60;

    List<Moment> moments() {
        return situation.verdicts().stream()
                .filter(it -> it.gate() == GATE && it.ruling() == Ruling.HOLD)
                .flatMap(this::moments)
                .toList();
    }

    private Stream<Moment> moments(Verdict held) {
        return Stream.of(
                new Moment("question", 0, held.day() + 4, this::ask),
                new Moment("extra-meeting", 0, situation.day(), this::arrange));
    }

    private void ask(Scene it) {
        var question = it.modules()
                .escalations()
                .ask(
                        it.pam(),
                        it.run(),
                        new Draft(
                                Scene.BOTH,
                                "Does one customer meeting with both teams go before everything else this month?",
                                "The gate is held until the playbook was used with a customer, and both calendars are full.",
                                List.of("Yes, this month", "Next quarter")));
        it.modules()
                .escalations()
                .told(
                        it.pam(),
                        question,
                        Side.VENDOR,
                        new Answer("Yes, this month", "Our engineer is free for it on two days."));
        it.modules()
                .escalations()
                .told(it.pam(), question, Side.PARTNER, new Answer("Yes, this month", "The customer is asked today."));
    }

    private void arrange(Scene it) {
        var people = List.of(
                it.ours().contact(situation.pam()),
                it.theirs().manager(),
                it.theirs().seller());
        it.modules()
                .extras()
                .add(
                        it.pam(),
                        it.run(),
                        new Extra(
                                Extra.OTHER,
                                "First customer meeting by the playbook",
                                workday(it.on().plusDays(3)).atTime(LocalTime.of(15, 0)),
                                MINUTES,
                                "At the customer's office",
                                people));
    }

    private static LocalDate workday(LocalDate day) {
        return Stream.iterate(day, it -> it.plusDays(1))
                .filter(it -> it.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .findFirst()
                .orElseThrow();
    }
}
