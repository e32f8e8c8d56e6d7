package firstdeal.platform.errors;

import firstdeal.shared.Text;
import java.util.List;

/** What error.jte prints: what is wrong and what to do, and for a bug the id under which it was logged. */
public record ErrorPage(int status, Text headline, List<Text> details, String logId) {

    /** The same in a few words. */
    public Text title() {
        return switch (status) {
            case 400 -> Text.of("part.error-400");
            case 403 -> Text.of("part.error-403");
            case 404 -> Text.of("part.error-404");
            case 409, 412 -> Text.of("part.error-409");
            case 413 -> Text.of("part.error-413");
            case 422 -> Text.of("part.error-422");
            case 429 -> Text.of("part.error-429");
            case 500 -> Text.of("part.error-500");
            default -> Text.of("part.error-other");
        };
    }
}
