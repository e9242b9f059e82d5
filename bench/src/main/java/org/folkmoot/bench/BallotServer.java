package org.folkmoot.bench;

import jakarta.validation.Valid;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.Sender;
import org.folkmoot.web.running.Server;
import org.folkmoot.web.running.Settings;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The program as it is served, on the day of the meeting, and beside it a handler that does nothing behind the same filters, which
 * it has in no other process. Tells its port.
 */
public final class BallotServer {

    static final String NOTHING = "/api/communities/{community}/nothing";

    private static final Instant OPENED = Instant.parse("2026-03-15T02:00:00Z");

    private BallotServer() {}

    /** Takes what a ballot brings and answers at once. */
    static final class Nothing {

        record Body(MeetingId meeting, List<String> choices) {}

        @AllowedTo(Role.RESIDENT)
        public ResponseEntity<Object> nothing(Sender sender, @Valid @RequestBody Body body) {
            return ResponseEntity.ok(
                    new Body(body.meeting(), List.of(sender.actor().toString())));
        }
    }

    /** Arguments: the data folder. Ends by a signal. */
    public static void main(String... arguments) throws Exception {
        long began = System.nanoTime();
        var settings = Settings.in(Path.of(arguments[0]))
                .withPort(0)
                .withClock(() -> OPENED.plusNanos(System.nanoTime() - began));
        var server = Server.start(settings);
        server.part(RequestMappingHandlerMapping.class)
                .registerMapping(
                        RequestMappingInfo.paths(NOTHING)
                                .methods(RequestMethod.POST)
                                .build(),
                        new Nothing(),
                        Nothing.class.getMethod("nothing", Sender.class, Nothing.Body.class));
        ChildProcess.tell(server.port());
        new CountDownLatch(1).await();
    }
}
