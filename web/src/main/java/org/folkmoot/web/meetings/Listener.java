package org.folkmoot.web.meetings;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.folkmoot.web.identity.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * A page that is told. It is written to from a thread that lasts as long as the writing; who reads slowly is told the latest when
 * they have read what was told before, and keeps nobody else waiting.
 */
final class Listener {

    /** What is written next. @param counts null for a mere sign of life */
    private record Message(@Nullable EveningCounts counts) {}

    private final SseEmitter emitter;
    private final Account account;
    private final String session;
    private final long number;
    private final AtomicReference<@Nullable Message> next = new AtomicReference<>();
    private final AtomicBoolean writing = new AtomicBoolean();

    /** @param number of those that came later, a larger one */
    Listener(SseEmitter emitter, Account account, String session, long number) {
        this.emitter = emitter;
        this.account = account;
        this.session = session;
        this.number = number;
    }

    long number() {
        return number;
    }

    Account account() {
        return account;
    }

    String session() {
        return session;
    }

    boolean isOf(String id) {
        return session.equals(id);
    }

    void tell(EveningCounts counts) {
        next.set(new Message(counts));
        write();
    }

    void sign() {
        next.compareAndSet(null, new Message(null));
        write();
    }

    void end() {
        Thread.startVirtualThread(emitter::complete);
    }

    private void write() {
        if (writing.compareAndSet(false, true)) Thread.startVirtualThread(this::writeAll);
    }

    private void writeAll() {
        try {
            for (var message = next.getAndSet(null); message != null; message = next.getAndSet(null)) send(message);
        } catch (IOException | IllegalStateException e) {
            // The page is gone, or was let go: the container tells the emitter, which leaves the audience.
        } finally {
            writing.set(false);
        }
        if (next.get() != null) write();
    }

    private void send(Message message) throws IOException {
        var counts = message.counts();
        emitter.send(
                counts == null
                        ? SseEmitter.event().comment("here")
                        : SseEmitter.event().name("counts").data(counts, MediaType.APPLICATION_JSON));
    }
}
