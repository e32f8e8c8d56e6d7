package firstdeal;

import java.io.UnsupportedEncodingException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that speaks JSON with the application: {@code new Api(app, As.pam()).post(path, Map.of(...))}. */
public final class Api {

    private final MockMvcTester http;
    private final JsonMapper json;
    private final RequestPostProcessor who;

    public Api(ApplicationContext app, RequestPostProcessor who) {
        this.http = app.getBean(MockMvcTester.class);
        this.json = app.getBean(JsonMapper.class);
        this.who = who;
    }

    public MvcTestResult get(String path) {
        return http.get().uri(path).with(who).exchange();
    }

    public MvcTestResult post(String path, Object body) {
        return send(HttpMethod.POST, path, null, body);
    }

    /** @param seen the version that was seen */
    public MvcTestResult post(String path, String seen, Object body) {
        return send(HttpMethod.POST, path, seen, body);
    }

    /** @param seen the version that was seen, as {@code "3"}; without quotes it is put into them */
    public MvcTestResult patch(String path, @Nullable String seen, Object body) {
        return send(HttpMethod.PATCH, path, seen, body);
    }

    private MvcTestResult send(HttpMethod method, String path, @Nullable String seen, Object body) {
        var request = http.method(method)
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body instanceof String text ? text : json.writeValueAsString(body))
                .with(who);
        return (seen == null ? request : request.header("If-Match", seen.startsWith("\"") ? seen : "\"" + seen + "\""))
                .exchange();
    }

    /** What was answered. */
    public JsonNode json(MvcTestResult answer) {
        try {
            return json.readTree(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
