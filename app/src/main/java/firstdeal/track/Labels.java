package firstdeal.track;

import firstdeal.shared.Text;
import java.util.ArrayList;
import java.util.Optional;

/** The words in and around the picture in sizes s, m and l. What does not fit is left out, never cut. */
final class Labels {

    /** The widest that a letter of 12 px is on average. */
    private static final double LETTER = 6.1;

    private final TrackFacts facts;
    private final TrackSize size;
    private final Scale scale;
    private final TrackWords words;
    private final Pen pen;
    private final int inHand;
    private final double today;

    Labels(TrackFacts facts, Scale scale, TrackWords words, Pen pen) {
        this.facts = facts;
        this.size = scale.size();
        this.scale = scale;
        this.words = words;
        this.pen = pen;
        this.inHand = facts.inHand();
        this.today = scale.x(facts.today());
    }

    /** The names of the phases stand inside the bar, so they come before the gates. */
    void inside() {
        if (size == TrackSize.S) {
            return;
        }
        int from = 0;
        for (int i = 0; i < facts.gates().size(); i++) {
            phase(i, from);
            from = facts.gates().get(i).day();
        }
    }

    private void phase(int index, int from) {
        var gate = facts.gates().get(index);
        if (size == TrackSize.L && write(index, from, gate.name())) {
            return;
        }
        write(index, from, gate.shortName());
    }

    /** True when there was room for it. */
    private boolean write(int index, int from, String name) {
        var gate = facts.gates().get(index);
        double width = LETTER * name.length() + 7;
        double start = scale.along(from) + (index == 0 ? 10 : size.radius + 8);
        double line = scale.along(facts.today());
        boolean slipped = facts.late() > 0 && index > inHand;
        if (slipped && facts.today() >= from) {
            start = Math.max(start, line + 10);
        } else if (start < line && start + width > line) {
            start = line + 8;
        }
        double end = scale.along(gate.day()) - size.radius(gate.state()) - 2;
        boolean room = start + width <= end && !starTouches(start, width);
        if (room) {
            var style = index < inHand || (index == inHand && start < line)
                    ? "t-done"
                    : index == inHand ? "t-now" : "t-fut";
            pen.raw("<text class=\"").raw(style).raw("\" x=\"").num(scale.placed(start));
            pen.raw("\" y=\"").num(size.axis + 4).raw("\">").text(name).raw("</text>");
        }
        return room;
    }

    private boolean starTouches(double start, double width) {
        if (facts.firstDeal().isEmpty()) {
            return false;
        }
        double star = scale.along(facts.firstDeal().getAsInt());
        return star + size.radius + 1 > start && star - size.radius - 1 < start + width;
    }

    void outside() {
        pen.path("today-cap").raw("M").num(today - 4).raw(" 18h8l-4 5z").end();
        todayLabel();
        if (size == TrackSize.S) {
            numbers();
        } else {
            slip();
            new GateLabels(facts, scale, words, pen).draw();
        }
    }

    private void todayLabel() {
        var text = todayText();
        double along = scale.along(facts.today());
        if (along < 70) {
            pen.words("t-strong", scale.on(today, -6), 13, "start", text);
        } else if (size.width - along < 90) {
            pen.words("t-strong", scale.on(today, 6), 13, "end", text);
        } else {
            pen.words("t-strong", today, 13, "middle", text);
        }
    }

    private String todayText() {
        int day = facts.today();
        if (day < 0) {
            return words.say(Text.of("track.today-before", "days", -day));
        }
        boolean paused = facts.pausedOn().isPresent();
        if (size == TrackSize.S) {
            return words.say(paused ? Text.of("track.today-paused", "day", day) : Text.of("track.today", "day", day));
        }
        var date = facts.date(day);
        return words.say(
                paused
                        ? Text.of("track.today-paused-dated", "day", day, "date", date)
                        : Text.of("track.today-dated", "day", day, "date", date));
    }

    private void slip() {
        int late = facts.late();
        if (late == 0) {
            return;
        }
        double gate = scale.along(facts.gates().get(inHand).day());
        double line = scale.along(facts.gates().get(inHand).day() + late);
        double high = size.top() - (size == TrackSize.L ? 13 : 12);
        var text = words.say(Text.of("track.late", "days", late));
        if (line - gate > 10) {
            pen.path("lead")
                    .raw("M")
                    .num(scale.placed(gate))
                    .raw(" ")
                    .num(high + 5)
                    .raw("V")
                    .num(high);
            pen.raw("H").num(scale.placed(line - 5)).end();
        }
        if (gate - 6 - LETTER * text.length() >= 0) {
            pen.words("t-late t-halo", scale.placed(gate - 6), high + 4, "end", text);
        } else {
            pen.words("t-late t-halo", scale.placed(line + 8), high + 4, "start", text);
        }
    }

    private void numbers() {
        double y = size.bottom() + 30;
        double before = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < facts.gates().size(); i++) {
            double x = scale.along(facts.gates().get(i).day());
            boolean now = i == inHand;
            var text = now ? words.say(Text.of("track.gate-number", "number", i + 1)) : Integer.toString(i + 1);
            double half = text.length() * LETTER / 2;
            if (x - half > before || now) {
                pen.words(now ? "t-strong" : "t-dim", scale.placed(x), y, "middle", text);
                before = x + half + 4;
            }
        }
        pen.words(facts.late() > 0 ? "t-late" : "t-dim", size.width / 2.0, y + 17, "middle", sentence());
    }

    /** One sentence under the small picture: what the gate in hand needs. */
    private String sentence() {
        if (inHand == facts.gates().size()) {
            return words.say(Text.of(facts.gates().isEmpty() ? "track.no-gates" : "track.all-passed"));
        }
        var gate = facts.gates().get(inHand);
        var parts = new ArrayList<Object>(2);
        parts.add(
                facts.late() > 0
                        ? Text.of("track.late", "days", facts.late())
                        : Text.of("track.due", "date", words.day(facts.date(gate.day()))));
        state(gate.state()).ifPresent(parts::add);
        return words.say(
                parts.size() == 1
                        ? (Text) parts.getFirst()
                        : Text.of("track.both", "one", parts.get(0), "other", parts.get(1)));
    }

    private static Optional<Text> state(TrackGate.State state) {
        return switch (state) {
            case TrackGate.Open it -> Optional.of(Text.of("track.missing", "missing", it.missing()));
            case TrackGate.Held it -> Optional.of(Text.of("track.missing", "missing", it.missing()));
            case TrackGate.Ready it -> Optional.of(Text.of("track.ready"));
            default -> Optional.empty();
        };
    }
}
