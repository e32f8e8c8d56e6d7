package firstdeal.track;

import firstdeal.shared.Text;
import java.util.ArrayList;
import java.util.List;

/** The two lines under the bar in sizes m and l: each gate with its date and how it stands, and the ends of the scale. */
final class GateLabels {

    private static final double LETTER = 6.1;

    private final TrackFacts facts;
    private final TrackSize size;
    private final Scale scale;
    private final TrackWords words;
    private final Pen pen;
    private final int inHand;
    private final double line;
    private final List<double[]> taken = new ArrayList<>();

    GateLabels(TrackFacts facts, Scale scale, TrackWords words, Pen pen) {
        this.facts = facts;
        this.size = scale.size();
        this.scale = scale;
        this.words = words;
        this.pen = pen;
        this.inHand = facts.inHand();
        this.line = size.bottom() + 34;
    }

    /** The gate in hand has its label whatever happens; the others where there is room. */
    void draw() {
        if (inHand < facts.gates().size()) {
            gate(inHand);
        }
        for (int i = 0; i < facts.gates().size(); i++) {
            if (i != inHand) {
                gate(i);
            }
        }
        ends();
    }

    private void gate(int index) {
        var gate = facts.gates().get(index);
        boolean now = index == inHand;
        var label =
                words.say(Text.of("track.gate-dated", "number", index + 1, "date", words.day(facts.date(gate.day()))));
        var standing = size == TrackSize.L || now ? standing(gate, now) : "";
        double half = Math.max(label.length(), standing.length()) * LETTER / 2;
        double x = Math.clamp(scale.x(gate.day()), half, size.width - half);
        if (free(x - half, x + half)) {
            pen.words(now ? "t-strong" : "", x, line, "middle", label);
            if (!standing.isEmpty()) {
                pen.words(style(gate, now), x, line + 17, "middle", standing);
            }
        }
    }

    private String standing(TrackGate gate, boolean now) {
        return switch (gate.state()) {
            case TrackGate.Passed it -> words.say(Text.of("track.passed", "date", words.day(facts.date(it.day()))));
            case TrackGate.Waived it -> words.say(Text.of("track.waived", "date", words.day(facts.date(it.day()))));
            case TrackGate.Held it -> words.say(Text.of("track.held", "date", words.day(facts.date(it.day()))));
            case TrackGate.Ready it -> words.say(Text.of("track.ready-to-decide"));
            case TrackGate.Open it -> words.say(Text.of("track.missing", "missing", it.missing()));
            case TrackGate.Upcoming it ->
                gate.expected() > gate.day() && !now
                        ? words.say(Text.of("track.expected", "date", words.day(facts.date(gate.expected()))))
                        : words.say(Text.of("track.upcoming"));
        };
    }

    private String style(TrackGate gate, boolean now) {
        return switch (gate.state()) {
            case TrackGate.Held it -> "t-soon";
            case TrackGate.Ready it -> "t-now";
            case TrackGate.Open it when now && facts.late() > 0 -> "t-late";
            default -> "t-dim";
        };
    }

    private void ends() {
        boolean large = size == TrackSize.L;
        var zero = words.say(Text.of("track.day-zero"));
        end(scale.x(0), "start", zero, large ? words.day(facts.day0()) : "");
        if (facts.gates().isEmpty()) {
            var last = words.say(Text.of("track.day-number", "day", facts.length()));
            end(scale.x(facts.length()), "end", last, large ? words.day(facts.date(facts.length())) : "");
        }
        if (large && !facts.closing().isEmpty()) {
            end(scale.x(facts.span()), "end", facts.closing(), words.day(facts.date(facts.span())));
        }
    }

    private void end(double x, String anchor, String first, String second) {
        double width = Math.max(first.length(), second.length()) * LETTER;
        boolean rightwards = anchor.equals("start") != scale.mirrored();
        if (free(rightwards ? x : x - width, rightwards ? x + width : x)) {
            pen.words("t-dim", x, line, anchor, first);
            if (!second.isEmpty()) {
                pen.words("t-dim", x, line + 17, anchor, second);
            }
        }
    }

    private boolean free(double from, double to) {
        if (taken.stream().anyMatch(it -> from < it[1] + 4 && to > it[0] - 4)) {
            return false;
        }
        taken.add(new double[] {from, to});
        return true;
    }
}
