package firstdeal.invite.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.As;
import firstdeal.meeting.Answer.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever is sent instead, or got the invitation passed on, is seen at the meeting and never counts as the person invited. */
class StandInModuleIT extends Invited {

    private static final String DEPUTY = "deputy@nordhaven.example";

    private String uid = "";
    private String lars = "";

    private void invited() {
        tell();
        uid = of(object(it.lars(), "Day-14 gate"), "UID:");
        lars = address(it.lars());
    }

    private byte[] delegation() {
        return reply(uid, 0, lars, "DELEGATED;DELEGATED-TO=\"mailto:" + DEPUTY + "\"", lars, "");
    }

    private byte[] byDeputy(String reply) {
        return reply(uid, 0, DEPUTY, reply + ";DELEGATED-FROM=\"mailto:" + lars + "\"", DEPUTY, "");
    }

    private String page() throws Exception {
        return http.get()
                .uri(it.page() + "/meetings/" + first("gate-14-review").id())
                .with(As.pam())
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private List<String> fates() {
        return database.sql("select fate || ' ' || count from mailbox_count order by fate")
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void theOneWhoIsSentIsNamedAtTheMeetingInWhateverOrderTheLettersCome() throws Exception {
        for (var first : List.of(true, false)) {
            signedToday();
            invited();
            var letters = List.of(delegation(), byDeputy("ACCEPTED"), byDeputy("ACCEPTED"));
            (first ? letters : letters.reversed()).forEach(incoming::take);

            assertThat(doubts()).isEmpty();
            assertThat(fates()).containsExactly("again 1", "stand-in 2");
            assertThat(said(first("gate-14-review"), it.lars())).hasValue(Reply.TENTATIVE);
            assertThat(page()).contains("Lars Holm sends X (" + DEPUTY + ") instead, who will come");
        }
    }

    @Test
    void whoAnswersForThemselvesAfterAllSendsNobody() throws Exception {
        invited();
        incoming.take(delegation());
        assertThat(page()).contains("Lars Holm sends " + DEPUTY + " instead, who has not answered");
        http.post()
                .uri("/api/v1/meetings/" + first("gate-14-review").id() + "/answers")
                .contentType("application/json")
                .content("{\"contact\": \"" + it.lars() + "\", \"answer\": \"accepted\"}")
                .with(As.pam())
                .exchange();

        assertThat(page()).doesNotContain(DEPUTY);
        assertThat(said(first("gate-14-review"), it.lars())).hasValue(Reply.ACCEPTED);
    }

    @Test
    void aStrangerToWhomItWasPassedOnCountsForNobody() {
        invited();
        incoming.take(reply(uid, 0, "friend@x.example", "ACCEPTED", "friend@x.example", ""));

        assertThat(said(first("gate-14-review"), it.lars())).isEmpty();
        assertThat(http.get()
                        .uri("/api/v1/meetings/" + first("gate-14-review").id())
                        .with(As.viewer()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.answers[?(@.contact == '" + it.lars() + "')].instead[0].sent")
                .asArray()
                .containsExactly(false);
        for (int i = 0; i < 10; i++) {
            var other = "friend" + i + "@x.example";
            incoming.take(reply(uid, 0, other, "ACCEPTED", other, ""));
        }
        assertThat(doubts()).containsOnly("ANOTHER_PERSON").hasSize(6);
    }

    @Test
    void whoIsInvitedToTheSameMeetingAnswersTheirOwnInvitation() {
        invited();
        var mara = address(it.mara());
        incoming.take(reply(uid, 0, mara, "ACCEPTED", mara, ""));

        assertThat(doubts()).containsExactly("ANOTHER_PERSON");
        assertThat(said(first("gate-14-review"), it.mara())).isEmpty();
    }
}
