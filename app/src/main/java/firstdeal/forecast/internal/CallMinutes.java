package firstdeal.forecast.internal;

import firstdeal.forecast.Line;
import firstdeal.forecast.Note;
import firstdeal.forecast.Week;
import firstdeal.meeting.Meeting;
import firstdeal.meeting.MeetingEvent.MeetingRecorded;
import firstdeal.meeting.Meetings;
import firstdeal.meeting.Recording;
import firstdeal.pipeline.Opportunities;
import firstdeal.pipeline.Opportunity;
import firstdeal.pipeline.OpportunityId;
import firstdeal.platform.words.Messages;
import firstdeal.platform.words.Reader;
import firstdeal.platform.words.Words;
import firstdeal.shared.Actor;
import firstdeal.shared.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The recorded call becomes the notes of the meeting in which it was held: what was called of each deal of the run, what was asked and
 * what was answered. Whichever of the two is written down later, and whatever is answered afterwards, they say the same.
 */
@Component
class CallMinutes {

    /** What programs call the weekly forecast call. */
    private static final String CALL = "forecast-call";

    private static final Actor ITSELF = new Actor.System("forecast");

    private final ForecastStore forecasts;
    private final Opportunities deals;
    private final Meetings meetings;
    private final Recording recording;
    private final Words words;

    CallMinutes(
            ForecastStore forecasts, Opportunities deals, Meetings meetings, Recording recording, Messages messages) {
        this.forecasts = forecasts;
        this.deals = deals;
        this.meetings = meetings;
        this.recording = recording;
        this.words = new Words(messages, Reader.DEFAULT);
    }

    @EventListener
    void on(MeetingRecorded event) {
        if (event.kind().equals(CALL)) {
            write(ITSELF, meetings.get(ITSELF, event.meeting()));
        }
    }

    /** Into the calls of these runs that were held in a week. */
    void write(Actor actor, Collection<Opportunity> about, Week week) {
        var runs = about.stream()
                .filter(it -> !it.synthetic())
                .map(Opportunity::run)
                .collect(Collectors.toSet());
        meetings.of(runs).values().stream()
                .flatMap(it -> it.meetings().stream())
                .filter(it -> it.kind().equals(CALL)
                        && weekOf(it).filter(week::equals).isPresent())
                .forEach(it -> write(actor, it));
    }

    private static Optional<Week> weekOf(Meeting it) {
        return it.minutes().map(minutes -> Week.of(minutes.on()));
    }

    private void write(Actor actor, Meeting held) {
        var week = weekOf(held).orElseThrow();
        var paragraph = paragraph(actor, held, week);
        if (!paragraph.isEmpty()) {
            var heading = words.say(Text.of("forecast.minutes.heading", "week", week.monday()));
            recording.note(actor, held.id(), heading, paragraph);
        }
    }

    /** One line for each deal that was called and each question that was asked; empty where no call was recorded. */
    private String paragraph(Actor actor, Meeting held, Week week) {
        var known = deals.of(actor, held.onboarding()).stream()
                .filter(it -> !it.synthetic())
                .collect(Collectors.toMap(Opportunity::id, Function.identity()));
        var called = forecasts.since(week, Optional.of(held.partner())).getOrDefault(week, List.of()).stream()
                .filter(it -> known.containsKey(it.deal()))
                .toList();
        if (called.isEmpty()) {
            return "";
        }
        var lines = new ArrayList<String>();
        called.forEach(it -> lines.add(line(it, known)));
        forecasts.notes(week).stream()
                .filter(it -> it.week().equals(week) && known.containsKey(it.deal()))
                .forEach(it -> lines.add(asked(it, known)));
        return String.join("\n", lines);
    }

    private String line(Line it, Map<OpportunityId, Opportunity> known) {
        return words.say(Text.of("forecast.minutes.line", "account", account(it.deal(), known))
                .with("category", it.category())
                .with("amount", it.amount().map(words::money).orElse(""))
                .with("has", it.amount().isPresent())
                .with("closes", it.closes().<Object>map(day -> day).orElse(""))
                .with("dated", it.closes().isPresent()));
    }

    private String asked(Note it, Map<OpportunityId, Opportunity> known) {
        return words.say(Text.of("forecast.agenda", "account", account(it.deal(), known))
                        .with("question", it.question())
                        .with("answer", it.answer())
                        .with("answered", it.isAnswered()))
                .replaceAll("\\s*\\R\\s*", " ");
    }

    private static String account(OpportunityId id, Map<OpportunityId, Opportunity> known) {
        return Optional.ofNullable(known.get(id)).map(it -> it.account().name()).orElse("");
    }
}
