package firstdeal.demo;

import firstdeal.demo.Cast.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Where one partner stands today and how it came there.
 *
 * @param day of its 90 days; negative before the signature
 * @param verdicts what was decided at gates, in order
 * @param lacking keys of moments that have not happened
 * @param later moments that happened later than usual, with their day
 * @param turn what else became of it
 * @param checklist key of a checklist program that runs beside
 */
public record Situation(
        String name,
        String type,
        Place place,
        Person pam,
        int day,
        List<Verdict> verdicts,
        Set<String> lacking,
        Map<String, Integer> later,
        Turn turn,
        Optional<String> checklist) {

    /** What else became of a partner. */
    public enum Turn {
        GOING,
        PAUSED,
        ENDED_WITH_DEAL,
        CANCELLED
    }

    /** How a gate was decided. */
    public enum Ruling {
        PASS,
        EXCEPT,
        HOLD,
        WAIVE
    }

    /**
     * One decision at a gate.
     *
     * @param criterion the one that was excepted, or empty
     * @param review the day of the next look at a held gate
     */
    public record Verdict(int gate, int day, Ruling ruling, String criterion, String reason, OptionalInt review) {
        public String gateKey() {
            return "gate-" + gate;
        }

        public boolean opens() {
            return ruling != Ruling.HOLD;
        }
    }

    static Situation of(String name, String type, Place place, Person pam, int day) {
        return new Situation(name, type, place, pam, day, List.of(), Set.of(), Map.of(), Turn.GOING, Optional.empty());
    }

    public String domain() {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-") + ".example";
    }

    public boolean isPreparing() {
        return day < 0;
    }

    /** Gates passed by these days, in order. */
    Situation passed(int... days) {
        var next = this;
        for (int on : days) {
            next = next.decided(on, Ruling.PASS, "", "", OptionalInt.empty());
        }
        return next;
    }

    Situation waived(int on, String reason) {
        return decided(on, Ruling.WAIVE, "", reason, OptionalInt.empty());
    }

    Situation excepted(int on, String criterion, String reason) {
        return decided(on, Ruling.EXCEPT, criterion, reason, OptionalInt.empty());
    }

    Situation held(int on, int review, String reason) {
        return decided(on, Ruling.HOLD, "", reason, OptionalInt.of(review));
    }

    private Situation decided(int on, Ruling ruling, String criterion, String reason, OptionalInt review) {
        var more = new ArrayList<>(verdicts);
        more.add(new Verdict(gateInHand(), on, ruling, criterion, reason, review));
        return with(more, lacking, later, turn, checklist);
    }

    private int gateInHand() {
        return GATES.get(phasesPassed());
    }

    static final List<Integer> GATES = List.of(14, 30, 60, 90);

    /** How many phases are over. */
    public int phasesPassed() {
        return (int) verdicts.stream().filter(Verdict::opens).count();
    }

    Situation without(String... moments) {
        var more = new HashSet<>(lacking);
        more.addAll(List.of(moments));
        return with(verdicts, more, later, turn, checklist);
    }

    Situation later(String moment, int on) {
        var more = new HashMap<>(later);
        more.put(moment, on);
        return with(verdicts, lacking, more, turn, checklist);
    }

    Situation turned(Turn next) {
        return with(verdicts, lacking, later, next, checklist);
    }

    Situation beside(String program) {
        return with(verdicts, lacking, later, turn, Optional.of(program));
    }

    private Situation with(
            List<Verdict> decided,
            Set<String> missing,
            Map<String, Integer> delays,
            Turn next,
            Optional<String> program) {
        return new Situation(name, type, place, pam, day, decided, missing, delays, next, program);
    }

    /**
     * The day on which something happened that usually happens on {@code usual}: whoever passed a gate early did the work
     * of its phase sooner.
     */
    public int dayOf(String moment, int phase, int usual) {
        var delayed = Optional.ofNullable(later.get(moment));
        if (delayed.isPresent()) {
            return delayed.get();
        }
        if (phase >= GATES.size()) {
            return usual;
        }
        var passed = verdicts.stream().filter(Verdict::opens).skip(phase).findFirst();
        int from = phase == 0 ? 0 : GATES.get(phase - 1);
        int to = GATES.get(phase);
        return passed.filter(it -> it.day() < to && it.day() > from && usual > from)
                .map(it -> from + (usual - from) * (it.day() - from) / (to - from))
                .orElse(usual);
    }

    /** The day on which the gate of a phase was passed. */
    public OptionalInt passedOn(int phase) {
        return verdicts.stream()
                .filter(Verdict::opens)
                .skip(phase)
                .mapToInt(Verdict::day)
                .findFirst();
    }
}
