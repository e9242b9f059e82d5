package org.folkmoot.web.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.web.demo.DemoCommunity.Actors;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.AccountStore;
import org.folkmoot.web.identity.KeyFile;
import org.folkmoot.web.identity.Role;
import org.jspecify.annotations.Nullable;

/** One account for each role, with a random password. */
public final class DemoAccounts {

    private static final String SIGNS = "abcdefghjkmnpqrstvwxyz23456789";
    private static final int LENGTH = 12;

    private final AccountStore accounts;
    private final UnaryOperator<String> hash;
    private final SecureRandom random = new SecureRandom();
    private final List<String> lines = new ArrayList<>();

    private DemoAccounts(AccountStore accounts, UnaryOperator<String> hash) {
        this.accounts = accounts;
        this.hash = hash;
    }

    /**
     * Opens the accounts and writes them, with their passwords, into a file that only its owner can read.
     *
     * @param hash hashes a password
     */
    public static void open(AccountStore accounts, UnaryOperator<String> hash, Actors actors, Path file)
            throws IOException {
        var demo = new DemoAccounts(accounts, hash);
        demo.open("resident", Role.RESIDENT, actors.resident());
        demo.open("neighbour", Role.RESIDENT, actors.neighbour());
        demo.open("committee", Role.COMMITTEE, actors.chair());
        demo.open("member", Role.COMMITTEE, actors.member());
        demo.open("supervisor", Role.SUPERVISOR, actors.supervisor());
        demo.open("street", Role.STREET_OFFICE, actors.streetOffice());
        demo.open("station", Role.STATION, actors.station());
        demo.open("party", Role.PARTY_ORGANISATION, actors.party());
        demo.open("auditor", Role.AUDITOR, null);
        demo.open("administrator", Role.ADMINISTRATOR, Actor.ADMINISTRATOR);
        demo.write(file);
    }

    private void open(String name, Role role, @Nullable Actor actor) {
        var password = password();
        accounts.add(new Account(name, hash.apply(password), role, actor, Set.of(DemoCommunity.NANLANG)));
        lines.add("%-14s %s".formatted(name, password));
    }

    private String password() {
        var password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) password.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        return password.toString();
    }

    private void write(Path file) throws IOException {
        var text = String.join("\n", lines) + "\n";
        KeyFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
