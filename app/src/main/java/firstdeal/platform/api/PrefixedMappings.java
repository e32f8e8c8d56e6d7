package firstdeal.platform.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds a request's handler among some hundred routes: most are out of the question by how their path begins, and comparing
 * that costs less than matching each.
 */
@Component
class PrefixedMappings implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new Prefixed();
    }

    private static final class Prefixed extends RequestMappingHandlerMapping {

        private final Map<RequestMappingInfo, String> prefixes = new ConcurrentHashMap<>();

        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(
                RequestMappingInfo route, HttpServletRequest request) {
            var path = ServletRequestPathUtils.getParsedRequestPath(request)
                    .pathWithinApplication()
                    .value();
            return path.startsWith(prefixes.computeIfAbsent(route, Prefixed::prefix))
                    ? super.getMatchingMapping(route, request)
                    : null;
        }

        /** What every path of the route begins with; nothing where it has several patterns. */
        private static String prefix(RequestMappingInfo route) {
            var patterns = route.getPatternValues();
            return patterns.size() == 1 ? literal(patterns.iterator().next()) : "";
        }

        private static String literal(String pattern) {
            for (int i = 0; i < pattern.length(); i++) {
                if ("{*?".indexOf(pattern.charAt(i)) >= 0) {
                    return pattern.substring(0, i);
                }
            }
            return pattern;
        }
    }
}
