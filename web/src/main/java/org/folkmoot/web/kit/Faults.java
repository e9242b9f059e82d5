package org.folkmoot.web.kit;

import java.nio.file.FileSystemException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.record.RecordException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what broke, without what people wrote: an exception's message may quote a body, a name or a text. */
public final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final int FRAMES = 15;
    private static final int CAUSES = 5;

    private Faults() {}

    /** Logs kinds and places of the failure and of what caused it. @return what the entry is called */
    public static String log(Throwable failure) {
        var name = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("fault {}: {}", name, describe(failure));
        return name;
    }

    /** Whether the failure is of that kind or was caused by one. */
    public static boolean isBecauseOf(Throwable failure, Class<? extends Throwable> kind) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(kind::isInstance);
    }

    /** What a store of ours says of itself quotes nobody, and whoever runs the server needs it. */
    private static String message(Throwable failure) {
        return failure instanceof RecordException || failure instanceof FileSystemException
                ? ": " + failure.getMessage()
                : "";
    }

    static String describe(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES)
                .map(cause -> cause.getClass().getName()
                        + message(cause)
                        + Arrays.stream(cause.getStackTrace())
                                .limit(FRAMES)
                                .map(frame -> "\n\tat " + frame)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\ncaused by "));
    }
}
