package firstdeal.invite.internal;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import firstdeal.As;
import firstdeal.invite.TinyCalendar;
import firstdeal.logbook.Entry;
import firstdeal.logbook.Logbook;
import firstdeal.logbook.Logbook.Circumstances;
import firstdeal.onboarding.Onboardings;
import firstdeal.partner.Assignment.Rank;
import firstdeal.partner.ContactDetails;
import firstdeal.partner.People;
import firstdeal.program.RecordKind;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** People are called once to the meetings that are theirs, and called off when they are not any more. */
class CallingModuleIT extends Invited {

    @Test
    void everybodyIsCalledOnceToWhatIsTheirsAndTheirCalendarSaysTheSameTimes() {
        tell();
        tell();

        var weekly = calendar().of(first("weekly-partnership").series().orElseThrow());
        var text = object(it.lars(), "Weekly partnership meeting");
        var event = Biweekly.parse(text).first().getEvents().getFirst();
        assertThat(event.getDateStart().getValue().toInstant())
                .isEqualTo(weekly.getFirst().times().start());
        assertThat(event.getAttendees())
                .extracting(a -> a.getEmail())
                .containsExactlyInAnyOrder(address(it.mara()), address(it.lars()));
        assertThat(text).doesNotContain("/invitation/");
        int mails = database.sql("select count(*) from mail where recipient = :to and method = 'REQUEST'")
                .param("to", address(it.lars()))
                .query(Integer.class)
                .single();
        assertThat(mails)
                .isEqualTo(database.sql("select count(*) from invitation where contact_id = :id")
                        .param("id", it.lars().value())
                        .query(Integer.class)
                        .single());
        assertThat(object(it.mara(), "Internal")).contains("METHOD:REQUEST");
        assertThat(database.sql("select count(*) from mail where recipient = :to and subject like '%nternal%'")
                        .param("to", address(it.lars()))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(calls.due(10)).isEmpty();
    }

    @Test
    void theCalendarIsSentOnceEverybodyWhoIsNeededWasCalled() {
        assertThat(isSent()).isFalse();
        tell();
        assertThat(isSent()).isTrue();

        manages("noor" + System.nanoTime() + "@nordhaven.example");
        assertThat(isSent()).isFalse();
        tell();
        assertThat(isSent()).isTrue();

        manages("");
        tell();
        assertThat(isSent()).as("to whom nothing can be sent, nothing was").isFalse();
    }

    @Test
    void thatTheCalendarWasSentIsTakenFromTheLogAsWell() {
        transaction.executeWithoutResult(status -> app.getBean(Logbook.class)
                .record(
                        As.PAM,
                        it.run(),
                        new Entry.RecordCompleted(RecordKind.CALENDAR_SENT),
                        Circumstances.on(it.today())));
        assertThat(isSent()).isTrue();
    }

    private boolean isSent() {
        return transaction.execute(status -> app.getBean(Onboardings.class)
                .plan(As.OWNER, it.run())
                .line("calendar-sent")
                .orElseThrow()
                .task()
                .state()
                .key()
                .equals("done"));
    }

    /** One more manages for the partner. */
    private void manages(String mail) {
        transaction.executeWithoutResult(status -> {
            var noor = app.getBean(People.class)
                    .add(As.OWNER, it.partner(), ContactDetails.of("Noor Haddad", mail, "VP Alliances"));
            roles.assign(As.OWNER, it.partner(), Side.PARTNER, Role.PARTNER_MANAGER, Rank.MAIN, noor, it.today(), null);
        });
    }

    @Test
    void whoLeavesIsCalledOff() {
        tell();
        roles.of(As.OWNER, it.partner()).stream()
                .filter(r -> r.contact().equals(it.lars()))
                .forEach(r ->
                        roles.end(As.OWNER, it.partner(), r.id(), it.today().minusDays(1)));
        tell();

        var text = object(it.lars(), "Weekly partnership meeting");
        assertThat(text).contains("METHOD:CANCEL", "SEQUENCE:1");
    }

    @Test
    void aPauseEmptiesTheCalendarsOfThoseWhoWereCalledAndItsEndFillsThem() {
        InviteJob.tell(calls);
        var resume = it.today().plusDays(8);
        transaction.executeWithoutResult(status -> lifecycle.pause(As.OWNER, it.run(), resume, "Fiscal year end"));
        InviteJob.tell(calls);

        var zone = ZoneId.of("Europe/Stockholm");
        var planned = calendar().meetings().stream()
                .filter(m -> m.isPlanned() && m.key().equals("weekly-partnership"))
                .map(m -> m.times().start())
                .toList();
        assertThat(planned)
                .noneMatch(at ->
                        at.isAfter(it.today().plusDays(1).atStartOfDay(zone).toInstant())
                                && at.isBefore(resume.atStartOfDay(zone).toInstant()));
        assertThat(TinyCalendar.starts(object(it.lars(), "Weekly partnership meeting")))
                .containsExactlyInAnyOrderElementsOf(planned);
    }
}
