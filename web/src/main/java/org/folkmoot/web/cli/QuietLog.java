package org.folkmoot.web.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import org.slf4j.LoggerFactory;

/** Lets only warnings through, and to the error output: what a subcommand prints is its answer, which others read by machine. */
final class QuietLog {

    private QuietLog() {}

    /** Until a server starts and sets its own log up. */
    static void begin() {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) return;
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        for (var appenders = root.iteratorForAppenders(); appenders.hasNext(); )
            if (appenders.next() instanceof ConsoleAppender<ILoggingEvent> console) {
                console.setTarget("System.err");
                console.start();
            }
    }
}
