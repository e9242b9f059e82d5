package org.folkmoot.web.kit;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import org.springframework.boot.logging.StackTracePrinter;

/**
 * Writes an exception into the log, whoever logs it, by kinds and places alone: its message may quote what somebody wrote. For the
 * log for people it is the conversion word {@code %places}, for the one for machines the printer of stack traces.
 */
public final class PlacesOnly extends ThrowableHandlingConverter implements StackTracePrinter {

    @Override
    public String convert(ILoggingEvent event) {
        return event.getThrowableProxy() instanceof ThrowableProxy known
                ? Faults.describe(known.getThrowable()) + "\n"
                : "";
    }

    @Override
    public void printStackTrace(Throwable failure, Appendable out) throws java.io.IOException {
        out.append(Faults.describe(failure));
    }
}
