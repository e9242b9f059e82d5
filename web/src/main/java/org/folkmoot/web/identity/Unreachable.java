package org.folkmoot.web.identity;

import com.mongodb.MongoException;
import java.util.stream.Stream;
import org.folkmoot.record.RecordException;

/** Tells a store that could not be reached, or did not answer in time, from a fault of this program. */
public final class Unreachable {

    private static final int CAUSES = 8;

    private Unreachable() {}

    /** Whether that is why it failed: the same may be tried again. */
    public static boolean isWhy(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES)
                .anyMatch(cause -> cause instanceof MongoException || cause instanceof RecordException);
    }
}
