package firstdeal.registration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * By when an answer was promised. The clock runs in business hours and stands still only while a question is open.
 *
 * @param began when it began to run: the submission, or the moment at which a claim moved up
 * @param due by when the answer is promised, as things stand
 * @param questions how many were asked
 */
public record Promise(Instant began, Instant due, int questions) {

    /**
     * A question to the submitter.
     *
     * @param left how much working time was left when it was asked
     * @param until the last day for an answer to it
     */
    public record Question(String text, String by, Instant at, Duration left, LocalDate until) {}

    public static Promise made(Instant now, BusinessHours hours, int days) {
        return new Promise(now, hours.plus(now, hours.days(days)), 0);
    }

    public boolean isLate(Instant now) {
        return now.isAfter(due);
    }

    public Question ask(String text, String by, Instant now, BusinessHours hours, int questionDays) {
        var until = hours.calendar().plus(LocalDate.ofInstant(now, hours.zone()), questionDays);
        return new Question(text, by, now, hours.between(now, due), until);
    }

    public Promise asked() {
        return new Promise(began, due, questions + 1);
    }

    /** The clock runs on with what was left; one that was late when the question was asked stays late. */
    public Promise resumed(Question question, Instant now, BusinessHours hours) {
        return question.left().isZero() ? this : new Promise(began, hours.plus(now, question.left()), questions);
    }
}
