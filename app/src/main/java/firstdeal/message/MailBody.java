package firstdeal.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a mail says, block by block: the same words as plain text and as a page. */
public final class MailBody {

    private static final String STYLE = "body{font:16px/1.5 -apple-system,'Segoe UI',Roboto,sans-serif;color:#1d2433;"
            + "background:#fff;max-width:36rem;margin:0 auto;padding:24px}h2{font-size:16px;margin:24px 0 4px}"
            + "p{margin:0 0 12px}ul{margin:0 0 12px;padding-left:20px}a{color:#1f5fbf}"
            + "a.b{display:inline-block;margin:0 8px 12px 0;padding:8px 16px;border:1px solid #1f5fbf;border-radius:6px;"
            + "text-decoration:none}.s{color:#5b6475;font-size:14px}";

    private sealed interface Block {

        record Paragraph(String text) implements Block {}

        record Heading(String text) implements Block {}

        record Bullets(List<Item> items) implements Block {}

        record Buttons(List<Item> items) implements Block {}

        record Small(String text) implements Block {}
    }

    /** @param link where it leads; empty for words alone */
    public record Item(String text, String link) {}

    private final List<Block> blocks = new ArrayList<>();

    public MailBody say(String text) {
        return add(text, new Block.Paragraph(text));
    }

    public MailBody head(String text) {
        return add(text, new Block.Heading(text));
    }

    public MailBody small(String text) {
        return add(text, new Block.Small(text));
    }

    public MailBody list(List<Item> items) {
        return items.isEmpty() ? this : add("x", new Block.Bullets(List.copyOf(items)));
    }

    /** Things to do, each by one click. */
    public MailBody buttons(List<Item> items) {
        return items.isEmpty() ? this : add("x", new Block.Buttons(List.copyOf(items)));
    }

    private MailBody add(String text, Block block) {
        if (!text.isBlank()) {
            blocks.add(block);
        }
        return this;
    }

    public String text() {
        return blocks.stream().map(MailBody::plain).collect(Collectors.joining("\n\n")) + "\n";
    }

    private static String plain(Block block) {
        return switch (block) {
            case Block.Paragraph(var text) -> text;
            case Block.Heading(var text) -> text.toUpperCase(Locale.ROOT);
            case Block.Small(var text) -> text;
            case Block.Bullets(var items) ->
                items.stream()
                        .map(it -> "- " + it.text() + (it.link().isEmpty() ? "" : "\n  " + it.link()))
                        .collect(Collectors.joining("\n"));
            case Block.Buttons(var items) ->
                items.stream().map(it -> it.text() + ": " + it.link()).collect(Collectors.joining("\n"));
        };
    }

    public String html() {
        return page(blocks.stream().map(MailBody::html).collect(Collectors.joining("\n")));
    }

    /** @param body clean HTML */
    public static String page(String body) {
        return "<!doctype html>\n<html><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
                + "<style>" + STYLE + "</style></head><body>\n" + body + "\n</body></html>\n";
    }

    private static String html(Block block) {
        return switch (block) {
            case Block.Paragraph(var text) -> "<p>" + lines(text) + "</p>";
            case Block.Heading(var text) -> "<h2>" + escaped(text) + "</h2>";
            case Block.Small(var text) -> "<p class=\"s\">" + lines(text) + "</p>";
            case Block.Bullets(var items) ->
                items.stream()
                        .map(it -> "<li>" + linked(it, "") + "</li>")
                        .collect(Collectors.joining("", "<ul>", "</ul>"));
            case Block.Buttons(var items) ->
                items.stream().map(it -> linked(it, " class=\"b\"")).collect(Collectors.joining("", "<p>", "</p>"));
        };
    }

    private static String linked(Item it, String how) {
        return it.link().isEmpty()
                ? escaped(it.text())
                : "<a" + how + " href=\"" + escaped(it.link()) + "\">" + escaped(it.text()) + "</a>";
    }

    private static String lines(String text) {
        return escaped(text).replace("\n", "<br>");
    }

    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
