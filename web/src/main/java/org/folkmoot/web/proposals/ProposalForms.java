package org.folkmoot.web.proposals;

import static org.folkmoot.web.identity.Role.COMMITTEE;
import static org.folkmoot.web.identity.Role.PARTY_ORGANISATION;
import static org.folkmoot.web.identity.Role.RESIDENT;
import static org.folkmoot.web.identity.Role.STREET_OFFICE;
import static org.folkmoot.web.identity.Role.SUPERVISOR;

import java.util.List;
import org.folkmoot.proposals.ProposalCommand;
import org.folkmoot.proposals.ProposalCommand.AmendProposal;
import org.folkmoot.proposals.ProposalCommand.ObjectToClass;
import org.folkmoot.proposals.ProposalCommand.PutOnAgenda;
import org.folkmoot.proposals.ProposalCommand.RecordStudy;
import org.folkmoot.proposals.ProposalCommand.SettleClass;
import org.folkmoot.proposals.ProposalCommand.TableProposal;
import org.folkmoot.proposals.ProposalCommand.TakeOffAgenda;
import org.folkmoot.proposals.ProposalCommand.WithdrawProposal;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.web.committee.Proposed;
import org.folkmoot.web.forms.Form;
import org.folkmoot.web.forms.FormSource;
import org.folkmoot.web.kit.Words;
import org.folkmoot.web.results.EarlierDecisions;
import org.folkmoot.web.texts.TextKind;
import org.springframework.stereotype.Component;

/** The commands of proposals as forms. */
@Component
record ProposalForms(Words words, Proposed proposed, EarlierDecisions earlier) implements FormSource {

    private static final String PROPOSAL = "/proposals/{proposal}";

    @Override
    public List<Form> forms() {
        return List.of(
                table(),
                amend(),
                putOnAgenda(),
                takeOffAgenda(),
                withdraw(),
                objectToClass(),
                settleClass(),
                recordStudy());
    }

    private Form table() {
        return Form.of("table-proposal", RESIDENT, COMMITTEE)
                .under("MTG-7", "MTG-8")
                .makes("proposal", 'P')
                .line("title")
                .takes("title", ProposalCommand.LONGEST_TITLE)
                .choice("matter", words, Matter.values())
                .text("text", TextKind.PROPOSAL)
                .optionalChoice(
                        "concerns", place -> proposed.undecided(place, matter -> matter != Matter.AUTHORISATION))
                .optionalChoice("revokes", place -> earlier.standing(place.community()))
                .becomes(TableProposal.class)
                .leadsTo(PROPOSAL);
    }

    private static Form amend() {
        return Form.of("amend-proposal", RESIDENT, COMMITTEE)
                .under("MTG-12")
                .about("proposal")
                .line("title")
                .takes("title", ProposalCommand.LONGEST_TITLE)
                .text("text", TextKind.PROPOSAL)
                .becomes(AmendProposal.class)
                .leadsTo(PROPOSAL);
    }

    private Form putOnAgenda() {
        return Form.of("put-on-agenda", COMMITTEE)
                .under("MTG-12")
                .about("proposal")
                .choice("meeting", proposed::unannounced)
                .becomes(PutOnAgenda.class)
                .leadsTo(PROPOSAL);
    }

    private static Form takeOffAgenda() {
        return Form.of("take-off-agenda", COMMITTEE)
                .under("MTG-12")
                .about("proposal", "meeting")
                .becomes(TakeOffAgenda.class)
                .leadsTo(PROPOSAL);
    }

    private static Form withdraw() {
        return Form.of("withdraw-proposal", RESIDENT, COMMITTEE)
                .under("MTG-12")
                .about("proposal")
                .becomes(WithdrawProposal.class)
                .leadsTo(PROPOSAL);
    }

    private static Form objectToClass() {
        return Form.of("object-to-class", SUPERVISOR)
                .under("MTG-7")
                .about("proposal")
                .line("reason")
                .becomes(ObjectToClass.class)
                .leadsTo(PROPOSAL);
    }

    private static Form recordStudy() {
        return Form.of("record-study", PARTY_ORGANISATION)
                .under("MTG-9")
                .about("proposal")
                .text("findings", TextKind.STUDY)
                .becomes(RecordStudy.class)
                .leadsTo(PROPOSAL);
    }

    private Form settleClass() {
        return Form.of("settle-class", STREET_OFFICE)
                .under("MTG-7")
                .about("proposal")
                .choice("matter", _ -> proposed.classes())
                .line("reason")
                .becomes(SettleClass.class)
                .leadsTo(PROPOSAL);
    }
}
