package firstdeal.track;

import firstdeal.shared.Text;
import java.util.List;

/** Draws the track. All that it returns is complete SVG, escaped, painted by classes of the style sheet. */
public final class Track {

    private Track() {}

    /**
     * The track in one size.
     *
     * @param id unique on the page; its title carries it
     * @param mirrored right to left
     */
    public static String svg(TrackFacts facts, TrackSize size, String id, TrackWords words, boolean mirrored) {
        var pen = new Pen(size == TrackSize.ROW ? 2_048 : 6_144);
        var scale = Scale.of(size, facts.span(), mirrored);
        pen.raw("<svg class=\"fd-track");
        if (!size.style.isEmpty()) {
            pen.raw(" ").raw(size.style);
        }
        pen.raw("\" viewBox=\"0 0 ").num(size.width).raw(" ").num(size.height);
        pen.raw("\" width=\"").num(size.width).raw("\" height=\"").num(size.height);
        pen.raw("\" role=\"img\" aria-labelledby=\"")
                .text(id)
                .raw("\"><title id=\"")
                .text(id)
                .raw("\">");
        pen.text(alternative(facts, words)).raw("</title>");
        var labels = new Labels(facts, scale, words, pen);
        new Layers(facts, scale, pen).draw(size == TrackSize.ROW ? () -> {} : labels::inside);
        if (size != TrackSize.ROW) {
            labels.outside();
        }
        return pen.raw("</svg>").toString();
    }

    /** The track for a table row. */
    public static String row(TrackFacts facts, String id, TrackWords words) {
        return svg(facts, TrackSize.ROW, id, words, false);
    }

    /** Sizes s, m and l, of which a container query shows one; stands in {@code <div class="fd-track-fig">}. */
    public static String figure(TrackFacts facts, String id, TrackWords words) {
        var all = new StringBuilder(16_384);
        for (var size : List.of(TrackSize.S, TrackSize.M, TrackSize.L)) {
            all.append(svg(facts, size, id + size.style, words, false));
        }
        return all.toString();
    }

    /** All that the picture says, as one paragraph. */
    public static String alternative(TrackFacts facts, TrackWords words) {
        return TrackText.of(facts, words);
    }

    /** The scale over a column of rows: day 0 and the day of each gate. */
    public static String axis(TrackFacts facts, TrackWords words) {
        var pen = new Pen(512);
        var scale = Scale.of(TrackSize.ROW, facts.span(), false);
        pen.raw(
                "<svg class=\"fd-track fd-axis\" viewBox=\"0 0 400 14\" width=\"400\" height=\"14\" aria-hidden=\"true\" focusable=\"false\">");
        pen.words("", 2, 11, "start", words.say(Text.of("track.day-zero")));
        for (var gate : facts.gates()) {
            if (scale.x(gate.day()) > 50) {
                pen.words("", scale.x(gate.day()), 11, "middle", Integer.toString(gate.day()));
            }
        }
        return pen.raw("</svg>").toString();
    }

    /** One gate alone, 24 by 16, beside words that say the same. */
    public static String glyph(TrackGate.State state, boolean late) {
        var pen = new Pen(256);
        pen.raw(
                "<svg class=\"fd-track\" viewBox=\"0 0 24 16\" width=\"24\" height=\"16\" aria-hidden=\"true\" focusable=\"false\">");
        Glyph.draw(pen, Scale.of(TrackSize.GLYPH, 2, false), new TrackGate("", "", 1, 1, state), late);
        return pen.raw("</svg>").toString();
    }
}
