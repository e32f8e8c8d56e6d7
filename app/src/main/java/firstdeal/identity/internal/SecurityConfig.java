package firstdeal.identity.internal;

import firstdeal.identity.internal.LinkService.LinkRequest;
import firstdeal.platform.ServerSettings;
import firstdeal.platform.actor.ActorToken;
import firstdeal.platform.errors.FilterAnswers;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.ott.OneTimeTokenLoginConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The way of every request to its handler. What a handler permits is its own word ({@code @Needs}, {@code @Open}); here is only
 * who comes, by which session or key, that a form is ours, and what browsers are told.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfig {

    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final SignedIn signedIn;
    private final FilterAnswers answers;
    private final LinkService links;
    private final LinkProvider provider;
    private final boolean secure;

    SecurityConfig(
            SignedIn signedIn,
            FilterAnswers answers,
            LinkService links,
            LinkProvider provider,
            ServerSettings settings) {
        this.signedIn = signedIn;
        this.answers = answers;
        this.links = links;
        this.provider = provider;
        this.secure = "https".equals(settings.baseUrl().getScheme());
    }

    @Bean
    SecurityFilterChain everything(HttpSecurity http) {
        return http.securityContext(context -> context.securityContextRepository(signedIn))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .headers(SecurityConfig::headers)
                .csrf(this::forms)
                .oneTimeTokenLogin(this::links)
                .logout(this::signOut)
                .exceptionHandling(no -> no.authenticationEntryPoint((request, response, e) -> askIn(request, response))
                        .accessDeniedHandler((request, response, e) ->
                                answers.send(request, response, 403, Text.of("identity.stale-form"))))
                .addFilterAfter(new ScopeFilter(answers), HeaderWriterFilter.class)
                .addFilterAfter(new SignInLimit(answers), CsrfFilter.class)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), geolocation=(), microphone=(), payment=()"));
    }

    /** A browser sends cookies by itself, so a form must prove that it is ours; nobody sends a key by accident. */
    private void forms(CsrfConfigurer<HttpSecurity> csrf) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("fd_csrf");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(secure).sameSite("Lax").path("/"));
        csrf.csrfTokenRepository(tokens)
                .requireCsrfProtectionMatcher(request -> !READING.contains(request.getMethod())
                        && SignedIn.key(request).isEmpty());
    }

    private void links(OneTimeTokenLoginConfigurer<HttpSecurity> login) {
        login.tokenService(links)
                .authenticationProvider(provider)
                .loginPage("/login")
                .loginProcessingUrl("/login/ott")
                .showDefaultSubmitPage(false)
                .tokenGeneratingUrl("/login")
                .generateRequestResolver(SecurityConfig::linkRequest)
                .tokenGenerationSuccessHandler((request, response, token) -> seeOther(response, "/login?sent"))
                .authenticationSuccessHandler((request, response, who) -> seeOther(response, next(request)))
                .authenticationFailureHandler((request, response, e) -> seeOther(response, "/login?spent"));
    }

    private static @Nullable GenerateOneTimeTokenRequest linkRequest(HttpServletRequest request) {
        var email = request.getParameter("email");
        return email == null || email.isBlank() ? null : new LinkRequest(email.strip(), next(request));
    }

    private void signOut(LogoutConfigurer<HttpSecurity> logout) {
        logout.logoutUrl("/logout")
                .addLogoutHandler((request, response, who) -> {
                    if (who instanceof ActorToken token) {
                        signedIn.end(token.actor(), request);
                    }
                })
                .logoutSuccessHandler((request, response, who) -> seeOther(response, "/login?out"));
    }

    private void askIn(HttpServletRequest request, HttpServletResponse response) throws java.io.IOException {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        if (request.getRequestURI().startsWith("/api/")
                || (accept != null && accept.contains("json") && !accept.contains("html"))) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            answers.send(request, response, 401, Text.of("platform.sign-in-first"));
            return;
        }
        var wanted = request.getQueryString() == null
                ? request.getRequestURI()
                : request.getRequestURI() + "?" + request.getQueryString();
        var back = READING.contains(request.getMethod()) && !wanted.equals("/")
                ? "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8)
                : "";
        seeOther(response, "/login" + back);
    }

    /** Where to go after the sign-in: only ever a path of this server. */
    static String next(HttpServletRequest request) {
        var next = request.getParameter("next");
        return next != null && next.matches("/([^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?") ? next : "/";
    }

    private static void seeOther(HttpServletResponse response, String to) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, to);
    }
}
