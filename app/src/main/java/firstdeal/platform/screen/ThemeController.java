package firstdeal.platform.screen;

import firstdeal.platform.actor.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps the reader's choice of light, dark or the device's own in a cookie; {@link Screens} reads it. */
@Controller
class ThemeController {

    @Open
    @PostMapping("/theme")
    ResponseEntity<Void> choose(
            @RequestParam String theme,
            @RequestParam(name = "_from", defaultValue = "/") String from,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean own = theme.equals("light") || theme.equals("dark");
        var cookie = ResponseCookie.from("fd_theme", own ? theme : "")
                .path("/")
                .maxAge(own ? Duration.ofDays(365) : Duration.ZERO)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, from.matches("/([^/\\\\].*)?") ? from : "/")
                .build();
    }
}
