package firstdeal.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads a drawing back. */
record Svg(Document document) {

    private static final Pattern ABSOLUTE = Pattern.compile("[ML](-?[0-9.]+) |H(-?[0-9.]+)");

    static Svg parse(String svg) {
        try {
            return new Svg(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8))));
        } catch (Exception e) {
            throw new AssertionError("Not well formed: " + svg, e);
        }
    }

    /** No x of any shape or text outside 0..W. */
    void staysWithin(TrackSize size) {
        var all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            var element = (Element) all.item(i);
            for (var name : new String[] {"x", "cx"}) {
                if (element.hasAttribute(name)) {
                    within(size, Double.parseDouble(element.getAttribute(name)));
                }
            }
            if (element.hasAttribute("x") && element.hasAttribute("width")) {
                within(
                        size,
                        Double.parseDouble(element.getAttribute("x"))
                                + Double.parseDouble(element.getAttribute("width")));
            }
            ABSOLUTE.matcher(element.getAttribute("d"))
                    .results()
                    .forEach(it -> within(size, Double.parseDouble(it.group(1) == null ? it.group(2) : it.group(1))));
        }
    }

    OptionalDouble width(String style) {
        var rects = document.getElementsByTagName("rect");
        for (int i = 0; i < rects.getLength(); i++) {
            var rect = (Element) rects.item(i);
            if (rect.getAttribute("class").equals(style)) {
                return OptionalDouble.of(Double.parseDouble(rect.getAttribute("width")));
            }
        }
        return OptionalDouble.empty();
    }

    private static void within(TrackSize size, double x) {
        assertThat(x).isBetween(-0.01, size.width + 0.01);
    }
}
