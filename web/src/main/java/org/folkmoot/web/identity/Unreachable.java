package org.folkmoot.web.identity;

import com.mongodb.MongoException;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.record.RecordException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells a store that could not be reached, did not answer in time, or has no room, from a fault of this program. */
public final class Unreachable {

    private static final int CAUSES = 8;

    /** Of SQLite's result codes those of the machine; the others say what is wrong with a statement. */
    private static final Set<SQLiteErrorCode> MACHINE = EnumSet.of(
            SQLiteErrorCode.SQLITE_BUSY,
            SQLiteErrorCode.SQLITE_READONLY,
            SQLiteErrorCode.SQLITE_IOERR,
            SQLiteErrorCode.SQLITE_FULL,
            SQLiteErrorCode.SQLITE_CANTOPEN);

    private static final int PRIMARY = 0xff;

    private Unreachable() {}

    /** Whether that is why it failed: the same may be tried again. */
    public static boolean isWhy(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES)
                .anyMatch(cause -> cause instanceof MongoException
                        || cause instanceof RecordException
                        || cause instanceof SQLiteException e
                                && MACHINE.contains(SQLiteErrorCode.getErrorCode(e.getResultCode().code & PRIMARY)));
    }
}
