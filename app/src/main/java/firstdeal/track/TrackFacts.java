package firstdeal.track;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/**
 * What the track shows of one onboarding. Days are counted from day 0; nothing here depends on a screen.
 *
 * @param title whose track it is, for example the partner's name
 * @param today the day that it is; negative before day 0
 * @param length the day of the last gate, or of a program without gates the day on which it ends; 1 or more
 * @param gates in the order of their days; empty in a checklist-only program
 * @param firstDeal the day on which the first joint, sourced deal was won
 * @param pausedOn the day since which the onboarding rests; slip does not grow after it
 * @param marks what was reached, in the order of their days
 * @param closing what stands at the end of the scale, for example the quarterly business review; may be empty
 */
public record TrackFacts(
        String title,
        LocalDate day0,
        int today,
        int length,
        List<TrackGate> gates,
        List<TrackMeeting> meetings,
        OptionalInt firstDeal,
        OptionalInt pausedOn,
        List<TrackMark> marks,
        String closing) {

    /** So many days stand after the last gate. */
    private static final int TAIL = 10;

    public TrackFacts {
        gates = List.copyOf(gates);
        meetings = List.copyOf(meetings);
        marks = List.copyOf(marks);
        if (length < 1) {
            throw new IllegalArgumentException("A track is at least one day long: " + length);
        }
        for (int i = 1; i < gates.size(); i++) {
            if (gates.get(i).day() < gates.get(i - 1).day()) {
                throw new IllegalArgumentException("Gates come in the order of their days");
            }
        }
        if (!gates.isEmpty() && gates.getLast().day() != length) {
            throw new IllegalArgumentException("The length is the day of the last gate");
        }
    }

    /** Of a run that has reached nothing yet. */
    public TrackFacts(
            String title,
            LocalDate day0,
            int today,
            int length,
            List<TrackGate> gates,
            List<TrackMeeting> meetings,
            OptionalInt firstDeal,
            OptionalInt pausedOn,
            String closing) {
        this(title, day0, today, length, gates, meetings, firstDeal, pausedOn, List.of(), closing);
    }

    public TrackFacts with(List<TrackMark> reached) {
        return new TrackFacts(title, day0, today, length, gates, meetings, firstDeal, pausedOn, reached, closing);
    }

    /** The day at the right end of the scale. */
    public int span() {
        return length + TAIL;
    }

    /** The index of the gate in hand: the first that is neither passed nor waived; the number of gates if all are. */
    public int inHand() {
        int index = 0;
        while (index < gates.size() && gates.get(index).state().done()) {
            index++;
        }
        return index;
    }

    /** How many days the gate in hand is past its day; 0 while it is not. */
    public int late() {
        int index = inHand();
        return index == gates.size()
                ? 0
                : Math.max(0, counted() - gates.get(index).day());
    }

    /** Today, or the day on which the onboarding was paused. */
    int counted() {
        return Math.min(today, pausedOn.orElse(today));
    }

    LocalDate date(int day) {
        return day0.plusDays(day);
    }
}
