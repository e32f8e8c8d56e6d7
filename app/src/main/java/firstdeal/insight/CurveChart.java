package firstdeal.insight;

import firstdeal.shared.Text;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The share with a deal by day as SVG: a stepped curve with its band, an upright stroke for each run still without one, the
 * aim at day 90, and below it how many are in view. The curve compared with is dashed.
 */
public final class CurveChart {

    /** How much room there is. */
    public enum Size {
        WIDE(1060, 318, 866, 15),
        NARROW(330, 288, 276, 30);

        private final int width;
        private final int floor;
        private final int plot;
        private final int tick;

        Size(int width, int floor, int plot, int tick) {
            this.width = width;
            this.floor = floor;
            this.plot = plot;
            this.tick = tick;
        }

        int height(boolean compared) {
            return floor + (compared ? 100 : 80);
        }
    }

    private static final int LEFT = 44;
    private static final int TOP = 14;
    private static final int SHORTEST = 105;

    /** A curve and what it is called. */
    public record Line(String name, Survival survival) {}

    private final Size size;
    private final Line line;
    private final Optional<Line> against;
    private final Function<Text, String> say;
    private final int days;
    private final StringBuilder out = new StringBuilder(8_000);

    private CurveChart(Size size, Line line, Optional<Line> against, Function<Text, String> say) {
        this.size = size;
        this.line = line;
        this.against = against;
        this.say = say;
        int seen = Math.max(
                line.survival().lastDay(),
                against.map(it -> it.survival().lastDay()).orElse(0));
        this.days = Math.max(SHORTEST, seen);
    }

    /** @param say makes a sentence in the reader's language */
    public static String svg(Size size, Line line, Optional<Line> against, Function<Text, String> say) {
        return new CurveChart(size, line, against, say).drawn();
    }

    private String drawn() {
        var css = size == Size.WIDE ? "only-wide" : "only-narrow";
        put(
                "<svg class=\"fd-chart %s\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">",
                css, size.width, size.height(against.isPresent()), escaped(summary()));
        axes();
        against.ifPresent(it -> put("<path class=\"curve-b\" d=\"%s\"/>", steps(it.survival())));
        put("<path class=\"band\" d=\"%s\"/>", band());
        put("<path class=\"ref\" d=\"M%s %dV%d\"/>", x(Run.AIM), TOP, size.floor);
        put("<path class=\"curve\" d=\"%s\"/>", steps(line.survival()));
        against.ifPresent(it -> strokes("cens-b", it.survival()));
        strokes("cens", line.survival());
        aim();
        inView();
        return out.append("</svg>").toString();
    }

    private String summary() {
        return say.apply(Text.of(
                "insight.chart",
                "name",
                line.name(),
                "share",
                percent(line.survival().on(Run.AIM).share()),
                "runs",
                line.survival().runs()));
    }

    private void axes() {
        for (int share = 0; share <= 100; share += 25) {
            var y = y(1 - share / 100.0);
            put("<path class=\"%s\" d=\"M%d %sH%d\"/>", share == 0 ? "axis" : "grid", LEFT, y, LEFT + size.plot);
            put("<text x=\"36\" y=\"%s\" text-anchor=\"end\">%s</text>", n(at(1 - share / 100.0) + 4), share + "%");
        }
        for (int day = 0; day <= days; day += tick()) {
            put("<path class=\"axis\" d=\"M%s %dv4\"/>", x(day), size.floor);
            put("<text x=\"%s\" y=\"%d\" text-anchor=\"middle\">%d</text>", x(day), size.floor + 18, day);
        }
    }

    /** The longer the watch, the wider the ticks. */
    private int tick() {
        return size.tick * Math.max(1, Math.ceilDiv(days, SHORTEST + size.tick));
    }

    private String steps(Survival survival) {
        var path = new StringBuilder("M" + LEFT + " " + size.floor);
        for (var it : survival.steps()) {
            path.append('H').append(x(it.day())).append('V').append(y(it.share()));
        }
        return path.append('H').append(x(survival.lastDay())).toString();
    }

    /** Along the upper end of the share with a deal and back along the lower one. */
    private String band() {
        var survival = line.survival();
        var there = new StringBuilder("M" + LEFT + " " + size.floor);
        var back = new StringBuilder();
        double low = 1;
        for (var it : survival.steps()) {
            there.append('H').append(x(it.day())).append('V').append(y(it.low()));
            back.insert(0, "H" + x(it.day()) + "V" + y(low));
            low = it.high();
        }
        var end = x(survival.lastDay());
        return there.append('H')
                .append(end)
                .append('V')
                .append(y(low))
                .append(back)
                .append("H" + LEFT + "Z")
                .toString();
    }

    private void strokes(String style, Survival survival) {
        survival.open().stream()
                .distinct()
                .forEach(day -> put(
                        "<path class=\"%s\" d=\"M%s %sv8\"/>",
                        style, x(day), n(at(survival.on(day).share()) - 4)));
    }

    private void aim() {
        double share = line.survival().on(Run.AIM).share();
        put("<circle class=\"dot\" cx=\"%s\" cy=\"%s\" r=\"4\"/>", x(Run.AIM), y(share));
        put(
                "<text class=\"t-pine t-halo\" x=\"%s\" y=\"%s\" text-anchor=\"end\">%s</text>",
                n(xAt(Run.AIM) - 10),
                n(Math.max(TOP + 14, at(share) - 14)),
                escaped(say.apply(Text.of("insight.by-90", "share", percent(share)))));
        if (size == Size.WIDE) {
            name("t-pine", line);
            against.ifPresent(it -> name("", it));
        }
    }

    private void name(String style, Line it) {
        put(
                "<text class=\"%s\" x=\"%d\" y=\"%s\">%s</text>",
                style, LEFT + size.plot + 10, n(at(it.survival().on(days).share()) + 4), escaped(it.name()));
    }

    private void inView() {
        put(
                "<text class=\"t-strong\" x=\"0\" y=\"%d\">%s</text>",
                size.floor + 48, escaped(say.apply(Text.of("insight.in-view"))));
        counts(line, "t-pine", size.floor + 68);
        against.ifPresent(it -> counts(it, "", size.floor + 87));
    }

    private void counts(Line it, String style, int y) {
        for (int day = 0; day <= days; day += tick()) {
            put(
                    "<text class=\"%s\" x=\"%s\" y=\"%d\" text-anchor=\"middle\">%d</text>",
                    style, x(day), y, it.survival().atRisk(day));
        }
    }

    private double xAt(int day) {
        return LEFT + size.plot * (double) Math.min(day, days) / days;
    }

    private double at(double share) {
        return TOP + share * (size.floor - TOP);
    }

    private String x(int day) {
        return n(xAt(day));
    }

    private String y(double share) {
        return n(at(share));
    }

    private static String n(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** Of those with a deal, in whole percent. */
    static long percent(double without) {
        return Math.round(100 * (1 - without));
    }

    private void put(String format, Object... args) {
        out.append(String.format(Locale.ROOT, format, args));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
