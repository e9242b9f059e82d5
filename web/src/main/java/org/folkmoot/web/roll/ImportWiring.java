package org.folkmoot.web.roll;

import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.folkmoot.decisions.CommandDesk;
import org.folkmoot.record.CommitLog;
import org.folkmoot.web.identity.IdentityHome;
import org.folkmoot.web.identity.PersonStore;
import org.folkmoot.web.identity.Sealed;
import org.folkmoot.web.kit.OwnLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Imports run beside the requests, one after the other, and stop before the record does. */
@Configuration(proxyBeanMethods = false)
class ImportWiring {

    private static final long LAST_COMMANDS_SECONDS = 10;

    /** Not a virtual thread: the identity store's calls hold theirs. */
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("roll-import").factory());

    /** Files are thrown away in time though nobody asks for them. */
    private final ScheduledExecutorService cleaner = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("roll-cleaner").factory());

    @Bean
    RollFiles rollFilesThatWait(IdentityHome home, Sealed identityKey) {
        return new RollFiles(home.fading("roll-file"), identityKey.forPurpose("roll-files"));
    }

    @Bean
    ImportRoom importRoom(CommandDesk desk, CommitLog log, PersonStore persons, RollFiles files, InstantSource clock) {
        var room = new ImportRoom(
                community -> new RollImport(desk, log, persons, clock, community), files, executor, clock);
        cleaner.scheduleWithFixedDelay(room::forgetOld, 1, 1, TimeUnit.MINUTES);
        return room;
    }

    @Bean
    OwnLimit rollFiles() {
        return new OwnLimit(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, ImportPages.ADDRESS + "/file"));
    }

    @EventListener(ContextClosedEvent.class)
    void stop() throws InterruptedException {
        cleaner.shutdownNow();
        executor.shutdownNow();
        executor.awaitTermination(LAST_COMMANDS_SECONDS, TimeUnit.SECONDS);
    }
}
