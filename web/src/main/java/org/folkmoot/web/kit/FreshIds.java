package org.folkmoot.web.kit;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.vocabulary.Sha256;
import org.folkmoot.web.identity.RandomId;

/**
 * Makes the ids of new things. Where the sender has named the command, they follow from that name: the same command sent again
 * brings the same ids, and so is the same command.
 */
public final class FreshIds {

    private final Sender sender;

    private FreshIds(Sender sender) {
        this.sender = sender;
    }

    public static FreshIds of(Sender sender) {
        return new FreshIds(sender);
    }

    /** An id such as {@code FreshIds.of(sender).id('M', MeetingId::new)}. */
    public <T> T id(char letter, Function<String, T> kind) {
        return id(letter, 0, kind);
    }

    /** One of several ids of the same kind in one command. */
    public <T> T id(char letter, int number, Function<String, T> kind) {
        var key = sender.key();
        return kind.apply(key == null ? RandomId.fresh(letter) : RandomId.of(letter, hash(key, letter, number)));
    }

    private byte[] hash(CommandId key, char letter, int number) {
        var name = String.join(
                "|", sender.community().value(), sender.actor().toString(), key.value(), letter + "" + number);
        return Sha256.of(name.getBytes(StandardCharsets.UTF_8));
    }
}
