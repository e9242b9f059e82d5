package org.folkmoot.web.running;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;

/** The running program: record, views and HTTP. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@ComponentScan(
        basePackages = "org.folkmoot.web",
        // Another application may lie beside this one, to be measured against.
        excludeFilters = @Filter(EnableAutoConfiguration.class))
public class Server implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Server(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts.
     *
     * @return when it listens and its views stand
     * @throws StartFailure if it does not, for a reason that can be told
     */
    public static Server start(Settings settings) {
        var application = new SpringApplication(Server.class);
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("settings", settings));
        try {
            return new Server(application.run(properties(settings).toArray(String[]::new)));
        } catch (RuntimeException e) {
            throw StartFailure.of(e).<RuntimeException>map(known -> known).orElse(e);
        }
    }

    private static List<String> properties(Settings settings) {
        var properties =
                new ArrayList<>(List.of("--server.address=" + settings.bind(), "--server.port=" + settings.port()));
        if (settings.behindTls()) properties.add("--server.forward-headers-strategy=native");
        if (settings.observing().jsonLog()) properties.add("--logging.config=classpath:logback-json.xml");
        return properties;
    }

    /** The port it listens on. */
    public int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    /** A part of the running program, such as the command desk. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** Stops in order: no new requests, those under way come to their end, then the record is closed. */
    @Override
    public void close() {
        context.close();
    }
}
