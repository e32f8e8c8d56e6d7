package firstdeal.platform.errors;

import firstdeal.platform.actor.Open;
import firstdeal.shared.Text;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What filters and the server itself refused, said like every other error. */
@Controller
class FilterErrors implements ErrorController {

    private final ErrorAnswers answers;

    FilterErrors(ErrorAnswers answers) {
        this.answers = answers;
    }

    @Open
    @RequestMapping("/error")
    Object say(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var text = request.getAttribute(FilterAnswers.TEXT) instanceof Text it ? it : ErrorAnswers.usual(status);
        return answers.plain(request, status, text);
    }
}
