package org.folkmoot.web.running;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.nio.file.Path;
import java.time.InstantSource;
import org.folkmoot.web.identity.IdentityKey;
import org.jspecify.annotations.Nullable;

/**
 * How a server is run.
 *
 * @param data where everything is kept that is kept here
 * @param record the address of the MongoDB that keeps record and views; null if they are kept in {@code data}
 * @param identityKey the key to accounts and persons, see {@link IdentityKey}; null if it is kept in {@code data}
 * @param bind the network address to listen on
 * @param port the port to listen on; 0 for any that is free
 * @param behindTls whether a proxy in front speaks TLS with the browsers: then cookies are for TLS only, and its word is taken
 *     for where requests come from
 * @param limits when it begins no vote
 * @param files how much may be uploaded
 * @param observing what whoever runs it sees of it
 * @param clock what time it is; anything but the system's clock is for demonstrations and tests
 */
@RecordBuilder
public record Settings(
        Path data,
        @Nullable String record,
        @Nullable String identityKey,
        String bind,
        int port,
        boolean behindTls,
        Limits limits,
        FileLimits files,
        Observing observing,
        InstantSource clock)
        implements SettingsBuilder.With {

    /** Everything in that folder, for this machine only. */
    public static Settings in(Path data) {
        return new Settings(
                data,
                null,
                System.getenv(IdentityKey.VARIABLE),
                "127.0.0.1",
                8080,
                false,
                Limits.USUAL,
                FileLimits.USUAL,
                Observing.NOTHING,
                InstantSource.system());
    }
}
