package org.folkmoot.web.petitions;

import java.util.List;
import java.util.Optional;
import org.folkmoot.decisions.Known;
import org.folkmoot.petitions.PetitionCommand.Signer;
import org.folkmoot.petitions.PetitionEvent;
import org.folkmoot.petitions.PetitionEvent.PaperSignaturesEntered;
import org.folkmoot.petitions.PetitionEvent.PetitionSigned;
import org.folkmoot.petitions.PetitionEvent.Signature;
import org.folkmoot.petitions.Signatory;
import org.folkmoot.replay.Outlook;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.PetitionId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.SheetId;
import org.folkmoot.web.identity.CurrentRoll;
import org.springframework.stereotype.Component;

/** How one resident stands in a petition. It is read from the record by their own tags: no view keeps who has signed. */
@Component
record Signers(Outlook outlook, CurrentRoll roll) {

    /** The resident's signature; empty if there is none, or it was taken back. */
    Optional<PetitionSigned> signature(CommunityId community, PetitionId petition, ResidentId resident) {
        return Optional.ofNullable(outlook.known(community, Signatory.signature(petition, resident)));
    }

    /** As whom the resident signs: with the household that they represented when the petition was started, if they did. */
    Signer signer(CommunityId community, PetitionId petition, ResidentId resident) {
        return roll.householdOf(community, resident)
                .map(household -> new Signer(resident, household.household()))
                .filter(signer -> signatory(community, petition, signer)
                        .filter(Signatory::representsWhomTheySay)
                        .isPresent())
                .orElseGet(() -> new Signer(resident, null));
    }

    /** Whether the resident may sign and has not. */
    boolean mayStillSign(CommunityId community, PetitionId petition, ResidentId resident) {
        if (signature(community, petition, resident).isPresent()) return false;
        var signer = signer(community, petition, resident);
        return signatory(community, petition, signer)
                .filter(one -> !one.countsAmong().isEmpty())
                .isPresent();
    }

    private Optional<Signatory> signatory(CommunityId community, PetitionId petition, Signer signer) {
        return Optional.ofNullable(outlook.known(community, Signatory.of(petition, signer)));
    }

    /** Who stands on a sheet; nobody if it was not entered. */
    List<ResidentId> on(CommunityId community, PetitionId petition, SheetId sheet) {
        var entered = outlook.known(
                community, Known.last(PetitionEvent.ofSheet(petition, sheet), PaperSignaturesEntered.class));
        return entered == null
                ? List.of()
                : entered.signatures().stream().map(Signature::resident).toList();
    }
}
