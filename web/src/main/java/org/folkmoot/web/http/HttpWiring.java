package org.folkmoot.web.http;

import java.util.List;
import java.util.Locale;
import org.apache.catalina.core.StandardHost;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.record.CommitLog;
import org.folkmoot.web.kit.OwnLimit;
import org.folkmoot.web.kit.Sentences;
import org.folkmoot.web.running.Measures;
import org.folkmoot.web.running.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import tools.jackson.databind.json.JsonMapper;

/** How HTTP is spoken: strict JSON and nothing else, bounded bodies, two languages. */
@Configuration(proxyBeanMethods = false)
record HttpWiring(ObjectProvider<Views> views, ObjectProvider<CommitLog> log) implements WebMvcConfigurer {
    private static final String ERROR = "/error";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var language = new LocaleChangeInterceptor();
        language.setParamName("lang");
        language.setIgnoreInvalidLocale(true);
        // What is answered with an error is not asked again whether it could be read.
        registry.addInterceptor(language).excludePathPatterns(ERROR);
        registry.addInterceptor(new Access());
        registry.addInterceptor(new SpokenTypes()).excludePathPatterns(ERROR);
        var record = log.getObject();
        registry.addInterceptor(new Seen(views.getObject(), () -> record.last()));
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new AddressIds());
        registry.addConverterFactory(new AddressWords());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new SenderArgument());
    }

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return HttpJson::strict;
    }

    /** The library that describes the interface brings YAML along, and every resource would speak it. */
    @Bean
    ServerHttpMessageConvertersCustomizer noYaml() {
        return converters -> converters.configureMessageConvertersList(all ->
                all.removeIf(converter -> converter.getSupportedMediaTypes().stream()
                        .anyMatch(type -> type.getSubtype().contains("yaml"))));
    }

    @Bean
    MessageSource messageSource() {
        return Sentences.everyWord();
    }

    @Bean
    Sentences sentences(MessageSource messageSource) {
        return new Sentences(messageSource);
    }

    /** The language chosen on a page ({@code ?lang=en}), else the one the browser asks for, else Chinese. */
    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("lang");
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setDefaultLocaleFunction(request -> asked(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        return resolver;
    }

    static Locale asked(String header) {
        if (header == null) return Sentences.CHINESE;
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(header), List.of(Locale.CHINESE, Locale.ENGLISH));
            return Locale.ENGLISH.equals(found) ? Locale.ENGLISH : Sentences.CHINESE;
        } catch (IllegalArgumentException e) {
            return Sentences.CHINESE;
        }
    }

    @Bean
    Problems problems(Sentences sentences, LocaleResolver localeResolver, JsonMapper json) {
        return new Problems(sentences, localeResolver, json);
    }

    /**
     * A forward whose end went around the filters would take with it what they write when an answer is finished: the cookie of a
     * session, and what browsers are told to keep away.
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> filteredForwards() {
        return factory ->
                factory.addContextCustomizers(context -> context.setSuspendWrappedResponseAfterForward(false));
    }

    /** The last one to be asked is the nearest to what it reports. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> lastAnswer(Problems problems, Measures measures) {
        return factory -> factory.addContextCustomizers(context -> {
            if (!(context.getParent() instanceof StandardHost host)) throw new IllegalStateException("no host");
            host.setErrorReportValveClass(LastAnswer.class.getName());
            host.getPipeline().addValve(new LastAnswer(problems, measures));
        });
    }

    /** Around everything else. */
    @Bean
    FilterRegistrationBean<Requests> requests(Measures measures, Settings settings) {
        var registration = new FilterRegistrationBean<>(new Requests(measures, settings.observing()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** After the security chain: who may not ask is not read. */
    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(Problems problems, List<OwnLimit> exceptions) {
        var registration = new FilterRegistrationBean<>(new BodyLimit(problems, exceptions));
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }
}
