package firstdeal.invite.internal;

import firstdeal.invite.Appointment;
import firstdeal.invite.Call;
import firstdeal.message.MailBody;
import firstdeal.message.MailBody.Item;
import firstdeal.partner.Contact;
import firstdeal.platform.words.Messages;
import firstdeal.platform.words.Reader;
import firstdeal.platform.words.Words;
import firstdeal.shared.Text;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What an invitation says, in the language and zone of whom it is for. */
@Component
class CallWords {

    private final Messages messages;

    CallWords(Messages messages) {
        this.messages = messages;
    }

    Words of(Contact person, ZoneId usual) {
        var details = person.details();
        return new Words(
                messages,
                new Reader(
                        details.language().isEmpty()
                                ? Reader.DEFAULT.locale()
                                : Locale.forLanguageTag(details.language()),
                        details.zone().isEmpty() ? usual : ZoneId.of(details.zone())));
    }

    /** When it is: once, or in its rhythm from when to when. */
    static Text when(Appointment it, Words words) {
        var first = it.first().atZone(it.zone()).withZoneSameInstant(words.zone());
        var start = it.isSeries() ? first.toLocalDateTime() : at(it.days().getFirst(), it.zone(), words);
        var text = it.isSeries()
                ? Text.of("invite.when-series", "weeks", it.weeks(), "weekday", weekday(start, words))
                        .with("first", start.toLocalDate())
                        .with("last", it.last().toLocalDate())
                : Text.of("invite.when-once", "day", start.toLocalDate());
        return text.with("time", start.toLocalTime().toString())
                .with("minutes", it.minutes())
                .with("zone", Words.nameOf(words.zone()));
    }

    private static String weekday(LocalDateTime start, Words words) {
        return start.getDayOfWeek().getDisplayName(TextStyle.FULL, words.locale());
    }

    private static LocalDateTime at(Appointment.Day day, ZoneId zone, Words words) {
        return day.at().atZone(zone).withZoneSameInstant(words.zone()).toLocalDateTime();
    }

    /** What is different from the last call, one line for each day to come that moved. */
    static List<Item> changes(Appointment it, Call before, Instant now, Words words) {
        var lines = new ArrayList<Item>();
        for (var day : it.days()) {
            var start = day.at().atZone(it.zone()).toInstant();
            before.days().stream()
                    .filter(old ->
                            old.meeting().equals(day.meeting()) && !old.at().equals(day.at()))
                    .filter(old -> start.isAfter(now))
                    .map(old -> Text.of(
                            "invite.moved", "from", old.at().atZone(it.zone()).toInstant(), "to", start))
                    .map(text -> new Item(words.say(text), ""))
                    .forEach(lines::add);
        }
        return lines;
    }

    /** @param link answers by one click and one press */
    MailBody body(Appointment it, Asking asking, List<Item> changes, Words words) {
        var body = new MailBody()
                .say(words.say(Text.of("invite.hello", "name", asking.name())))
                .say(words.say((asking.again()
                                ? Text.of("invite.changed", "title", it.title())
                                : Text.of("invite.asked", "title", it.title()))
                        .with("partner", asking.between())))
                .say(words.say(when(it, words)))
                .list(changes)
                .buttons(List.of(
                        new Item(words.say("invite.accept"), asking.link() + "?say=accepted"),
                        new Item(words.say("invite.maybe"), asking.link() + "?say=tentative"),
                        new Item(words.say("invite.decline"), asking.link() + "?say=declined")));
        if (!asking.agenda().isEmpty()) {
            body.head(words.say("invite.agenda"))
                    .list(asking.agenda().stream()
                            .map(line -> new Item(line, ""))
                            .toList());
        }
        return body.small(words.say("invite.how"));
    }

    /**
     * Who is asked, and by what right.
     *
     * @param between the companies that meet
     */
    record Asking(String name, String between, boolean again, String link, List<String> agenda) {}
}
