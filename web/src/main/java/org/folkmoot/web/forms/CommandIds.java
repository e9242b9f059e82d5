package org.folkmoot.web.forms;

import java.util.UUID;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.web.identity.Sealed;
import org.folkmoot.web.kit.Sender;
import org.springframework.stereotype.Component;

/**
 * Names commands in the record. Where the sender gave the command a key, its id is a keyed hash of community, sender, command and
 * that key: the same again is found again, no other sender's key comes near it, and the record tells nothing of the key.
 */
@Component
public class CommandIds {

    private final Sealed key;

    /** @param identityKey the same on all nodes of an installation */
    public CommandIds(Sealed identityKey) {
        key = identityKey.forPurpose("commands");
    }

    /** @param command its name without version */
    public CommandId of(Sender sender, String command) {
        var given = sender.key();
        return new CommandId(
                given == null
                        ? UUID.randomUUID().toString()
                        : key.lookUp(sender.community().value(), sender.actor().toString(), command, given));
    }
}
