package firstdeal.track;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Days to px. The strings that stand for a day (its x, its diamond, its tick) are the same in every row of a page, so each is
 * written once for a scale and kept.
 */
final class Scale {

    private static final Map<Key, Scale> KEPT = new ConcurrentHashMap<>();
    private static final int MANY = 256;

    private record Key(TrackSize size, int span, boolean mirrored) {}

    private final TrackSize size;
    private final int span;
    private final boolean mirrored;
    private final String[] places;
    private final String[][] diamonds;
    private final String[][] ticks;

    private Scale(Key key) {
        size = key.size();
        span = key.span();
        mirrored = key.mirrored();
        places = new String[span + 1];
        diamonds = new String[4][span + 1];
        ticks = new String[2][span + 1];
    }

    /** @param mirrored right to left: day 0 stands at the right */
    static Scale of(TrackSize size, int span, boolean mirrored) {
        var key = new Key(size, span, mirrored);
        var scale = KEPT.get(key);
        if (scale == null) {
            if (KEPT.size() >= MANY) {
                KEPT.clear();
            }
            scale = new Scale(key);
            KEPT.put(key, scale);
        }
        return scale;
    }

    TrackSize size() {
        return size;
    }

    boolean mirrored() {
        return mirrored;
    }

    double unit() {
        return (size.width - 2.0 * size.pad) / span;
    }

    /** How far along the track a day stands; days outside the scale stand at its ends. */
    double along(int day) {
        return size.pad + Math.clamp(day, 0, span) * unit();
    }

    /** Where that is in the picture. */
    double x(int day) {
        return placed(along(day));
    }

    double placed(double along) {
        return mirrored ? size.width - along : along;
    }

    /** So many px further along the track. */
    double on(double x, double px) {
        return mirrored ? x - px : x + px;
    }

    /** The left edge of what reaches from one day to a later one. */
    double left(int from, int to) {
        return x(mirrored ? to : from);
    }

    double width(int from, int to) {
        return (Math.clamp(to, 0, span) - Math.clamp(from, 0, span)) * unit();
    }

    /** The x of a day as it is written. */
    String at(int day) {
        int place = Math.clamp(day, 0, span);
        var written = places[place];
        if (written == null) {
            written = new Pen(8).num(x(place)).toString();
            places[place] = written;
        }
        return written;
    }

    /** The diamond of a gate, or the halo behind it. */
    String diamond(int day, boolean ringed, boolean halo) {
        int place = Math.clamp(day, 0, span);
        var kind = diamonds[(ringed ? 2 : 0) + (halo ? 1 : 0)];
        if (kind[place] == null) {
            double radius = (ringed ? size.ringed : size.radius) + (halo ? 2 : 0);
            kind[place] = new Pen(64).diamond(x(place), size.axis, radius).toString();
        }
        return kind[place];
    }

    /** The tick of a meeting, or the cross (in a row: the shorter tick) of a missed one. */
    String tick(int day, boolean missed) {
        var kind = ticks[missed ? 1 : 0];
        if (kind[day] == null) {
            var pen = new Pen(32).raw("M");
            if (size == TrackSize.ROW) {
                pen.num(x(day)).raw(missed ? " 12v3" : " 12.5v3.5");
            } else if (missed) {
                pen.num(x(day) - 2.5).raw(" ").num(size.bottom() + 7).raw("l5 5m0-5l-5 5");
            } else {
                pen.num(x(day)).raw(" ").num(size.bottom() + 6).raw("v7");
            }
            kind[day] = pen.toString();
        }
        return kind[day];
    }
}
