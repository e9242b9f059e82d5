package org.folkmoot.web.rulebook;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.SortedMap;
import org.folkmoot.rulebook.RuleBookCommand.AdoptRuleBook;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.Commands;
import org.folkmoot.web.kit.Sender;
import org.folkmoot.web.texts.NamesNobody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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

    RuleBookController(Commands commands) {
        this.commands = commands;
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
}
