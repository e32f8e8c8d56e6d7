package firstdeal.track;

import firstdeal.shared.Text;
import java.util.OptionalInt;

/** What the track says, in words: the day, each gate, the deal; in the order in which the picture is read. */
final class TrackText {

    private TrackText() {}

    /** A sentence that is the same wherever its facts are the same; as a record it is the key under which it is kept. */
    sealed interface Sentence {
        Text text();
    }

    record Day(int today, int length) implements Sentence {
        @Override
        public Text text() {
            return today < 0
                    ? Text.of("track.before", "days", -today)
                    : Text.of("track.day", "day", today, "length", length);
        }
    }

    record Paused(int day) implements Sentence {
        @Override
        public Text text() {
            return Text.of("track.paused", "day", day);
        }
    }

    record Standing(int number, TrackGate gate, int late) implements Sentence {
        @Override
        public Text text() {
            return Text.of("track.gate", "number", number, "name", gate.name(), "standing", standing());
        }

        private Text standing() {
            int due = gate.day();
            return switch (gate.state()) {
                case TrackGate.Passed it -> Text.of("track.passed-on", "day", it.day());
                case TrackGate.Waived it -> Text.of("track.waived-on", "day", it.day());
                case TrackGate.Upcoming it -> Text.of("track.due-upcoming", "due", due);
                case TrackGate.Ready it -> Text.of("track.due-ready", "due", due, "late", late);
                case TrackGate.Open it -> Text.of("track.due-open", "due", due, "late", late, "missing", it.missing());
                case TrackGate.Held it -> Text.of("track.due-held", "due", due, "late", late, "day", it.day());
            };
        }
    }

    record Deal(OptionalInt day, boolean gates) implements Sentence {
        @Override
        public Text text() {
            if (day.isPresent()) {
                return Text.of("track.deal", "day", day.getAsInt());
            }
            return gates ? Text.of("track.no-deal") : Text.of("track.no-gates");
        }
    }

    record Mark(TrackMark mark) implements Sentence {
        @Override
        public Text text() {
            return Text.of("track.reached", "what", mark.name(), "day", mark.day());
        }
    }

    static String of(TrackFacts facts, TrackWords words) {
        var all = new StringBuilder(320).append(facts.title()).append(": ");
        all.append(words.say(new Day(facts.today(), facts.length()))).append(' ');
        if (facts.pausedOn().isPresent()) {
            all.append(words.say(new Paused(facts.pausedOn().getAsInt()))).append(' ');
        }
        int inHand = facts.inHand();
        for (int i = 0; i < facts.gates().size(); i++) {
            var standing = new Standing(i + 1, facts.gates().get(i), i == inHand ? facts.late() : 0);
            all.append(words.say(standing)).append(' ');
        }
        for (var mark : facts.marks()) {
            all.append(words.say(new Mark(mark))).append(' ');
        }
        var deal = new Deal(facts.firstDeal(), !facts.gates().isEmpty());
        return all.append(words.say(deal)).toString();
    }
}
