package firstdeal.letter.internal;

import firstdeal.program.Trigger;
import firstdeal.shared.Text;

/** When a message comes, in words. */
final class LetterTimes {

    private LetterTimes() {}

    static Text of(Trigger when) {
        return switch (when) {
            case Trigger.OnDay(var day, var _) -> Text.of("letter.when-day", "day", day);
            case Trigger.OnEvent(var event) -> Text.of("letter.when-event", "event", event.replace('-', ' '));
            case Trigger.BeforeMeeting(var meeting, var days, var business) ->
                Text.of("letter.when-meeting", "days", days, "business", business ? "yes" : "no")
                        .with("meeting", meeting.replace('-', ' '));
            case Trigger.BeforeGate(var days) -> Text.of("letter.when-gate", "days", days);
            case Trigger.BeforeExpiry(var days) -> Text.of("letter.when-expiry", "days", days);
            case Trigger.EveryWeek() -> Text.of("letter.when-week");
            case Trigger.OnMilestone(var milestone) ->
                Text.of(
                        "letter.when-milestone",
                        "milestone",
                        milestone.orElse("any").replace('-', ' '));
            case Trigger.SurveyDue() -> Text.of("letter.when-survey");
        };
    }
}
