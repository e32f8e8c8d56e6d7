package firstdeal.track;

import firstdeal.track.TrackMeeting.Held;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The cast: a track for every state and edge that the specification names. */
public final class Tracks {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);
    private static final String[] NAMES = {"Contract to cadence", "Enablement", "Joint pipeline", "First joint close"};
    private static final String[] SHORT = {"Cadence", "Enablement", "Pipeline", "Close"};
    private static final int[] DAYS = {14, 30, 60, 90};

    private Tracks() {}

    /** Every case by its name, in the order of the specimen. */
    public static Map<String, TrackFacts> all() {
        var all = new LinkedHashMap<String, TrackFacts>();
        all.put("just-started", track("Meridian Fold", 5, open(4), up(), up(), up()));
        all.put("day-zero", track("Solveig Consulting", 0, open(6), up(), up(), up()));
        all.put("before-day-zero", track("Solveig Consulting", -3, open(6), up(), up(), up()));
        all.put("ready-on-its-day", track("Quillon Digital", 30, passed(12), ready(), up(), up()));
        all.put("overdue", missed(track("Nordhaven Systems", 44, passed(13), open(3), up(), up()), 35, 42));
        all.put("one-day-late", track("Calder & Voss", 15, open(2), up(), up(), up()));
        all.put(
                "held-and-late",
                missed(track("Tessellate Labs", 76, passed(13), passed(33), held(61, 1), up()), 49, 56));
        all.put("waived-and-won", won(track("Arcwright", 70, passed(14), waived(36), passed(60), open(1)), 66));
        all.put("passed-early", track("Meridian Fold", 52, passed(9), passed(22), passed(49), open(3)));
        all.put("all-passed", won(track("Fenwick Data", 92, passed(10), passed(27), passed(55), passed(88)), 79));
        all.put("past-the-scale", track("Meridian Fold", 118, passed(14), passed(30), passed(63), open(2)));
        all.put("star-on-today", won(track("Arcwright", 66, passed(14), waived(36), passed(60), open(1)), 66));
        all.put("star-on-a-gate", won(track("Arcwright", 72, passed(14), passed(29), passed(58), open(1)), 60));
        all.put("paused", paused(track("Nordhaven Systems", 52, passed(13), open(3), up(), up()), 38));
        all.put("no-meetings", without(track("Harrow Analytics", 83, passed(11), passed(28), passed(58), open(1))));
        all.put("checklist-only", checklist());
        all.put("another-length", other());
        return all;
    }

    static TrackFacts track(String title, int today, TrackGate.State... states) {
        var gates = new ArrayList<TrackGate>();
        int slip = 0;
        for (int i = 0; i < states.length; i++) {
            boolean inHand = !states[i].done() && (i == 0 || states[i - 1].done());
            slip = inHand ? Math.max(0, today - DAYS[i]) : slip;
            gates.add(new TrackGate(NAMES[i], SHORT[i], DAYS[i], DAYS[i] + slip, states[i]));
        }
        return new TrackFacts(
                title,
                TODAY.minusDays(today),
                today,
                90,
                gates,
                meetings(today),
                OptionalInt.empty(),
                OptionalInt.empty(),
                "QBR");
    }

    private static List<TrackMeeting> meetings(int today) {
        var meetings = new ArrayList<TrackMeeting>();
        for (int day = 7; day < 100; day += 7) {
            meetings.add(new TrackMeeting(day, false, day <= today ? Held.YES : Held.COMING));
        }
        meetings.add(new TrackMeeting(45, true, 45 <= today ? Held.YES : Held.COMING));
        meetings.add(new TrackMeeting(75, true, 75 <= today ? Held.YES : Held.COMING));
        meetings.add(new TrackMeeting(105, false, Held.COMING));
        return meetings;
    }

    private static TrackFacts missed(TrackFacts it, Integer... days) {
        var meetings = it.meetings().stream()
                .map(m -> List.of(days).contains(m.day()) ? new TrackMeeting(m.day(), false, Held.MISSED) : m)
                .toList();
        return with(it, meetings, it.firstDeal(), it.pausedOn());
    }

    private static TrackFacts won(TrackFacts it, int day) {
        return with(it, it.meetings(), OptionalInt.of(day), it.pausedOn());
    }

    private static TrackFacts paused(TrackFacts it, int day) {
        return with(it, it.meetings(), it.firstDeal(), OptionalInt.of(day));
    }

    private static TrackFacts without(TrackFacts it) {
        return with(it, List.of(), it.firstDeal(), it.pausedOn());
    }

    private static TrackFacts with(
            TrackFacts it, List<TrackMeeting> meetings, OptionalInt firstDeal, OptionalInt pausedOn) {
        return new TrackFacts(
                it.title(),
                it.day0(),
                it.today(),
                it.length(),
                it.gates(),
                meetings,
                firstDeal,
                pausedOn,
                it.closing());
    }

    private static TrackFacts checklist() {
        return new TrackFacts(
                "Pemberline, HubSpot track",
                TODAY.minusDays(21),
                21,
                60,
                List.of(),
                List.of(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                "");
    }

    private static TrackFacts other() {
        return new TrackFacts(
                "Larkspur <Loop>",
                TODAY.minusDays(20),
                20,
                42,
                List.of(
                        new TrackGate("Kick-off", "Kick-off", 7, 7, passed(7)),
                        new TrackGate("Launch & learn", "Launch", 21, 21, open(1)),
                        new TrackGate("Close", "Close", 42, 42, up())),
                List.of(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                "");
    }

    static TrackGate.State up() {
        return new TrackGate.Upcoming();
    }

    static TrackGate.State open(int missing) {
        return new TrackGate.Open(missing);
    }

    static TrackGate.State ready() {
        return new TrackGate.Ready();
    }

    static TrackGate.State passed(int day) {
        return new TrackGate.Passed(day);
    }

    static TrackGate.State held(int day, int missing) {
        return new TrackGate.Held(day, missing);
    }

    static TrackGate.State waived(int day) {
        return new TrackGate.Waived(day);
    }
}
