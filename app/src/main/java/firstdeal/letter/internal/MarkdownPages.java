package firstdeal.letter.internal;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Makes a clean page of Markdown: links, lists, emphasis and headings; nothing that runs, loads or hides. */
final class MarkdownPages {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).softbreak("<br>\n").build();
    private static final PolicyFactory CLEAN = new HtmlPolicyBuilder()
            .allowElements(
                    "p", "br", "ul", "ol", "li", "em", "strong", "h1", "h2", "h3", "blockquote", "code", "a", "hr")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("https", "http", "mailto")
            .requireRelNofollowOnLinks()
            .toFactory();

    private MarkdownPages() {}

    static String html(String markdown) {
        return CLEAN.sanitize(RENDERER.render(PARSER.parse(markdown)));
    }
}
