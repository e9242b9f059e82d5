package org.folkmoot.web.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.folkmoot.web.http.Problems;
import org.folkmoot.web.http.Requests;
import org.folkmoot.web.identity.AccountStore;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.KeptForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may come in, and what browsers are told to keep away. */
@Configuration(proxyBeanMethods = false)
class SecurityWiring {

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final RequestMatcher SIGN_IN = path("/sign-in");
    /** The pages that describe the interface style themselves by attribute. */
    private static final RequestMatcher DESCRIPTION = path("/swagger-ui/**");

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    @Bean
    SecurityFilterChain filters(
            HttpSecurity http,
            AuthenticationProvider signIn,
            SecurityContextRepository sessions,
            CsrfTokenRepository tokens,
            Problems problems,
            KeptForm forms) {
        var wanted = new WantedPage();
        AuthenticationEntryPoint signInFirst =
                (request, response, _) -> problems.write(request, response, EdgeRefusal.NOT_SIGNED_IN);
        AccessDeniedHandler denied = (request, response, why) -> problems.write(
                request,
                response,
                why instanceof CsrfException ? EdgeRefusal.TOKEN_MISSING : EdgeRefusal.NOT_FOR_THIS_ROLE);
        return http.authorizeHttpRequests(
                        requests -> requests.requestMatchers("/api/sign-in", "/api/sign-out", "/api/invitation")
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, "/api/session")
                                .permitAll()
                                .requestMatchers("/api/**")
                                .authenticated()
                                .anyRequest()
                                .permitAll()) // pages ask for themselves, by @AllowedTo
                .authenticationProvider(signIn)
                .securityContext(context -> context.securityContextRepository(sessions))
                .requestCache(cache -> cache.requestCache(wanted))
                // Signing in is not guarded by a session's token: it takes JSON only, which no foreign page can send.
                .csrf(csrf ->
                        csrf.csrfTokenRepository(tokens).ignoringRequestMatchers("/api/sign-in", "/api/invitation"))
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(signInFirst, Requests.API)
                        .defaultAccessDeniedHandlerFor(denied, Requests.API)
                        .defaultAccessDeniedHandlerFor(
                                (request, response, _) -> forms.keep(request, response), forms::isForm)
                        .defaultAccessDeniedHandlerFor(
                                (request, response, _) -> signInAgain(request, response), SIGN_IN))
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("name")
                        .successHandler(signedIn(forms, wanted))
                        .failureHandler((request, response, failure) -> {
                            Requests.refused(request, code(failure));
                            if (forms.isCarried(request))
                                forms.refused(request, response, String.valueOf(failure.getMessage()));
                            else
                                response.sendRedirect(
                                        request.getContextPath() + "/sign-in?refused=" + failure.getMessage());
                        }))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .headers(SecurityWiring::headers)
                .build();
    }

    /** Only what is a code: other failures may say anything. */
    private static String code(AuthenticationException failure) {
        return EdgeRefusal.named(failure.getMessage())
                .orElse(EdgeRefusal.WRONG_SIGN_IN)
                .name();
    }

    /** Whoever took longer over signing in than the form's session lasted gets a new form. */
    private static void signInAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + "/sign-in?refused=" + EdgeRefusal.TOKEN_MISSING);
    }

    /** Leads back to the page that asked for the sign-in, or to the form that was being filled in. */
    private static AuthenticationSuccessHandler signedIn(KeptForm forms, WantedPage wanted) {
        var usual = new SavedRequestAwareAuthenticationSuccessHandler();
        usual.setRequestCache(wanted);
        return (request, response, account) -> {
            if (forms.isCarried(request)) forms.signedIn(request, response);
            else usual.onAuthenticationSuccess(request, response, account);
            wanted.removeRequest(request, response);
        };
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.addHeaderWriter(policy(new NegatedRequestMatcher(DESCRIPTION), POLICY))
                .addHeaderWriter(policy(DESCRIPTION, POLICY + "; style-src 'self' 'unsafe-inline'"))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), geolocation=(), microphone=(), payment=()"));
    }

    private static HeaderWriter policy(RequestMatcher where, String policy) {
        return new DelegatingRequestMatcherHeaderWriter(where, new ContentSecurityPolicyHeaderWriter(policy));
    }

    @Bean
    SecurityContextRepository sessions(AccountStore accounts) {
        return new CurrentSessions(accounts);
    }

    @Bean
    CsrfTokenRepository tokens() {
        return new SessionToken();
    }

    /** Whoever signs in gets a new session id and a new token: what somebody else may know of the old ones is worth nothing. */
    @Bean
    SessionAuthenticationStrategy freshSession(CsrfTokenRepository tokens) {
        return new CompositeSessionAuthenticationStrategy(
                java.util.List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(tokens)));
    }

    /** Observing every filter takes 40 % of the requests per second away (measured). */
    @Bean
    SecurityObservationSettings quiet() {
        return SecurityObservationSettings.noObservations();
    }
}
