package firstdeal.platform.screen;

import firstdeal.platform.AppClock;
import firstdeal.platform.actor.ActorToken;
import firstdeal.platform.form.Refusal;
import firstdeal.platform.screen.Screen.Theme;
import firstdeal.platform.words.Messages;
import firstdeal.platform.words.Words;
import firstdeal.shared.Actor;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the {@link Screen} of a request. */
@Component
public class Screens {

    private final Messages messages;
    private final AppClock clock;

    Screens(Messages messages, AppClock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    public Words words() {
        return new Words(messages, ActorToken.reads());
    }

    Screen of(HttpServletRequest request, HttpServletResponse response) {
        var token = ActorToken.current();
        @Nullable Actor actor = token.map(ActorToken::actor).orElse(null);
        var words = words();
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        var refusal = request.getAttribute(Refusal.class.getName());
        return new Screen(
                words,
                actor,
                path(request),
                csrf == null ? "_csrf" : csrf.getParameterName(),
                csrf == null ? "" : csrf.getToken(),
                theme(request),
                LocalDate.now(clock.withZone(words.zone())),
                clock.isShifted(),
                refusal instanceof Refusal it ? it : Refusal.NONE,
                Flash.take(request, response));
    }

    /** The address that the person sees, also while an error or a refused form is shown in its place. */
    private static String path(HttpServletRequest request) {
        var error = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = error instanceof String it ? it : request.getRequestURI();
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    private static Theme theme(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (var cookie : request.getCookies()) {
                if (cookie.getName().equals("fd_theme")) {
                    return switch (cookie.getValue()) {
                        case "light" -> Theme.LIGHT;
                        case "dark" -> Theme.DARK;
                        default -> Theme.DEVICE;
                    };
                }
            }
        }
        return Theme.DEVICE;
    }
}
