package firstdeal.platform.screen;

import firstdeal.platform.Packed;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/** Renders the templates that the build has compiled from src/main/jte; each gets its {@code page} and the {@code screen}. A redirect is a 303. */
@Component
class TemplateViewResolver implements ViewResolver, Ordered {

    private static final String REDIRECT = "redirect:";
    private static final int WORTH_PACKING = 1024;

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Screens screens;

    TemplateViewResolver(Screens screens) {
        this.screens = screens;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith(REDIRECT)) {
            return new RedirectView(name.substring(REDIRECT.length()), true, false);
        }
        return name.startsWith("forward:") ? null : template(name + ".jte");
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    private View template(String name) {
        return (model, request, response) -> {
            Map<String, Object> params = new HashMap<>();
            params.put("screen", screens.of(request, response));
            if (model != null && model.get("page") instanceof Object page) {
                params.put("page", page);
            }
            var html = new Utf8ByteOutput();
            templates.render(name, params, html);
            response.setContentType("text/html;charset=utf-8");
            response.setHeader("Cache-Control", "no-store");
            send(html, request, response);
        };
    }

    private static void send(Utf8ByteOutput html, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.addHeader("Vary", "Accept-Encoding");
        if (!Packed.isTakenBy(request.getHeader("Accept-Encoding")) || html.getContentLength() < WORTH_PACKING) {
            response.setContentLength(html.getContentLength());
            html.writeTo(response.getOutputStream());
            return;
        }
        var packed = Packed.gzip(html.toByteArray());
        response.setHeader("Content-Encoding", "gzip");
        response.setContentLength(packed.length);
        response.getOutputStream().write(packed);
    }
}
