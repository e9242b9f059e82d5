package org.folkmoot.web.communities;

import org.folkmoot.communities.CommunityEvent.Hand;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Vault;
import org.folkmoot.web.kit.Words;
import org.springframework.stereotype.Component;

/** Who has acted in which office, as people call them. */
@Component
public record Hands(Vault vault, Words words) {

    /** The office, and the name where it is known. */
    public String called(Account reader, CommunityId community, Hand hand) {
        var name = vault.officerName(reader, community, hand.officer())
                .orElse(hand.officer().value());
        return words.of(hand.body()) + " " + name;
    }
}
