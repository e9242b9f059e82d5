package org.folkmoot.web.accounts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.AccountStore;
import org.folkmoot.web.identity.KeyFile;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.running.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Somebody has to open the first account: where there is none yet, an administrator's with a random password, which is written
 * into a file for its owner only.
 */
@Component
public record FirstAdministrator(AccountStore accounts, Passwords passwords, DataFolder folder)
        implements ApplicationRunner {
    /** What the first administrator signs in with. */
    public static final String NAME = "administrator";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final int PASSWORD_BYTES = 18;

    /** The file that holds the password. */
    public static Path passwordIn(DataFolder folder) {
        return folder.keys().resolve("administrator.password");
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!accounts.isEmpty()) return;
        var random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        var file = passwordIn(folder);
        Files.deleteIfExists(file);
        KeyFile.write(file, (password + "\n").getBytes(StandardCharsets.UTF_8));
        var account = new Account(NAME, passwords.hash(password), Role.ADMINISTRATOR, Actor.ADMINISTRATOR, Set.of());
        if (accounts.add(account))
            LOG.info(
                    "the first account is '{}'; its password stands in {}: change it, and delete the file", NAME, file);
        else Files.deleteIfExists(file); // another node that has the same accounts was first
    }
}
