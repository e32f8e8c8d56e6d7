package firstdeal.platform.errors;

import firstdeal.platform.form.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/**
 * Shows the page on which a refused form stands once more, with status 422: a forward to its own GET, so that no controller
 * needs to know about it. What was typed travels as the request's {@link Refusal}.
 */
record FormAgain(String page) implements View {

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        response.setStatus(422);
        var asGet = new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return "GET";
            }
        };
        request.getRequestDispatcher(page).forward(asGet, response);
    }
}
