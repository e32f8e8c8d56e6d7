package firstdeal.track;

/** Writes SVG: numbers with two decimals at most, no formatter, no intermediate strings. */
final class Pen {

    private static final String[] FRACTIONS = new String[100];

    static {
        for (int i = 0; i < 100; i++) {
            FRACTIONS[i] = i % 10 == 0 ? "." + i / 10 : i < 10 ? ".0" + i : "." + i;
        }
    }

    private final StringBuilder out;

    Pen(int capacity) {
        out = new StringBuilder(capacity);
    }

    Pen raw(String text) {
        out.append(text);
        return this;
    }

    Pen num(double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths < 0) {
            out.append('-');
            hundredths = -hundredths;
        }
        int rest = (int) (hundredths % 100);
        if (rest == 0) {
            out.append(hundredths / 100);
            return this;
        }
        if (hundredths >= 100) {
            out.append(hundredths / 100);
        }
        out.append(FRACTIONS[rest]);
        return this;
    }

    Pen text(String text) {
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            var escaped = escaped(text.charAt(i));
            if (!escaped.isEmpty()) {
                out.append(text, plain, i).append(escaped);
                plain = i + 1;
            }
        }
        out.append(text, plain, text.length());
        return this;
    }

    private static String escaped(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> "";
        };
    }

    Pen rect(String style, double x, double y, double width, double height, double corner) {
        raw("<rect class=\"")
                .raw(style)
                .raw("\" x=\"")
                .num(x)
                .raw("\" y=\"")
                .num(y)
                .raw("\" width=\"");
        num(width).raw("\" height=\"").num(height).raw("\" rx=\"").num(corner);
        return raw("\"/>");
    }

    Pen path(String style) {
        return raw("<path class=\"").raw(style).raw("\" d=\"");
    }

    Pen end() {
        return raw("\"/>");
    }

    /** A diamond as part of a path. */
    Pen diamond(double x, double y, double radius) {
        raw("M").num(x).raw(" ").num(y - radius);
        raw("l").num(radius).raw(" ").num(radius).raw(" ").num(-radius).raw(" ").num(radius);
        return raw(" ").num(-radius).raw(" ").num(-radius).raw("z");
    }

    /** A five-pointed star as part of a path. */
    Pen star(double x, double y, double outer) {
        for (int point = 0; point < 10; point++) {
            double angle = Math.PI * point / 5;
            double reach = point % 2 == 0 ? outer : outer * 0.44;
            raw(point == 0 ? "M" : "L")
                    .num(x + Math.sin(angle) * reach)
                    .raw(" ")
                    .num(y - Math.cos(angle) * reach);
        }
        return raw("Z");
    }

    Pen words(String style, double x, double y, String anchor, String text) {
        raw("<text");
        if (!style.isEmpty()) {
            raw(" class=\"").raw(style).raw("\"");
        }
        raw(" x=\"").num(x).raw("\" y=\"").num(y);
        return raw("\" text-anchor=\"").raw(anchor).raw("\">").text(text).raw("</text>");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
