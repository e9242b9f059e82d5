package org.folkmoot.web.accounts;

import java.util.Collection;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.identity.AccessLog;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.AccountStore;
import org.folkmoot.web.identity.ErasureList;
import org.folkmoot.web.identity.Purpose;
import org.folkmoot.web.identity.Vault;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.springframework.stereotype.Component;

/** Destroys what is known of a person: their data, their invitation, their accounts with the sign-in names, those of their offices included. */
@Component
record Erasure(Vault vault, AccountStore accounts, Invitations invitations, AccessLog log, ErasureList list) {

    /** Once more does no harm. @throws EdgeException if nothing was ever known of somebody of that id there */
    void of(Account administrator, CommunityId community, ResidentId resident, ErasureReason reason) {
        if (!vault.knows(community, resident)) throw new EdgeException(EdgeRefusal.NOT_FOUND);
        log.note(administrator, Purpose.ERASURE, community, resident, reason.name());
        var officers = vault.officers(community, resident);
        list.person(resident, officers);
        again(resident, officers);
    }

    /** The same for somebody who was erased before. */
    void again(ResidentId resident, Collection<OfficerId> officers) {
        removeAccounts(resident, officers);
        vault.forget(resident);
        removeAccounts(resident, officers); // one may have been made with a code just before they were forgotten
    }

    private void removeAccounts(ResidentId resident, Collection<OfficerId> officers) {
        invitations.withdraw(resident);
        for (var account : accounts.of(resident)) accounts.remove(account.name());
        for (var officer : officers)
            for (var account : accounts.of(new Actor.Officer(officer))) accounts.remove(account.name());
    }
}
