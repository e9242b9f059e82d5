package org.folkmoot.web.sessions;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import org.folkmoot.web.http.Problems;
import org.folkmoot.web.identity.IdentityHome;
import org.folkmoot.web.identity.Sealed;
import org.folkmoot.web.running.Settings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Sessions, in the place of the web server's own. */
@Configuration(proxyBeanMethods = false)
class SessionWiring {

    @Bean
    KeptSessions keptSessions(
            IdentityHome home, Sealed identityKey, @Value("${server.servlet.session.timeout}") Duration length) {
        return new KeptSessions(home.fading("session"), identityKey.forPurpose("sessions"), length);
    }

    @Bean
    FilterRegistrationBean<StoreAway> storeAway(Problems problems) {
        var registration = new FilterRegistrationBean<>(new StoreAway(problems));
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<KeptSession>> sessionFilter(
            KeptSessions sessions, Settings settings) {
        var cookies = new DefaultCookieSerializer();
        cookies.setCookieName("JSESSIONID");
        cookies.setUseBase64Encoding(false);
        cookies.setUseHttpOnlyCookie(true);
        cookies.setSameSite("Lax");
        if (settings.behindTls()) cookies.setUseSecureCookie(true);
        var ids = new CookieHttpSessionIdResolver();
        ids.setCookieSerializer(cookies);
        var filter = new SessionRepositoryFilter<>(sessions);
        filter.setHttpSessionIdResolver(ids);
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        return registration;
    }
}
