package firstdeal.digest.internal;

import firstdeal.desk.TodayPage;
import firstdeal.desk.TodayPage.Todo;
import firstdeal.identity.StaffMember;
import firstdeal.meeting.Meeting;
import firstdeal.message.Mail;
import firstdeal.message.MailBody;
import firstdeal.message.MailBody.Item;
import firstdeal.platform.ServerSettings;
import firstdeal.platform.words.Messages;
import firstdeal.platform.words.Reader;
import firstdeal.platform.words.Words;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a morning mail says, in its reader's language and on their clock. */
@Component
class DigestWords {

    private final Messages messages;
    private final ServerSettings settings;

    DigestWords(Messages messages, ServerSettings settings) {
        this.messages = messages;
        this.settings = settings;
    }

    /** Something for this very day; what comes later in the week is no reason to write. */
    boolean isSomething(TodayPage page, List<Meeting> meets, LocalDate day) {
        return !meets.isEmpty()
                || !page.late().isEmpty()
                || !page.decide().isEmpty()
                || page.soon().stream().anyMatch(it -> it.row().day().equals(day));
    }

    Mail mail(StaffMember person, LocalDate day, TodayPage page, List<Meeting> meets, Map<PartnerId, String> names) {
        var words = new Words(messages, new Reader(person.locale(), person.zone()));
        var now = page.soon().stream().filter(it -> it.row().day().equals(day)).toList();
        var body = new MailBody().say(words.say(Text.of("digest.hello", "name", person.name())));
        section(
                body,
                words,
                Text.of("digest.meetings"),
                meets.stream().map(it -> item(it, names, words)).toList());
        section(
                body,
                words,
                Text.of("digest.decide"),
                page.decide().stream()
                        .map(it -> new Item(it.standing().partnerName() + ": " + words.say(it.gate()), link(it.path())))
                        .toList());
        section(
                body,
                words,
                Text.of("digest.late"),
                page.late().stream().map(it -> item(it, words)).toList());
        section(
                body,
                words,
                Text.of("digest.today"),
                now.stream().map(it -> item(it, words)).toList());
        int later = page.soon().size() - now.size();
        body.say(later > 0 ? words.say(Text.of("digest.week", "count", later)) : "")
                .buttons(List.of(new Item(words.say("digest.open"), link("/today"))))
                .small(words.say("digest.why"));
        var subject = words.say(Text.of(
                        "digest.subject",
                        "day",
                        day,
                        "meetings",
                        meets.size(),
                        "late",
                        page.late().size())
                .with("todo", now.size() + page.decide().size()));
        return Mail.of(person.email(), subject, body.text()).withHtml(body.html());
    }

    private static void section(MailBody body, Words words, Text head, List<Item> items) {
        if (!items.isEmpty()) {
            body.head(words.say(head)).list(items);
        }
    }

    private Item item(Meeting it, Map<PartnerId, String> names, Words words) {
        var time = it.times().start().atZone(words.zone()).toLocalTime();
        return new Item(
                "%s %s, %s".formatted(time, it.title(), names.getOrDefault(it.partner(), "")),
                link("/onboardings/" + it.onboarding() + "/calendar"));
    }

    private Item item(Todo it, Words words) {
        var when = it.row().late()
                ? ", " + words.say(Text.of("digest.since", "day", it.row().day()))
                : "";
        return new Item(
                it.row().title() + " (" + it.partner() + when + ")",
                link(it.path() + "/tasks/" + it.row().key()));
    }

    private String link(String path) {
        return settings.baseUrl() + path;
    }
}
