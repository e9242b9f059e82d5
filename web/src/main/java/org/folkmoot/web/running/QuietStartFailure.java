package org.folkmoot.web.running;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/** Keeps traces out of the log where whoever starts the server is told a sentence. Registered in {@code META-INF/spring.factories}. */
final class QuietStartFailure implements SpringBootExceptionReporter {

    /** Called by Spring Boot. @param context is not needed */
    QuietStartFailure(ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        return StartFailure.of(failure).isPresent();
    }
}
