package firstdeal.platform.errors;

import firstdeal.platform.screen.Screens;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a filter says instead of letting a request through, in the way that {@link ErrorAnswers} says it behind the filters. */
@Component
public class FilterAnswers {

    static final String TEXT = FilterAnswers.class.getName() + ".text";

    private final Screens screens;
    private final JsonMapper json;

    FilterAnswers(Screens screens, JsonMapper json) {
        this.screens = screens;
        this.json = json;
    }

    /** Problem+json at once for a program; for a person the error page, which the ERROR dispatch makes. */
    public void send(HttpServletRequest request, HttpServletResponse response, int status, Text text)
            throws IOException {
        if (!ErrorAnswers.wantsJson(request)) {
            request.setAttribute(TEXT, text);
            response.sendError(status);
            return;
        }
        var problem = ErrorAnswers.problem(status, screens.words().say(text));
        var body = json.writeValueAsBytes(problem);
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
