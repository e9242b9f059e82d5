package org.folkmoot.web.accounts;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.AccountStore;
import org.folkmoot.web.identity.Counts;
import org.folkmoot.web.identity.IdentityHome;
import org.folkmoot.web.identity.Sealed;
import org.folkmoot.web.identity.SignInName;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.running.Measures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Decides whether a name and a password are an account's. */
@Component
public class SignIn {

    private static final int MOST_FOR_NAME_AND_ADDRESS = 5;
    private static final int MOST_FOR_ADDRESS = 100;

    /** More failures for one name than its holder makes: somebody tries it from many addresses. */
    private static final int MOST_FOR_NAME = 20;

    private static final Duration SLOW = Duration.ofSeconds(3);

    private final AccountStore accounts;
    private final Passwords passwords;
    private final FailedAttempts byNameAndAddress;
    private final FailedByNetwork byNetwork;
    private final FailedAttempts byName;
    private final KnownPlaces known;
    private final Consumer<Duration> pause;
    private final Consumer<String> told;

    @Autowired
    SignIn(
            AccountStore accounts,
            Passwords passwords,
            IdentityHome home,
            Sealed identityKey,
            InstantSource clock,
            Measures measures) {
        this(
                accounts,
                passwords,
                kind -> home.counts(kind, identityKey),
                clock,
                time -> LockSupport.parkNanos(time.toNanos()),
                measures::signIn);
    }

    /** @param counts of one kind each. @param pause lets time pass. @param told is told how each attempt ends */
    SignIn(
            AccountStore accounts,
            Passwords passwords,
            Function<String, Counts> counts,
            InstantSource clock,
            Consumer<Duration> pause,
            Consumer<String> told) {
        this.accounts = accounts;
        this.passwords = passwords;
        byNameAndAddress = new FailedAttempts(counts.apply("sign-in"), clock, MOST_FOR_NAME_AND_ADDRESS);
        byNetwork = new FailedByNetwork(counts.apply("sign-in-network"), clock, MOST_FOR_ADDRESS);
        byName = new FailedAttempts(counts.apply("sign-in-name"), clock, MOST_FOR_NAME);
        known = new KnownPlaces(counts.apply("place"), clock);
        this.pause = pause;
        this.told = told;
    }

    /**
     * The account. Failures block a name for the address they came from only, so nobody can shut somebody else out. Where a name is
     * tried from many addresses, each further try takes longer, except from where its holder has signed in before.
     *
     * @param address where the request comes from
     * @throws EdgeException if name and password do not belong together, or after too many failures
     */
    public Account check(String name, String password, String address) {
        try {
            var account = checked(name, password, address);
            told.accept("signed_in");
            return account;
        } catch (EdgeException refused) {
            told.accept(refused.why().name());
            throw refused;
        }
    }

    private Account checked(String name, String password, String address) {
        var one = EdgeRefusal.WRONG_SIGN_IN.unless(null, () -> SignInName.normalised(name));
        var from = NetworkOf.networks(address);
        var who = from.getFirst() + " " + one;
        boolean atHome = known.has(who);
        if (!byNameAndAddress.begin(who)) throw new EdgeException(EdgeRefusal.TOO_MANY_ATTEMPTS);
        if (!byNetwork.begin(from)) {
            byNameAndAddress.giveBack(who);
            throw new EdgeException(EdgeRefusal.TOO_MANY_ATTEMPTS);
        }
        boolean counted = byName.begin(one);
        if (!counted && !atHome) pause.accept(SLOW);
        Optional<Account> account;
        try {
            account = compared(one, password, atHome);
        } catch (EdgeException busy) {
            byNameAndAddress.giveBack(who);
            giveBack(one, from, counted);
            throw busy;
        }
        if (account.isEmpty()) throw new EdgeException(EdgeRefusal.WRONG_SIGN_IN);
        byNameAndAddress.succeeded(who);
        giveBack(one, from, counted);
        known.add(who);
        return account.get();
    }

    private void giveBack(String name, List<String> from, boolean counted) {
        byNetwork.giveBack(from);
        if (counted) byName.giveBack(name);
    }

    /** The account, if it is open and the password is its; finding out takes as long in all cases. */
    private Optional<Account> compared(String name, String password, boolean atHome) {
        var account = accounts.find(name).filter(found -> !found.closed());
        boolean fits = password.getBytes(StandardCharsets.UTF_8).length <= Passwords.MOST_BYTES
                && account.map(found -> passwords.matches(password, found.password(), atHome))
                        .orElseGet(() -> passwords.matchesNobody(password));
        return account.filter(_ -> fits);
    }
}
