package firstdeal.program;

import java.util.Optional;

/** When a message is sent or a survey is asked. */
public sealed interface Trigger {

    /** On a day, unless something holds by then. */
    record OnDay(int day, Optional<Criterion> unless) implements Trigger {}

    /** When something happened, for example {@code calendar-sent}. */
    record OnEvent(String event) implements Trigger {}

    /** So many days, or business days, before a meeting or every meeting of a kind. */
    record BeforeMeeting(String meeting, int days, boolean businessDays) implements Trigger {}

    /** So many business days before each gate. */
    record BeforeGate(int businessDays) implements Trigger {}

    /** So many days before the protection of a registration ends. */
    record BeforeExpiry(int days) implements Trigger {}

    /** Every week. */
    record EveryWeek() implements Trigger {}

    /** When a milestone is reached; without a name, at any. */
    record OnMilestone(Optional<String> milestone) implements Trigger {}

    /** When a survey is due. */
    record SurveyDue() implements Trigger {}
}
