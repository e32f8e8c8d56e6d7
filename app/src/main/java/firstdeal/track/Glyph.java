package firstdeal.track;

/** One gate: its state by shape first and colour second. */
final class Glyph {

    private Glyph() {}

    static void draw(Pen pen, Scale scale, TrackGate gate, boolean late) {
        var size = scale.size();
        var state = gate.state();
        pen.raw("<path class=\"g ").raw(style(state, late)).raw("\"");
        if (state instanceof TrackGate.Waived) {
            pen.raw(" pathLength=\"").num(size.dashes).raw("\"");
        }
        pen.raw(" d=\"")
                .raw(scale.diamond(gate.day(), size.ringed(state), false))
                .end();
        if (state instanceof TrackGate.Ready) {
            pen.path("g-core")
                    .diamond(scale.x(gate.day()), size.axis, size.ringed * 0.52)
                    .end();
        } else if (state instanceof TrackGate.Held) {
            bars(pen, size, scale.x(gate.day()));
        }
    }

    private static void bars(Pen pen, TrackSize size, double x) {
        double high = size.ringed * 0.5;
        double beside = size.ringed * 0.36;
        pen.path("g-bar")
                .raw("M")
                .num(x - beside)
                .raw(" ")
                .num(size.axis - high)
                .raw("V")
                .num(size.axis + high);
        pen.raw("M")
                .num(x + beside)
                .raw(" ")
                .num(size.axis - high)
                .raw("V")
                .num(size.axis + high)
                .end();
    }

    private static String style(TrackGate.State state, boolean late) {
        return switch (state) {
            case TrackGate.Upcoming upcoming -> "g-upcoming";
            case TrackGate.Open open -> late ? "g-overdue" : "g-open";
            case TrackGate.Ready ready -> "g-ready";
            case TrackGate.Passed passed -> "g-passed";
            case TrackGate.Held held -> "g-held";
            case TrackGate.Waived waived -> "g-waived";
        };
    }
}
