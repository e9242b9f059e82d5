package org.folkmoot.web.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    /** The kind of hash and its cost stand before the third dollar sign. */
    private static String cost(String hash) {
        return hash.substring(0, hash.indexOf('$', hash.indexOf('$', hash.indexOf('$') + 1) + 1));
    }

    @Test
    void comparing_with_nobodys_password_costs_as_much_as_with_anybodys() {
        assertThat(cost(Passwords.NOBODYS)).isEqualTo(cost(new Passwords().hash("a password")));
        assertThat(Passwords.NOBODYS).hasSameSizeAs(new Passwords().hash("a password"));
    }

    @Test
    void nobodys_password_is_wrong() {
        assertThat(new Passwords().matchesNobody("nobody's password")).isFalse();
    }
}
