package org.folkmoot.web.votes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.votes.VoteSheet;
import org.folkmoot.projections.votes.VoteSheets;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteCommand.CastBallot;
import org.folkmoot.votes.VoteCommand.CloseVote;
import org.folkmoot.votes.VoteCommand.CountVote;
import org.folkmoot.votes.VoteCommand.OpenVote;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.Commands;
import org.folkmoot.web.kit.FreshIds;
import org.folkmoot.web.kit.Sender;
import org.folkmoot.web.kit.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Votes in meetings. */
@RestController
@RequestMapping("/api/communities/{community}/votes")
@Tag(name = "votes")
class VoteController {

    private final Commands commands;
    private final Shown shown;
    private final Views views;

    VoteController(Commands commands, Shown shown, Views views) {
        this.views = views;
        this.commands = commands;
        this.shown = shown;
    }

    record NewVote(MeetingId meeting, ProposalId proposal) {}

    /** @param household whose ballot it is; left out where members vote for themselves */
    record Ballot(
            MeetingId meeting,
            @Nullable HouseholdId household,
            @Size(max = 100) List<String> choices) {}

    @PostMapping
    @AllowedTo(Role.COMMITTEE)
    @Operation(summary = "Opens the vote on a proposal of the agenda, once the quorum is declared (MTG-12)")
    ResponseEntity<Object> open(Sender sender, @Valid @RequestBody NewVote body) {
        var vote = FreshIds.of(sender).id('V', VoteId::new);
        return commands.send(sender, new OpenVote(vote, body.meeting(), body.proposal()), "vote", vote);
    }

    @PostMapping("/{vote}/ballots")
    @AllowedTo(Role.RESIDENT)
    @Operation(summary = "Casts a ballot; until the vote closes the last one counts")
    ResponseEntity<Object> cast(Sender sender, @PathVariable VoteId vote, @Valid @RequestBody Ballot body) {
        var resident = sender.resident(null, "resident");
        return commands.send(sender, new CastBallot(vote, body.meeting(), body.household(), resident, body.choices()));
    }

    @PostMapping("/{vote}/closing")
    @AllowedTo(Role.COMMITTEE)
    @Operation(summary = "Closes the vote: no ballot can follow")
    ResponseEntity<Object> close(Sender sender, @PathVariable VoteId vote) {
        return commands.send(sender, new CloseVote(vote));
    }

    @PostMapping("/{vote}/count")
    @AllowedTo(Role.COMMITTEE)
    @Operation(summary = "Counts the ballots that precede the closing")
    ResponseEntity<Object> count(Sender sender, @PathVariable VoteId vote) {
        return commands.send(sender, new CountVote(vote));
    }

    @GetMapping
    @AllowedTo(anyAccount = true)
    @Operation(summary = "The open votes")
    List<VoteSheet> openVotes(@PathVariable CommunityId community) {
        return views.list(VoteSheets.class, community)
                .where(VoteSheet::isOpen)
                .earliestFirst()
                .toList();
    }

    @GetMapping("/{vote}")
    @AllowedTo(anyAccount = true)
    @Operation(summary = "A vote; how it stands is nobody's to know before it is counted")
    VoteSheet vote(@PathVariable CommunityId community, @PathVariable VoteId vote) {
        return shown.one(VoteSheets.class, community, vote.value());
    }
}
