package firstdeal.demo.internal;

import firstdeal.demo.Cast;
import firstdeal.demo.Situation;
import firstdeal.document.Documents;
import firstdeal.document.Documents.AgreementDraft;
import firstdeal.logbook.Entry;
import firstdeal.logbook.Entry.MeetingHeld;
import firstdeal.logbook.Entry.Reply;
import firstdeal.logbook.Entry.SeriesAnswered;
import firstdeal.logbook.Logbook.Circumstances;
import firstdeal.meeting.Recording.Said;
import firstdeal.program.RecordKind;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One day in the story of a partner: what its people can do on it. */
record Scene(
        Modules modules,
        Troupe ours,
        Theirs theirs,
        Situation situation,
        PartnerId partner,
        OnboardingId run,
        LocalDate day0,
        LocalDate on) {

    static final Set<Side> BOTH = Set.of(Side.VENDOR, Side.PARTNER);

    Actor pam() {
        return ours.actor(situation.pam());
    }

    Actor owner() {
        return ours.actor(Cast.OWNER);
    }

    LocalDate day(int number) {
        return day0.plusDays(number);
    }

    void log(Entry entry, String note) {
        modules.logbook().record(pam(), run, entry, new Circumstances(on, note, ""));
    }

    void complete(RecordKind kind, String note) {
        log(new Entry.RecordCompleted(kind), note);
    }

    void accept(ContactId who, String... series) {
        for (String key : series) {
            if (!new Gathering(this).accept(who, key)) {
                log(new SeriesAnswered(key, who, Reply.ACCEPTED, Set.of()), "");
            }
        }
    }

    void meet(String meeting, String notes, String decision, String... accounts) {
        if (!new Gathering(this).hold(meeting, notes, decision, List.of(accounts), Map.of())) {
            log(new MeetingHeld(Optional.of(meeting), "", BOTH, notes, decision, "", "", List.of(accounts)), "");
        }
    }

    void checkIn(String meeting, String our, String their) {
        var said = Map.of(Side.VENDOR, new Said("", our), Side.PARTNER, new Said("", their));
        var notes = "Half an hour, one question each.";
        if (!new Gathering(this).hold(meeting, notes, "", List.of(), said)) {
            log(new MeetingHeld(Optional.of(meeting), "", BOTH, notes, "", our, their, List.of()), "");
        }
    }

    void sign(String kind, String title, boolean namesSponsor, Side... sides) {
        sign(
                modules,
                ours,
                partner,
                situation,
                on,
                new AgreementDraft(kind, title, title + ".pdf", namesSponsor),
                sides);
    }

    static void sign(
            Modules modules,
            Troupe ours,
            PartnerId partner,
            Situation situation,
            LocalDate on,
            AgreementDraft draft,
            Side... sides) {
        var actor = ours.actor(situation.pam());
        var id = modules.documents().add(actor, partner, draft);
        for (Side side : sides) {
            var who = side == Side.VENDOR ? Cast.SPONSOR.name() : new Names(situation).sponsor();
            modules.documents().sign(actor, partner, id, side, who, "Managing director, registered", on);
        }
    }

    void write(String key, String title, String body) {
        modules.documents().write(pam(), partner, key, new Documents.Writing(title, body, ""));
    }

    void approve(String key, Side side) {
        var by = side == Side.VENDOR ? ours.contact(situation.pam()) : theirs.manager();
        var latest = modules.documents().artifact(pam(), partner, key).latest();
        modules.documents().approve(pam(), partner, key, latest, side, by, on);
    }

    void agree(String key, String title, String body) {
        write(key, title, body);
        approve(key, Side.VENDOR);
        approve(key, Side.PARTNER);
    }
}
