package firstdeal.platform.actor;

import firstdeal.shared.Actor;
import firstdeal.shared.NotAllowed;
import firstdeal.shared.Permission;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a request through to its handler only with the permission that the handler names, and hands it its {@link Actor}. */
@Configuration(proxyBeanMethods = false)
class ActorGate implements WebMvcConfigurer, HandlerInterceptor, HandlerMethodArgumentResolver {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith("firstdeal.")
                && !method.hasMethodAnnotation(Open.class)) {
            require(method.getMethodAnnotation(Needs.class));
        }
        return true;
    }

    private static void require(@Nullable Needs needs) {
        if (needs == null) {
            throw new IllegalStateException("A handler says @Needs or @Open");
        }
        Permission permission = needs.value();
        if (!signedIn().may(permission)) {
            throw new NotAllowed(Text.of("platform.not-allowed", "permission", permission.scope()));
        }
    }

    private static Actor signedIn() {
        return ActorToken.current()
                .map(ActorToken::actor)
                .orElseThrow(() -> new InsufficientAuthenticationException("Sign in first"));
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return Actor.class.isAssignableFrom(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return signedIn();
    }
}
