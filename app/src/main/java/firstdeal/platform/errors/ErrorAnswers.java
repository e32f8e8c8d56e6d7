package firstdeal.platform.errors;

import firstdeal.platform.form.Refusal;
import firstdeal.platform.screen.Screens;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.ModelAndView;

/** Says an error the way the caller reads: problem+json for the API, a page for a person, the form again for a refused form. */
@Component
class ErrorAnswers {

    private final Screens screens;

    ErrorAnswers(Screens screens) {
        this.screens = screens;
    }

    Object plain(HttpServletRequest request, int status, Text text) {
        return answer(request, new ErrorPage(status, text, List.of(), ""));
    }

    Object known(HttpServletRequest request, ErrorResponse known) {
        int status = known.getStatusCode().value();
        return plain(request, status, usual(status));
    }

    /** The sentence for a status about which nothing more is known. */
    static Text usual(int status) {
        return switch (status) {
            case 401 -> Text.of("platform.sign-in-first");
            case 403 -> Text.of("platform.refused");
            case 404 -> Text.of("platform.not-found");
            case 405 -> Text.of("platform.wrong-method");
            case 406, 415 -> Text.of("platform.wrong-type");
            case 413 -> Text.of("platform.too-large");
            case 500 -> Text.of("platform.broken");
            default -> Text.of("platform.bad-request");
        };
    }

    Object answer(HttpServletRequest request, ErrorPage page) {
        if (!wantsJson(request)) {
            var view = new ModelAndView("error", Map.of("page", page));
            view.setStatus(HttpStatusCode.valueOf(page.status()));
            return view;
        }
        return json(problem(page.status(), screens.words().say(page.headline())));
    }

    static ProblemDetail problem(int status, String sentence) {
        return ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), sentence);
    }

    Object refused(HttpServletRequest request, Refused refused) {
        if (wantsJson(request)) {
            return json(problem(refused));
        }
        var from = request.getParameter("_from");
        if (from == null || !from.startsWith("/") || from.startsWith("//")) {
            return answer(request, new ErrorPage(422, refused.text(), refused.details(), ""));
        }
        request.setAttribute(Refusal.class.getName(), Refusal.of(parameter(request, "_form"), typed(request), refused));
        return new ModelAndView(new FormAgain(from));
    }

    private ProblemDetail problem(Refused refused) {
        var words = screens.words();
        var problem = problem(422, words.say(refused.text()));
        if (!refused.details().isEmpty()) {
            problem.setProperty(
                    "details", refused.details().stream().map(words::say).toList());
        }
        if (!refused.fields().isEmpty()) {
            var fields = new LinkedHashMap<String, String>();
            refused.fields().forEach((name, text) -> fields.put(name, words.say(text)));
            problem.setProperty("fields", fields);
        }
        return problem;
    }

    private static ResponseEntity<ProblemDetail> json(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    static boolean wantsJson(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return (asked instanceof String path ? path : request.getRequestURI()).startsWith("/api/")
                || (accept != null && accept.contains("json") && !accept.contains("html"));
    }

    private static String parameter(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private static Map<String, List<String>> typed(HttpServletRequest request) {
        var typed = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, new ArrayList<>(Arrays.asList(values))));
        return typed;
    }
}
