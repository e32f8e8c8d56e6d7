package firstdeal.invite.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.As;
import firstdeal.Visitor;
import firstdeal.meeting.Answer.Reply;
import firstdeal.meeting.Meeting;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** People answer from wherever they are, and nobody answers for them. */
class ReplyModuleIT extends Invited {

    private static final Pattern LINK = Pattern.compile("(/invitation/[0-9a-f.-]+)\\?say=accepted");

    @Test
    void anAnswerFromTheCalendarOfThePersonCountsOnceHoweverOftenItComes() {
        tell();
        var text = object(it.lars(), "Weekly partnership meeting");
        var letter = reply(of(text, "UID:"), 0, address(it.lars()), "ACCEPTED", address(it.lars()), "");

        incoming.take(letter);
        incoming.take(letter);

        assertThat(said(first("weekly-partnership"), it.lars())).hasValue(Reply.ACCEPTED);
        assertThat(doubts()).isEmpty();
        assertThat(database.sql("select count from mailbox_count where fate = 'again'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void oneDayOfASeriesMayBeDeclined() {
        tell();
        var text = object(it.lars(), "Weekly partnership meeting");
        incoming.take(reply(of(text, "UID:"), 0, address(it.lars()), "ACCEPTED", address(it.lars()), ""));
        var weekly = calendar().of(first("weekly-partnership").series().orElseThrow()).stream()
                .filter(Meeting::isPlanned)
                .toList();
        var second = weekly.get(1);
        var utc = second.times().start().toString().replaceAll("[-:]", "");
        incoming.take(reply(
                of(text, "UID:"),
                0,
                address(it.lars()),
                "DECLINED",
                address(it.lars()),
                "RECURRENCE-ID:" + utc + "\n"));

        assertThat(doubts()).isEmpty();
        assertThat(said(weekly.getFirst(), it.lars())).hasValue(Reply.ACCEPTED);
        assertThat(said(second, it.lars())).hasValue(Reply.DECLINED);
    }

    @Test
    void nobodyAnswersForAnybodyElse() {
        tell();
        var lars = address(it.lars());
        var mara = address(it.mara());
        var uid = of(object(it.lars(), "Weekly partnership meeting"), "UID:");

        incoming.take(reply(uid, 0, mara, "ACCEPTED", mara, ""));
        incoming.take(reply(uid, 0, lars, "ACCEPTED", "evil@x.example", ""));
        incoming.take(reply(uid, 0, "friend@x.example", "ACCEPTED", "evil@x.example", ""));
        incoming.take(
                reply(uid.replaceFirst("\\.[0-9a-f]", ".0").replaceFirst("0@", "f@"), 0, lars, "ACCEPTED", lars, ""));
        incoming.take(reply(uid, 0, lars, "ACCEPTED", lars, "RECURRENCE-ID:19990101T100000Z\n"));

        assertThat(doubts())
                .containsExactly("ANOTHER_PERSON", "OTHER_SENDER", "ANOTHER_PERSON", "NOT_OURS", "UNKNOWN_DAY");
        assertThat(said(first("weekly-partnership"), it.lars())).isEmpty();
        assertThat(said(first("weekly-partnership"), it.mara())).isEmpty();
    }

    @Test
    void anotherTimeBecomesARequest() {
        tell();
        var gate = first("gate-14-review");
        var text = object(it.lars(), gate.title());
        var letter = new String(
                        reply(
                                of(text, "UID:"),
                                0,
                                address(it.lars()),
                                "DECLINED",
                                address(it.lars()),
                                "DTSTART;TZID=W. Europe Standard Time:"
                                        + gate.times()
                                                .local()
                                                .plusDays(1)
                                                .toString()
                                                .replaceAll("[-:]", "") + "00\n"
                                        + "COMMENT:On a train\n"),
                        StandardCharsets.UTF_8)
                .replace("REPLY", "COUNTER");
        incoming.take(letter.getBytes(StandardCharsets.UTF_8));

        assertThat(doubts()).isEmpty();
        assertThat(calendar().proposals()).singleElement().satisfies(p -> {
            assertThat(p.meeting()).isEqualTo(gate.id());
            assertThat(p.start()).isEqualTo(gate.times().local().plusDays(1));
            assertThat(p.note()).isEqualTo("On a train");
        });
    }

    @Test
    void anotherTimeIsProposedOnTheAnswerPageAndInTheAppOnceEach() {
        tell();
        var gate = first("gate-14-review");
        var link = link("Day-14 gate");
        var visitor = new Visitor(port);
        var start = gate.times().local().plusDays(1);
        for (int i = 0; i < 2; i++) {
            assertThat(visitor.post(
                                    link,
                                    link + "/proposal",
                                    "meeting",
                                    gate.id().toString(),
                                    "start",
                                    start.toString(),
                                    "note",
                                    "On a train")
                            .statusCode())
                    .isEqualTo(303);
        }
        assertThat(visitor.post(
                                link,
                                link + "/proposal",
                                "meeting",
                                gate.id().toString(),
                                "start",
                                "2020-01-01T10:00",
                                "note",
                                "")
                        .statusCode())
                .isEqualTo(422);
        assertThat(visitor.post(
                                link,
                                link + "/proposal",
                                "meeting",
                                first("weekly-partnership").id().toString(),
                                "start",
                                start.toString(),
                                "note",
                                "")
                        .statusCode())
                .isEqualTo(422);
        assertThat(http.post()
                        .uri(it.page() + "/meetings/" + gate.id() + "/proposals")
                        .param("contact", it.mara().toString())
                        .param("day", start.toLocalDate().toString())
                        .param("time", "16:30")
                        .param("note", "Fair")
                        .with(As.pam()))
                .hasStatus(303);
        assertThat(http.post()
                        .uri("/api/v1/meetings/" + gate.id() + "/proposals")
                        .contentType("application/json")
                        .content("{\"contact\": \"" + it.mara() + "\", \"start\": \"2020-01-01T10:00\"}")
                        .with(As.pam()))
                .hasStatus(422);

        assertThat(calendar().proposals())
                .extracting(p -> p.contact() + " " + p.start() + " " + p.note())
                .containsExactlyInAnyOrder(
                        it.lars() + " " + start + " On a train",
                        it.mara() + " " + start.toLocalDate().atTime(16, 30) + " Fair");
        assertThat(http.get().uri(it.page() + "/meetings/" + gate.id()).with(As.pam()))
                .hasStatusOk()
                .bodyText()
                .contains("Lars Holm proposes", "On a train", "Mara Lindqvist proposes");
    }

    private String link(String title) {
        var body = database.sql("select body from mail where recipient = :to and subject like :title")
                .param("to", address(it.lars()))
                .param("title", "%" + title + "%")
                .query(String.class)
                .single();
        var link = LINK.matcher(body);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    @Test
    void aLinkAnswersOnlyWhenItsButtonIsPressed() {
        tell();
        var link = link("Weekly partnership");
        var visitor = new Visitor(port);

        var page = visitor.get(link + "?say=accepted");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Will you be at Weekly partnership meeting?")
                .doesNotContain("⟦");
        assertThat(said(first("weekly-partnership"), it.lars())).isEmpty();

        var pressed = visitor.post(link, link, "say", "accepted");
        assertThat(pressed.statusCode()).isEqualTo(303);
        assertThat(said(first("weekly-partnership"), it.lars())).hasValue(Reply.ACCEPTED);
        assertThat(visitor.get(link).body()).contains("You will be at Weekly partnership meeting.");

        assertThat(visitor.get(link.replaceFirst(".$", "0")).statusCode() == 404
                        || visitor.get(link.replaceFirst(".$", "1")).statusCode() == 404)
                .isTrue();
    }
}
