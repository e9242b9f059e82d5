package org.folkmoot.web.running;

import java.nio.file.FileSystemException;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.record.RecordAltered;
import org.folkmoot.record.RecordException;
import org.folkmoot.record.RecordInUse;
import org.folkmoot.record.RecordIsNewer;
import org.folkmoot.web.identity.CannotOpen;
import org.folkmoot.web.identity.WrongKey;
import org.springframework.boot.web.server.PortInUseException;

/** A server or a subcommand did not start its work, for a reason that can be said in one sentence. */
public final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean refused;

    private StartFailure(String sentence, boolean refused, Throwable cause) {
        super(sentence, cause);
        this.refused = refused;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** Whether it refuses to work on what is there; else the machine does not let it. */
    public boolean isRefusal() {
        return refused;
    }

    /** The sentence for what broke the start; empty if it is a fault of the program, which needs its trace. */
    public static Optional<StartFailure> of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> sentence(cause, failure).stream())
                .findFirst();
    }

    private static Optional<StartFailure> sentence(Throwable cause, Throwable failure) {
        return switch (cause) {
            case RecordInUse e -> refusal(e, failure);
            case RecordIsNewer e -> refusal(e, failure);
            case RecordAltered e -> refusal(e, failure);
            case WrongKey e -> refusal(e, failure);
            case RecordException e -> fault(e.getMessage(), failure);
            case PortInUseException e -> fault("port " + e.getPort() + " is in use", failure);
            case FileSystemException e -> fault("cannot use " + e.getFile() + ": " + reason(e), failure);
            case CannotOpen e -> fault(String.valueOf(e.getMessage()), failure);
            default -> Optional.empty();
        };
    }

    private static String reason(FileSystemException e) {
        return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
    }

    private static Optional<StartFailure> refusal(RuntimeException why, Throwable failure) {
        return Optional.of(new StartFailure(String.valueOf(why.getMessage()), true, failure));
    }

    private static Optional<StartFailure> fault(String sentence, Throwable failure) {
        return Optional.of(new StartFailure(sentence, false, failure));
    }
}
