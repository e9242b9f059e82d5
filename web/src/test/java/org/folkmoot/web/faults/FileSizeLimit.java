package org.folkmoot.web.faults;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;

/**
 * How large this process may make a file (setrlimit, POSIX): the disk is full for whatever would grow beyond. Needs no rights, and can
 * be taken back.
 */
final class FileSizeLimit {

    /** RLIMIT_FSIZE, on Linux and on macOS. */
    private static final int FILE_SIZE = 1;

    private FileSizeLimit() {}

    /** From now on no file grows beyond so many bytes. */
    static void set(long bytes) throws Throwable {
        try (var arena = Arena.ofConfined()) {
            var limit = arena.allocate(JAVA_LONG, 2);
            call("getrlimit", limit);
            limit.setAtIndex(JAVA_LONG, 0, Math.min(bytes, unsigned(limit.getAtIndex(JAVA_LONG, 1))));
            call("setrlimit", limit);
        }
    }

    /** Takes the limit back. */
    static void lift() throws Throwable {
        try (var arena = Arena.ofConfined()) {
            var limit = arena.allocate(JAVA_LONG, 2);
            call("getrlimit", limit);
            limit.setAtIndex(JAVA_LONG, 0, limit.getAtIndex(JAVA_LONG, 1));
            call("setrlimit", limit);
        }
    }

    /** No limit is written as the greatest number there is. */
    private static long unsigned(long most) {
        return most < 0 ? Long.MAX_VALUE : most;
    }

    private static void call(String name, java.lang.foreign.MemorySegment limit) throws Throwable {
        var linker = Linker.nativeLinker();
        MethodHandle function = linker.downcallHandle(
                linker.defaultLookup().find(name).orElseThrow(), FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));
        int failed = (int) function.invokeExact(FILE_SIZE, limit);
        if (failed != 0) throw new IllegalStateException(name + " failed");
    }
}
