package firstdeal.meeting.internal;

import firstdeal.meeting.Answer;
import firstdeal.meeting.Meeting;
import firstdeal.meeting.MeetingPage;
import firstdeal.meeting.MeetingPage.Guest;
import firstdeal.meeting.Minutes;
import firstdeal.meeting.RunCalendar;
import firstdeal.meeting.StandIn;
import firstdeal.partner.Contact;
import firstdeal.shared.ContactId;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people of a meeting as its page shows them. */
final class MeetingGuests {

    private MeetingGuests() {}

    static List<Guest> invited(
            RunCalendar calendar, Meeting meeting, Map<ContactId, String> names, List<StandIn> standIns) {
        return meeting.invitees().stream()
                .map(it -> new Guest(
                        it.contact().value(),
                        names.getOrDefault(it.contact(), ""),
                        it.side(),
                        it.required(),
                        calendar.answer(meeting, it.contact()),
                        calendar.instead(meeting, it.contact(), standIns).stream()
                                .map(who -> said(who, names.getOrDefault(it.contact(), "")))
                                .toList(),
                        false))
                .toList();
    }

    private static Text said(StandIn it, String name) {
        return Text.of("meeting.instead", "sent", it.sent().isPresent(), "who", it.who(), "name", name)
                .with("reply", it.said().map(said -> said.reply().key()).orElse("none"));
    }

    /** Whoever was invited, with a tick for those who came; then everybody else of both sides who is still there. */
    static List<Guest> present(Meeting meeting, Map<ContactId, Contact> known) {
        var came = meeting.minutes().map(Minutes::present);
        var guests = new ArrayList<Guest>();
        for (boolean invited : new boolean[] {true, false}) {
            known.values().stream()
                    .filter(it -> meeting.invitee(it.id()).isPresent() == invited)
                    .filter(it -> !meeting.internal() || it.side() == Side.VENDOR)
                    .filter(it -> invited || !it.hasLeft())
                    .map(it -> new Guest(
                            it.id().value(),
                            it.name(),
                            it.side(),
                            invited,
                            Optional.<Answer>empty(),
                            List.of(),
                            came.map(all -> all.contains(it.id())).orElse(false)))
                    .forEach(guests::add);
        }
        return guests;
    }

    static List<MeetingPage.Proposed> proposals(RunCalendar calendar, Meeting meeting, Map<ContactId, String> names) {
        return calendar.proposals().stream()
                .filter(it -> it.isOpen() && it.meeting().equals(meeting.id()))
                .map(it -> new MeetingPage.Proposed(
                        it.id(),
                        Text.of(
                                        "meeting.proposed-here",
                                        "name",
                                        names.getOrDefault(it.contact(), ""),
                                        "at",
                                        meeting.times().at(it.start()).start())
                                .with("note", it.note())))
                .toList();
    }
}
