package org.folkmoot.web.files;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.Sender;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Receives what people and programs upload: a few at once, since each may take some ten megabytes of memory. */
@Component
public class SentFiles {

    private static final int MOST_AT_ONCE = 8;

    private final Semaphore receiving = new Semaphore(MOST_AT_ONCE);
    private final Uploads uploads;

    SentFiles(Uploads uploads) {
        this.uploads = uploads;
    }

    /** Reads a form, and keeps its files. @throws EdgeException if this is not what a form sends, or too many are being received */
    public SentForm receive(HttpServletRequest request, Sender sender) {
        return atOnce(() -> SentForm.read(
                request,
                (name, file) -> uploads.take(sender, name, file).digest().value()));
    }

    /** Keeps the file that is the whole body. */
    KeptFile receive(HttpServletRequest request, Sender sender, @Nullable String name) {
        return atOnce(() -> {
            try {
                return uploads.takeOrRefuse(
                        sender, name, request.getInputStream().readNBytes(FileCheck.MOST_BYTES + 1));
            } catch (IOException e) {
                throw new EdgeException(EdgeRefusal.BAD_REQUEST);
            }
        });
    }

    private <T> T atOnce(Supplier<T> work) {
        if (!receiving.tryAcquire()) throw new EdgeException(EdgeRefusal.UPLOADS_BUSY);
        try {
            return work.get();
        } finally {
            receiving.release();
        }
    }
}
