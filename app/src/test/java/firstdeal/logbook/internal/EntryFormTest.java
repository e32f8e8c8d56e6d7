package firstdeal.logbook.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.logbook.Entry;
import firstdeal.platform.form.Fields;
import firstdeal.shared.Refused;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EntryFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 12);

    private static EntryForm.Recording form(String... fields) {
        var typed = new HashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            typed.put(fields[i], fields[i + 1]);
        }
        return EntryForm.parse(Fields.of(typed), TODAY);
    }

    private static void refuses(String field, String... fields) {
        assertThatThrownBy(() -> form(fields))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.fields()).containsKey(field));
    }

    @Test
    void withoutADayItWasTodayAndFormAndJsonSayTheSame() {
        var typed = form("kind", "message-sent", "message", "sponsor-welcome", "note", " <b>hi</b> ");
        var sent = EntryForm.parse(Fields.ofJson(Map.of("kind", "message-sent", "message", "sponsor-welcome")), TODAY);

        assertThat(typed.entry()).isEqualTo(sent.entry()).isEqualTo(new Entry.MessageSent("sponsor-welcome"));
        assertThat(typed.around().on()).isEqualTo(TODAY);
        assertThat(typed.around().note()).isEqualTo("<b>hi</b>");
    }

    @Test
    void aHeldMeetingListsItsSides() {
        var json = Map.of(
                "kind",
                "meeting-held",
                "meetingKind",
                "kickoff",
                "present",
                List.of("vendor", "partner"),
                "on",
                "2026-10-09",
                "decision",
                "Go on");

        var it = EntryForm.parse(Fields.ofJson(json), TODAY);

        assertThat(it.entry()).isInstanceOfSatisfying(Entry.MeetingHeld.class, held -> {
            assertThat(held.present()).containsExactlyInAnyOrder(Side.VENDOR, Side.PARTNER);
            assertThat(held.decision()).isEqualTo("Go on");
            assertThat(held.meeting()).isEqualTo(Optional.empty());
        });
        assertThat(it.around().on()).isEqualTo(LocalDate.of(2026, 10, 9));
    }

    @Test
    void whatCannotBeReadIsRefusedBesideItsField() {
        refuses("kind");
        refuses("kind", "kind", "rumour");
        refuses("on", "kind", "message-sent", "message", "x", "on", "1899-12-31");
        refuses("on", "kind", "message-sent", "message", "x", "on", "2026-02-30");
        refuses("message", "kind", "message-sent");
        refuses("side", "kind", "survey-answered", "survey", "pulse-30", "side", "somebody");
        refuses("accounts", "kind", "account-list", "accounts", "many", "ranked", "1");
        refuses("note", "kind", "message-sent", "message", "x", "note", "n".repeat(20_000));
    }
}
