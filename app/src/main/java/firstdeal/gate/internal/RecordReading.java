package firstdeal.gate.internal;

import firstdeal.access.AccessEntry;
import firstdeal.access.Channel;
import firstdeal.document.Agreement;
import firstdeal.evaluation.Proof;
import firstdeal.logbook.Entry;
import firstdeal.program.RecordKind;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** Which records are complete: seen by the modules that keep them, else recorded by hand. */
record RecordReading(Sources sources, LogReading log) {

    /** The plan speaks of three to five success measures. */
    private static final int METRICS_AT_LEAST = 3;

    Map<RecordKind, Proof> records() {
        var records = new EnumMap<RecordKind, Proof>(RecordKind.class);
        log.completed().forEach(records::put);
        new RegistrationReading(sources).first().ifPresent(it -> records.put(RecordKind.DEAL_REGISTERED, it));
        put(records, RecordKind.LEGAL_PROFILE, sources.partner().legal().isComplete(), partnerPath() + "/legal");
        put(records, RecordKind.SELLERS_IDENTIFIED, sellersAreNamed(), sources.path() + "/people");
        put(records, RecordKind.PARTNER_SPONSOR_IN_AGREEMENT, sponsorInAgreement(), sources.path() + "/documents");
        put(records, RecordKind.CAPACITY_CHECKED, managerWasWeighed(), sources.path());
        put(
                records,
                RecordKind.SUCCESS_METRICS_AGREED,
                sources.metrics() >= METRICS_AT_LEAST,
                sources.path() + "/outcomes");
        var calendar = new MeetingReading(sources, sources.calendar());
        put(records, RecordKind.CALENDAR_SENT, calendar.isSent(), sources.path() + "/calendar");
        put(
                records,
                RecordKind.SESSIONS_SCHEDULED,
                calendar.sessionsAreScheduled(sources.program()),
                sources.path() + "/calendar");
        access(records);
        return records;
    }

    /** The grid and the channels show these on the day on which they came true. */
    private void access(Map<RecordKind, Proof> records) {
        var access = sources.access();
        if (access.granted()) {
            records.put(RecordKind.ACCESS_GRANTED, seen(givenOn(), "/access"));
        }
        if (access.verified()) {
            records.put(RecordKind.ACCESS_VERIFIED, seen(givenOn(), "/access"));
        }
        if (access.talking()) {
            var opened = access.channels().stream().filter(Channel::isOpen).map(Channel::openedOn);
            records.put(
                    RecordKind.CHANNEL_OPEN,
                    seen(opened.min(LocalDate::compareTo).orElse(sources.today()), "/channels"));
        }
    }

    /** When the last of those who can get in got their last step. */
    private LocalDate givenOn() {
        Stream<LocalDate> days = sources.access().entries().stream()
                .filter(it -> it.step().given())
                .map(AccessEntry::on);
        return days.max(LocalDate::compareTo).orElse(sources.today());
    }

    private Proof seen(LocalDate on, String page) {
        return Proof.seen(on, partnerPath() + page);
    }

    private void put(Map<RecordKind, Proof> records, RecordKind kind, boolean complete, String link) {
        if (complete) {
            records.put(kind, Proof.seen(sources.today(), link));
        }
    }

    private String partnerPath() {
        return "/partners/" + sources.run().partner();
    }

    private boolean sellersAreNamed() {
        return !sources.partner()
                        .holding(Side.PARTNER, Role.AE, sources.today())
                        .isEmpty()
                && !sources.partner()
                        .holding(Side.PARTNER, Role.SE, sources.today())
                        .isEmpty();
    }

    /**
     * A start weighs the load of the manager that it has and asks for a reason where it is too much. Whoever takes over later
     * was not weighed; that there is room is then recorded by hand.
     */
    private boolean managerWasWeighed() {
        var run = sources.run();
        return run.pam().isPresent() && run.pam().equals(run.weighed());
    }

    private boolean sponsorInAgreement() {
        return sources.documents().agreements().stream()
                .anyMatch(it -> it.kind().equals(Agreement.PROGRAM_AGREEMENT) && it.namesPartnerSponsor());
    }

    /** The entries of one kind that make a record complete. */
    static boolean isRegistration(Entry entry) {
        return entry instanceof Entry.RegistrationAnswered it && !it.synthetic();
    }
}
