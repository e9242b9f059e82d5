package org.folkmoot.web.rulebook;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.SortedMap;
import org.folkmoot.projections.rulebook.RuleBookSheet;
import org.folkmoot.projections.rulebook.RuleBookSheets;
import org.folkmoot.rulebook.RuleBookCommand.AdoptRuleBook;
import org.folkmoot.vocabulary.CommunityId;
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

/** The parameters a community decides under. */
@RestController
@RequestMapping("/api/communities/{community}/rule-books")
@Tag(name = "rulebook")
class RuleBookController {

    private final Commands commands;
    private final Shown shown;

    RuleBookController(Commands commands, Shown shown) {
        this.commands = commands;
        this.shown = shown;
    }

    record NewBook(
            int version,
            LocalDate from,
            String profile,
            SortedMap<String, String> values,
            @NamesNobody @Nullable String charter) {}

    @PostMapping
    @AllowedTo({Role.ADMINISTRATOR, Role.COMMITTEE})
    @Operation(summary = "Adopts the next version of the rule book")
    ResponseEntity<Object> adopt(Sender sender, @Valid @RequestBody NewBook body) {
        return commands.send(
                sender, new AdoptRuleBook(body.version(), body.from(), body.profile(), body.values(), body.charter()));
    }

    @GetMapping
    @AllowedTo(anyAccount = true)
    @Operation(summary = "All versions of the rule book")
    RuleBookSheet ruleBooks(@PathVariable CommunityId community) {
        return shown.of(RuleBookSheets.class, community);
    }
}
