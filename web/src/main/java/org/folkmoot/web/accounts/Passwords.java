package org.folkmoot.web.accounts;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes and compares passwords, few at a time: one takes a core for about a tenth of a second. */
@Component
public class Passwords {

    /** What bcrypt takes in of a password, in bytes; it would not see the rest. */
    static final int MOST_BYTES = 72;

    private static final long PATIENCE_SECONDS = 5;

    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final Semaphore places =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    /** For those who sign in from where they have done so before: strangers cannot take it from them. */
    private final Semaphore kept = new Semaphore(1, true);

    /**
     * What a password is compared with where there is no account, so that the time tells nothing: the hash of a random one that
     * nobody knows. Hashing one takes a twentieth of a start.
     */
    static final String NOBODYS = "{bcrypt}$2a$10$Vy2xtbUwgjyohy207Hvdpu01gnj7IdMc1YuOaJ0yHAUjXCjeqgaty";

    public String hash(String password) {
        return inTurn(places, () -> {
            var hash = encoder.encode(password);
            if (hash == null) throw new IllegalStateException("a password has a hash");
            return hash;
        });
    }

    /** @param atHome whether the account's holder has signed in from there before */
    boolean matches(String password, String hash, boolean atHome) {
        return inTurn(atHome ? kept : places, () -> encoder.matches(password, hash));
    }

    /** Takes as long as a comparison. @return false */
    boolean matchesNobody(String password) {
        matches(password, NOBODYS, false);
        return false;
    }

    private static <T> T inTurn(Semaphore places, Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS))
                throw new EdgeException(EdgeRefusal.SIGN_IN_BUSY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EdgeException(EdgeRefusal.SIGN_IN_BUSY);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
