package firstdeal.platform.errors;

import firstdeal.shared.Text;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a JSON body, with its place: the member or the line. */
final class JsonTrouble {

    private JsonTrouble() {}

    static Text of(HttpMessageNotReadableException e) {
        return switch (e.getCause()) {
            case UnrecognizedPropertyException it ->
                Text.of("platform.json-unknown", "member", it.getPropertyName(), "place", path(it));
            case InvalidFormatException it ->
                Text.of("platform.json-value", "place", path(it), "value", String.valueOf(it.getValue()));
            case MismatchedInputException it when it.getPath().isEmpty() -> Text.of("platform.json-whole");
            case MismatchedInputException it -> Text.of("platform.json-kind", "place", path(it));
            case StreamReadException it -> malformed(it);
            case null -> Text.of("platform.no-body");
            default -> Text.of("platform.unreadable", "why", firstLine(e));
        };
    }

    private static Text malformed(StreamReadException e) {
        var place = e.getLocation();
        return Text.of(
                "platform.json-malformed",
                "line",
                Math.max(place == null ? 1 : place.getLineNr(), 1),
                "column",
                Math.max(place == null ? 1 : place.getColumnNr(), 1));
    }

    private static String path(JacksonException e) {
        return e.getPath().stream()
                .map(it -> it.getPropertyName() == null ? "[" + it.getIndex() + "]" : it.getPropertyName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static String firstLine(Exception e) {
        var message = String.valueOf(e.getMessage());
        return message.lines().findFirst().orElse("").replaceAll("(?i)firstdeal\\.[\\w.$]+", "…");
    }
}
