package firstdeal.track;

import firstdeal.track.TrackMeeting.Held;
import java.util.OptionalInt;

/** The picture without its words, back to front. */
final class Layers {

    private final TrackFacts facts;
    private final TrackSize size;
    private final Scale scale;
    private final Pen pen;
    private final boolean row;
    private final int inHand;

    Layers(TrackFacts facts, Scale scale, Pen pen) {
        this.facts = facts;
        this.size = scale.size();
        this.scale = scale;
        this.pen = pen;
        this.row = size == TrackSize.ROW;
        this.inHand = facts.inHand();
    }

    /** Draws all; {@code names} puts its words onto the bar, under lines and gates. */
    void draw(Runnable names) {
        tail();
        phases();
        slip();
        names.run();
        meetings();
        marks();
        today();
        gates();
        star();
    }

    private void tail() {
        double after = facts.gates().isEmpty()
                ? 3
                : size.radius(facts.gates().getLast().state()) + 3;
        double from = scale.on(scale.x(facts.length()), after);
        pen.path("ph-tail").raw("M").num(from).raw(" ").num(size.axis);
        pen.raw("H").num(scale.x(facts.span())).end();
    }

    /** Phases that look alike are one bar where diamonds cover their joints anyway. */
    private void phases() {
        int from = 0;
        for (int i = 0; i < inHand; i++) {
            int to = facts.gates().get(i).day();
            if (!row || i == inHand - 1) {
                bar("ph-done", row ? 0 : from, to);
            }
            from = to;
        }
        if (facts.gates().isEmpty()) {
            now(0, facts.length());
        } else if (inHand < facts.gates().size()) {
            int to = facts.gates().get(inHand).day();
            now(from, to);
            later(to);
        }
    }

    private void now(int from, int to) {
        bar("ph-now", from, to);
        bar("ph-done", from, Math.min(facts.today(), to));
    }

    private void later(int from) {
        if (row) {
            bar("ph", from, facts.length());
            return;
        }
        for (int i = inHand + 1; i < facts.gates().size(); i++) {
            int to = facts.gates().get(i).day();
            bar("ph", from, to);
            from = to;
        }
    }

    private void bar(String style, int from, int to) {
        if (to > from) {
            pen.rect(style, scale.left(from, to), size.top(), scale.width(from, to), size.bar, row ? 1.5 : 3);
        }
    }

    private void slip() {
        int late = facts.late();
        if (late > 0) {
            int from = facts.gates().get(inHand).day();
            int more = row ? 1 : 0;
            pen.rect(
                    "slip",
                    scale.left(from, from + late),
                    size.top() - more,
                    scale.width(from, from + late),
                    size.bar + 2 * more,
                    row ? 1.5 : 3);
        }
    }

    private void meetings() {
        for (var held : Held.values()) {
            boolean begun = false;
            for (var meeting : facts.meetings()) {
                if (meeting.held() == held && shown(meeting) && !dot(meeting)) {
                    if (!begun) {
                        pen.path(style(held));
                        begun = true;
                    }
                    pen.raw(scale.tick(meeting.day(), held == Held.MISSED));
                }
            }
            if (begun) {
                pen.end();
            }
        }
        for (var meeting : facts.meetings()) {
            if (dot(meeting) && shown(meeting)) {
                dotted(meeting);
            }
        }
    }

    /** In a row of a table there is no room to tell them from the gates. */
    private void marks() {
        if (row) {
            return;
        }
        for (var mark : facts.marks()) {
            if (mark.day() >= 0 && mark.day() <= facts.span()) {
                pen.raw("<circle class=\"reached\" cx=\"").raw(scale.at(mark.day()));
                pen.raw("\" cy=\"").num(size.top()).raw("\" r=\"3.5\"/>");
            }
        }
    }

    private boolean shown(TrackMeeting meeting) {
        return meeting.day() >= 0 && meeting.day() <= facts.span();
    }

    private boolean dot(TrackMeeting meeting) {
        return meeting.sponsors() && !row && meeting.held() != Held.MISSED;
    }

    private static String style(Held held) {
        return switch (held) {
            case YES -> "m";
            case COMING -> "m-next";
            case MISSED -> "m-miss";
        };
    }

    private void dotted(TrackMeeting meeting) {
        pen.raw("<circle class=\"").raw(meeting.held() == Held.YES ? "m-dot" : "m-dot-next");
        pen.raw("\" cx=\"").raw(scale.at(meeting.day())).raw("\" cy=\"").num(size.bottom() + 9.5);
        pen.raw("\" r=\"3\"/>");
    }

    private void today() {
        line("today-halo");
        line(facts.pausedOn().isPresent() ? "today today-paused" : "today");
    }

    private void line(String style) {
        pen.path(style).raw("M").raw(scale.at(facts.today())).raw(row ? " 0V16" : " 22V");
        if (!row) {
            pen.num(size.bottom() + 16);
        }
        pen.end();
    }

    private void gates() {
        if (row && !facts.gates().isEmpty()) {
            pen.path("halo");
            for (var gate : facts.gates()) {
                pen.raw(scale.diamond(gate.day(), size.ringed(gate.state()), true));
            }
            pen.end();
        }
        boolean hidden = false;
        for (int i = 0; i < facts.gates().size(); i++) {
            var gate = facts.gates().get(i);
            if (!row) {
                pen.path("halo")
                        .raw(scale.diamond(gate.day(), size.ringed(gate.state()), true))
                        .end();
            }
            Glyph.draw(pen, scale, gate, i == inHand && facts.late() > 0);
            hidden |= row && Math.abs(scale.x(gate.day()) - scale.x(facts.today())) < size.ringed + 4;
        }
        if (hidden) {
            var x = scale.at(facts.today());
            pen.path("today")
                    .raw("M")
                    .raw(x)
                    .raw(" 0V1.75M")
                    .raw(x)
                    .raw(" 14.25V16")
                    .end();
        }
    }

    private void star() {
        OptionalInt won = facts.firstDeal();
        if (won.isPresent()) {
            double outer = row ? 7 : size.radius + 1;
            double y = row ? size.axis - 0.3 : size.axis;
            pen.path("star").star(scale.x(won.getAsInt()), y, outer).end();
        }
    }
}
