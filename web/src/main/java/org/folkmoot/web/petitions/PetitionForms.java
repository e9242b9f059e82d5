package org.folkmoot.web.petitions;

import static org.folkmoot.web.identity.Role.COMMITTEE;
import static org.folkmoot.web.identity.Role.RESIDENT;
import static org.folkmoot.web.identity.Role.SUPERVISOR;

import java.util.List;
import org.folkmoot.petitions.Demand;
import org.folkmoot.petitions.PetitionCommand.ConfirmPaperSignatures;
import org.folkmoot.petitions.PetitionCommand.EnterPaperSignatures;
import org.folkmoot.petitions.PetitionCommand.RejectPaperSignatures;
import org.folkmoot.petitions.PetitionCommand.SignPetition;
import org.folkmoot.petitions.PetitionCommand.StartPetition;
import org.folkmoot.petitions.PetitionCommand.WithdrawPetition;
import org.folkmoot.petitions.PetitionCommand.WithdrawSignature;
import org.folkmoot.vocabulary.PetitionId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.SheetId;
import org.folkmoot.web.committee.Proposed;
import org.folkmoot.web.forms.Form;
import org.folkmoot.web.forms.FormSource;
import org.folkmoot.web.forms.People;
import org.folkmoot.web.forms.Place;
import org.folkmoot.web.identity.Purpose;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.Words;
import org.folkmoot.web.texts.TextKind;
import org.springframework.stereotype.Component;

/** The commands of petitions as forms. */
@Component
record PetitionForms(Words words, People people, Signers signers, Proposed proposed) implements FormSource {

    private static final String PETITION = "/petitions/{petition}";

    @Override
    public List<Form> forms() {
        return List.of(start(), sign(), withdrawSignature(), withdraw(), enterPaper(), confirmPaper(), rejectPaper());
    }

    private Form start() {
        return Form.of("start-petition", RESIDENT)
                .under("MTG-1", "MTG-5", "HEA-1")
                .makes("petition", 'J')
                .choice("demand", words, Demand.values())
                .optionalChoice("proposal", proposed::undecided)
                .line("title")
                .text("text", TextKind.PROPOSAL)
                .readsMuch()
                .becomes(StartPetition.class)
                .leadsTo(PETITION);
    }

    private Form sign() {
        return signing("sign-petition", RESIDENT)
                .ownIfLeftOut("resident")
                .fillsIfLeftOut(
                        "household",
                        (sender, sent) -> signers.signer(
                                        sender.community(),
                                        new PetitionId(sent.path("petition").asString("")),
                                        new ResidentId(sent.path("resident").asString("")))
                                .household())
                .becomes(typed -> {
                    var petition = typed.id("petition", PetitionId::new);
                    var signer = signers.signer(typed.sender().community(), petition, typed.resident("resident"));
                    return new SignPetition(petition, signer.resident(), signer.household());
                });
    }

    private static Form withdrawSignature() {
        return signing("withdraw-signature", RESIDENT).ownIfLeftOut("resident").becomes(WithdrawSignature.class);
    }

    private static Form withdraw() {
        return signing("withdraw-petition", RESIDENT).becomes(WithdrawPetition.class);
    }

    private static Form signing(String name, Role... who) {
        return Form.of(name, who).under("MTG-1").about("petition").leadsTo(PETITION);
    }

    private Form enterPaper() {
        return signing("enter-paper-signatures", COMMITTEE, SUPERVISOR)
                .makes("sheet", 'F')
                .lines("find")
                .many("signers", people.searched("find", Purpose.SIGNATURES))
                .becomes(typed -> {
                    var petition = typed.id("petition", PetitionId::new);
                    var signing = typed.ids("signers", ResidentId::new).stream()
                            .map(one -> signers.signer(typed.sender().community(), petition, one))
                            .toList();
                    return new EnterPaperSignatures(petition, typed.id("sheet", SheetId::new), signing);
                });
    }

    private Form confirmPaper() {
        return signing("confirm-paper-signatures", COMMITTEE, SUPERVISOR)
                .about("sheet")
                .many("signers", people.named("petition-sheet", Purpose.SIGNATURES, this::onSheet))
                .becomes(ConfirmPaperSignatures.class);
    }

    private List<ResidentId> onSheet(Place place) {
        var petition = place.given().id("petition", PetitionId::new);
        var sheet = place.given().id("sheet", SheetId::new);
        return petition.isPresent() && sheet.isPresent()
                ? signers.on(place.community(), petition.get(), sheet.get())
                : List.of();
    }

    private static Form rejectPaper() {
        return signing("reject-paper-signatures", COMMITTEE, SUPERVISOR)
                .about("sheet")
                .becomes(RejectPaperSignatures.class);
    }
}
