package firstdeal.track;

/** The sizes and their geometry in px of the view box. */
public enum TrackSize {
    /** For tables, mails and lists: no words but the text alternative. */
    ROW("", 400, 16, 8, 8, 6, 5.5, 6.25, 8),
    /** Figures narrower than 520 px. */
    S("t-s", 340, 92, 14, 40, 14, 8, 8 * 1.18, 12),
    /** 520 to 899 px. */
    M("t-m", 640, 112, 18, 46, 22, 10, 10 * 1.18, 12),
    /** 900 px and up. */
    L("t-l", 1120, 120, 24, 50, 30, 12, 12 * 1.18, 16),
    /** One gate alone, in the middle. */
    GLYPH("", 24, 16, 8, 8, 6, 5.5, 6.25, 8);

    final String style;
    final int width;
    final int height;
    final int pad;
    final int axis;
    final int bar;
    final double radius;
    final double ringed;
    final int dashes;

    TrackSize(
            String style, int width, int height, int pad, int axis, int bar, double radius, double ringed, int dashes) {
        this.style = style;
        this.width = width;
        this.height = height;
        this.pad = pad;
        this.axis = axis;
        this.bar = bar;
        this.radius = radius;
        this.ringed = ringed;
        this.dashes = dashes;
    }

    double top() {
        return axis - bar / 2.0;
    }

    double bottom() {
        return axis + bar / 2.0;
    }

    /** Ready, held and waived gates are drawn a little larger, so that what stands inside them can be seen. */
    boolean ringed(TrackGate.State state) {
        return state instanceof TrackGate.Ready || state instanceof TrackGate.Held || state instanceof TrackGate.Waived;
    }

    double radius(TrackGate.State state) {
        return ringed(state) ? ringed : radius;
    }
}
