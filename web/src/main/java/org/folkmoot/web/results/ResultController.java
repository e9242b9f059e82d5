package org.folkmoot.web.results;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.SortedMap;
import org.folkmoot.projections.results.ResultSheet;
import org.folkmoot.projections.results.ResultSheets;
import org.folkmoot.results.AnnulledBy;
import org.folkmoot.results.ResultCommand.AnnulResult;
import org.folkmoot.results.ResultCommand.CorrectResult;
import org.folkmoot.results.ResultCommand.DeclareResult;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.Commands;
import org.folkmoot.web.kit.Sender;
import org.folkmoot.web.kit.Shown;
import org.folkmoot.web.texts.NamesNobody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What votes have decided. */
@RestController
@RequestMapping("/api/communities/{community}/votes/{vote}/result")
@Tag(name = "results")
class ResultController {

    private final Commands commands;
    private final Shown shown;

    ResultController(Commands commands, Shown shown) {
        this.commands = commands;
        this.shown = shown;
    }

    record Correction(
            SortedMap<String, Integer> counts, @NamesNobody String reason) {}

    /** @param resolution the vote of the residents' meeting that revoked it; left out where a court or the street office annuls */
    record Annulment(
            AnnulledBy by,
            @Nullable VoteId resolution,
            @NamesNobody String reason) {}

    @PostMapping
    @AllowedTo(Role.COMMITTEE)
    @Operation(summary = "Declares the result of a counted vote, with its derivation (MTG-4, MTG-6)")
    ResponseEntity<Object> declare(Sender sender, @PathVariable VoteId vote) {
        return commands.send(sender, new DeclareResult(vote));
    }

    @PostMapping("/corrections")
    @AllowedTo(Role.COMMITTEE)
    @Operation(summary = "Corrects a declared result; the first stays readable")
    ResponseEntity<Object> correct(Sender sender, @PathVariable VoteId vote, @Valid @RequestBody Correction body) {
        return commands.send(sender, new CorrectResult(vote, body.counts(), body.reason()));
    }

    @PostMapping("/annulment")
    @AllowedTo({Role.COMMITTEE, Role.STREET_OFFICE, Role.ADMINISTRATOR})
    @Operation(summary = "Annuls a decision (MTG-8, MTG-14)")
    ResponseEntity<Object> annul(Sender sender, @PathVariable VoteId vote, @Valid @RequestBody Annulment body) {
        return commands.send(sender, new AnnulResult(vote, body.by(), body.resolution(), body.reason()));
    }

    @GetMapping
    @AllowedTo(anyAccount = true)
    @Operation(summary = "The result with its derivation and what became of it")
    ResultSheet result(@PathVariable CommunityId community, @PathVariable VoteId vote) {
        return shown.one(ResultSheets.class, community, vote.value());
    }
}
