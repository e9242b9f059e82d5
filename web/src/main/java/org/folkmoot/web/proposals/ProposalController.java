package org.folkmoot.web.proposals;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.folkmoot.projections.kit.Page;
import org.folkmoot.projections.proposals.ProposalSheet;
import org.folkmoot.projections.proposals.ProposalSheets;
import org.folkmoot.proposals.ProposalCommand.AmendProposal;
import org.folkmoot.proposals.ProposalCommand.PutOnAgenda;
import org.folkmoot.proposals.ProposalCommand.TableProposal;
import org.folkmoot.proposals.ProposalCommand.TakeOffAgenda;
import org.folkmoot.proposals.ProposalCommand.WithdrawProposal;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.Commands;
import org.folkmoot.web.kit.FreshIds;
import org.folkmoot.web.kit.Sender;
import org.folkmoot.web.kit.Shown;
import org.folkmoot.web.texts.LongText;
import org.folkmoot.web.texts.NamesNobody;
import org.folkmoot.web.texts.TextCommands;
import org.folkmoot.web.texts.TextKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is proposed to the meetings. */
@RestController
@RequestMapping("/api/communities/{community}/proposals")
@Tag(name = "proposals")
class ProposalController {

    private final Commands commands;
    private final Shown shown;
    private final TextCommands texts;

    ProposalController(Commands commands, Shown shown, TextCommands texts) {
        this.commands = commands;
        this.shown = shown;
        this.texts = texts;
    }

    record NewProposal(
            Matter matter,
            @NamesNobody String title,
            @NamesNobody @LongText String text,
            @Nullable ProposalId concerns) {}

    record Amendment(
            @NamesNobody String title,
            @NamesNobody @LongText String text) {}

    record AgendaOf(MeetingId meeting) {}

    @PostMapping
    @AllowedTo({Role.RESIDENT, Role.COMMITTEE})
    @Operation(summary = "Tables a proposal")
    ResponseEntity<Object> table(Sender sender, @Valid @RequestBody NewProposal body) {
        var proposal = FreshIds.of(sender).id('P', ProposalId::new);
        return texts.send(
                sender,
                texts -> new TableProposal(
                        proposal,
                        body.matter(),
                        body.title(),
                        texts.of(TextKind.PROPOSAL, body.text()),
                        body.concerns()),
                "proposal",
                proposal);
    }

    @PostMapping("/{proposal}/amendments")
    @AllowedTo({Role.RESIDENT, Role.COMMITTEE})
    @Operation(summary = "The author amends a proposal")
    ResponseEntity<Object> amend(Sender sender, @PathVariable ProposalId proposal, @Valid @RequestBody Amendment body) {
        return texts.send(
                sender, texts -> new AmendProposal(proposal, body.title(), texts.of(TextKind.PROPOSAL, body.text())));
    }

    @PostMapping("/{proposal}/agenda")
    @AllowedTo(Role.COMMITTEE)
    @Operation(summary = "Puts a proposal on the agenda of a meeting (MTG-12)")
    ResponseEntity<Object> putOnAgenda(
            Sender sender, @PathVariable ProposalId proposal, @Valid @RequestBody AgendaOf body) {
        return commands.send(sender, new PutOnAgenda(proposal, body.meeting()));
    }

    @PostMapping("/{proposal}/agenda/{meeting}/removal")
    @AllowedTo(Role.COMMITTEE)
    @Operation(summary = "Takes a proposal off an agenda")
    ResponseEntity<Object> takeOffAgenda(
            Sender sender, @PathVariable ProposalId proposal, @PathVariable MeetingId meeting) {
        return commands.send(sender, new TakeOffAgenda(proposal, meeting));
    }

    @PostMapping("/{proposal}/withdrawal")
    @AllowedTo({Role.RESIDENT, Role.COMMITTEE})
    @Operation(summary = "The author withdraws a proposal")
    ResponseEntity<Object> withdraw(Sender sender, @PathVariable ProposalId proposal) {
        return commands.send(sender, new WithdrawProposal(proposal));
    }

    @GetMapping
    @AllowedTo(anyAccount = true)
    @Operation(summary = "Proposals, fifty on a page, the latest without a page number")
    Page<ProposalSheet.Entry> proposals(@PathVariable CommunityId community, @RequestParam @Nullable Long before) {
        return shown.page(ProposalSheets.class, community, before);
    }

    @GetMapping("/{proposal}")
    @AllowedTo(anyAccount = true)
    @Operation(summary = "A proposal with what became of it")
    ProposalSheet proposal(@PathVariable CommunityId community, @PathVariable ProposalId proposal) {
        return shown.one(ProposalSheets.class, community, proposal.value());
    }
}
