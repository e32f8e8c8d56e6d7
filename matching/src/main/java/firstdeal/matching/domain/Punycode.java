package firstdeal.matching.domain;

/** Labels of internationalised domain names in ASCII (RFC 3492, encoding only). */
final class Punycode {
    private static final int BASE = 36;
    private static final int TMIN = 1;
    private static final int TMAX = 26;

    private Punycode() {}

    /** Encodes each label of a lower-case host that needs it. */
    static String host(String host) {
        if (host.chars().allMatch(c -> c < 128)) return host;
        String[] labels = host.split("\\.", -1);
        for (int i = 0; i < labels.length; i++)
            if (!labels[i].chars().allMatch(c -> c < 128)) labels[i] = "xn--" + encode(labels[i]);
        return String.join(".", labels);
    }

    private static String encode(String label) {
        int[] points = label.codePoints().toArray();
        StringBuilder out = new StringBuilder();
        for (int point : points) if (point < 128) out.append((char) point);
        int basic = out.length();
        if (basic > 0) out.append('-');
        int n = 128;
        int delta = 0;
        int bias = 72;
        int handled = basic;
        while (handled < points.length) {
            int next = smallestFrom(points, n);
            delta += (next - n) * (handled + 1);
            n = next;
            for (int point : points) {
                if (point < n) delta++;
                if (point != n) continue;
                variable(out, delta, bias);
                bias = adapt(delta, handled + 1, handled == basic);
                delta = 0;
                handled++;
            }
            delta++;
            n++;
        }
        return out.toString();
    }

    private static int smallestFrom(int[] points, int n) {
        int smallest = Integer.MAX_VALUE;
        for (int point : points) if (point >= n && point < smallest) smallest = point;
        return smallest;
    }

    private static void variable(StringBuilder out, int delta, int bias) {
        int rest = delta;
        for (int k = BASE; ; k += BASE) {
            int t = Math.clamp(k - bias, TMIN, TMAX);
            if (rest < t) break;
            out.append(digit(t + (rest - t) % (BASE - t)));
            rest = (rest - t) / (BASE - t);
        }
        out.append(digit(rest));
    }

    private static char digit(int value) {
        return (char) (value < 26 ? 'a' + value : '0' + value - 26);
    }

    private static int adapt(int delta, int points, boolean first) {
        int d = first ? delta / 700 : delta / 2;
        d += d / points;
        int k = 0;
        while (d > (BASE - TMIN) * TMAX / 2) {
            d /= BASE - TMIN;
            k += BASE;
        }
        return k + (BASE - TMIN + 1) * d / (d + 38);
    }
}
