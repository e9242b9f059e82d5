package org.folkmoot.web.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import org.folkmoot.record.RecordException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.ResourcePropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Both formats of the log, with whatever is logged. */
class LogFormatsTest {

    private static final String SECRET = "张三 13800000000";

    /** What stands in the log after that was logged. */
    private static String logged(String configuration, Throwable failure) throws JoranException, IOException {
        var context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        var environment = new StandardEnvironment();
        environment.getPropertySources().addLast(new ResourcePropertySource("classpath:application.properties"));
        context.putObject(Environment.class.getName(), environment);
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(Objects.requireNonNull(LogFormatsTest.class.getResource("/" + configuration)));
        var bytes = new ByteArrayOutputStream();
        console(context).setOutputStream(bytes);
        context.getLogger("somebody.elses.Library").error("something broke", failure);
        context.getLogger("org.apache.catalina.core.ContainerBase.[Tomcat].[localhost]")
                .error(SECRET);
        context.stop();
        return bytes.toString(UTF_8);
    }

    private static ConsoleAppender<ILoggingEvent> console(LoggerContext context) {
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        var appender = root.getAppender("later") instanceof AsyncAppender later
                ? later.getAppender("stderr")
                : root.getAppender("stderr");
        return (ConsoleAppender<ILoggingEvent>) Objects.requireNonNull(appender);
    }

    private static Throwable failure() {
        var inner = new IllegalArgumentException(SECRET);
        inner.addSuppressed(new IllegalStateException(SECRET));
        return new IllegalStateException("of " + SECRET, new RuntimeException(SECRET, inner));
    }

    @ParameterizedTest
    @ValueSource(strings = {"logback.xml", "logback-json.xml"})
    void an_exception_is_written_without_its_message_whoever_logs_it(String configuration) throws Exception {
        var logged = logged(configuration, failure());

        assertThat(logged)
                .contains("something broke")
                .contains("java.lang.IllegalStateException")
                .contains("java.lang.IllegalArgumentException")
                .contains("LogFormatsTest.failure")
                .doesNotContain("张三")
                .doesNotContain("13800000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"logback.xml", "logback-json.xml"})
    void why_a_store_fails_is_written_for_whoever_has_to_mend_it(String configuration) throws Exception {
        var logged = logged(configuration, new RecordException("cannot append: disk full"));

        assertThat(logged).contains("cannot append: disk full");
    }

    @ParameterizedTest
    @ValueSource(strings = "logback-json.xml")
    void each_entry_is_one_line_of_json(String configuration) throws Exception {
        var lines = logged(configuration, failure()).lines().toList();

        assertEquals(1, lines.size());
        var entry = JsonMapper.shared().readTree(lines.getFirst());
        assertEquals("ERROR", entry.at("/log/level").asString(""));
        assertEquals("folkmoot", entry.at("/service/name").asString(""));
    }
}
