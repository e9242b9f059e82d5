package org.folkmoot.web.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.identity.Sealed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChosenSealTest {

    private static final CommunityId HERE = new CommunityId("nanlang");
    private static final VoteId VOTE = new VoteId("V-7K2M9QXA");
    private static final Account ANA = account("ana");
    private static final String COMMAND = "3f0e5a52-9a55-4f39-8b0e-6f6d6f0c7a11";

    private final ChosenSeal seal = new ChosenSeal(new Sealed(new byte[32]));

    private static Account account(String name) {
        return new Account(name, "", Role.RESIDENT, new Actor.Resident(new ResidentId("R-7K2M9QXA")), Set.of(HERE));
    }

    private static ChosenBallot chosen(int option) {
        return new ChosenBallot(option, COMMAND);
    }

    private String sealed(int option) {
        return seal.seal(chosen(option), ANA, HERE, VOTE);
    }

    @Test
    void the_same_account_reads_its_choice_again_on_every_node_that_has_the_key() {
        var elsewhere = new ChosenSeal(new Sealed(new byte[32]));

        assertEquals(Optional.of(chosen(2)), elsewhere.open(sealed(2), ANA, HERE, VOTE));
    }

    @Test
    void nobody_else_reads_it_and_it_counts_in_no_other_vote() {
        var sealed = sealed(0);
        var other = new byte[32];
        other[0] = 1;

        assertThat(seal.open(sealed, account("ben"), HERE, VOTE)).isEmpty();
        assertThat(seal.open(sealed, ANA, HERE, new VoteId("V-0K2M9QXA"))).isEmpty();
        assertThat(seal.open(sealed, ANA, new CommunityId("beilang"), VOTE)).isEmpty();
        assertThat(new ChosenSeal(new Sealed(other)).open(sealed, ANA, HERE, VOTE))
                .isEmpty();
    }

    @Test
    void an_address_tells_no_choice_from_another() {
        var first = sealed(0);
        var raw = new String(Base64.getUrlDecoder().decode(first), StandardCharsets.ISO_8859_1);

        assertThat(first).matches("[A-Za-z0-9_-]+").hasSameSizeAs(sealed(1)).hasSameSizeAs(sealed(2));
        assertNotEquals(first, sealed(0));
        assertThat(raw).doesNotContain(COMMAND);
    }

    @Test
    void what_was_changed_by_one_bit_is_not_read() {
        var bytes = Base64.getUrlDecoder().decode(sealed(1));
        bytes[bytes.length - 20] ^= 1;

        assertThat(seal.open(Base64.getUrlEncoder().encodeToString(bytes), ANA, HERE, VOTE))
                .isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "yes", "%", "AQ", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void what_was_made_up_is_not_read(@Nullable String madeUp) {
        assertThat(seal.open(madeUp, ANA, HERE, VOTE)).isEmpty();
        assertThat(seal.open("A".repeat(100_000), ANA, HERE, VOTE)).isEmpty();
    }
}
