package firstdeal.platform.screen;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
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
            response.setContentLength(html.getContentLength());
            html.writeTo(response.getOutputStream());
        };
    }
}
