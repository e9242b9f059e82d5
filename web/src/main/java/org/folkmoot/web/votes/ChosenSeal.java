package org.folkmoot.web.votes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes what a voter has chosen so that it can stand in an address and tell nothing: addresses stay in browsers' histories and
 * in the logs of whatever lies between. All choices are of the same length. Only the same account reads it again, in the same
 * vote; every node of the installation can, and a new sign-in changes nothing.
 */
@Component
class ChosenSeal {

    /** More than a sealed choice has. */
    private static final int MOST_CHARACTERS = 300;

    private final Sealed sealed;

    ChosenSeal(Sealed identityKey) {
        sealed = identityKey.forPurpose("chosen");
    }

    /** Letters, digits, hyphens and underscores. */
    String seal(ChosenBallot chosen, Account account, CommunityId community, VoteId vote) {
        var key = chosen.key().getBytes(StandardCharsets.UTF_8);
        var open = ByteBuffer.allocate(Integer.BYTES + key.length)
                .putInt(chosen.option())
                .put(key)
                .array();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sealed.seal(open, about(account, community, vote)));
    }

    /** What was chosen; empty if this installation has not sealed it for that account and vote. */
    Optional<ChosenBallot> open(@Nullable String closed, Account account, CommunityId community, VoteId vote) {
        if (closed == null || closed.length() > MOST_CHARACTERS) return Optional.empty();
        try {
            var open = sealed.open(Base64.getUrlDecoder().decode(closed), about(account, community, vote));
            var key = Arrays.copyOfRange(open, Integer.BYTES, open.length);
            return Optional.of(
                    new ChosenBallot(ByteBuffer.wrap(open).getInt(), new String(key, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Optional.empty(); // made up, changed, or somebody else's
        }
    }

    private static String about(Account account, CommunityId community, VoteId vote) {
        return String.join(" ", community.value(), vote.value(), account.name());
    }
}
