package org.folkmoot.web.letters;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.GroupId;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.AllowedTo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Invitation letters as PDF. Each request makes new codes, so letters printed before are worth nothing afterwards. */
@RestController
@Tag(name = "accounts")
class LetterController {

    private final LetterPrint print;

    LetterController(LetterPrint print) {
        this.print = print;
    }

    record Wanted(
            @Schema(description = "one group's; left out for the whole community") @Nullable
            GroupId group,

            @Schema(description = "which part of 500 households, counted from 1") @Min(1) @Max(1_000)
            int part,

            @Schema(description = "where residents reach this server", example = "https://folkmoot.example.org")
            @Pattern(regexp = LetterPrint.ADDRESS)
            String address) {}

    record Address(
            @Schema(description = "where residents reach this server", example = "https://folkmoot.example.org")
            @Pattern(regexp = LetterPrint.ADDRESS)
            String address) {}

    @PostMapping(value = "/api/communities/{community}/letters", produces = MediaType.APPLICATION_PDF_VALUE)
    @AllowedTo(Role.ADMINISTRATOR)
    @Operation(summary = "Letters for households in which somebody has no account yet, one page a household")
    void letters(
            Account account,
            @PathVariable CommunityId community,
            @Valid @RequestBody Wanted body,
            HttpServletResponse response)
            throws IOException {
        print.part(account, community, body.group(), body.part(), body.address(), response);
    }

    @PostMapping(
            value = "/api/communities/{community}/households/{household}/letter",
            produces = MediaType.APPLICATION_PDF_VALUE)
    @AllowedTo(Role.ADMINISTRATOR)
    @Operation(summary = "A letter with a new code for every elector of one household")
    void letter(
            Account account,
            @PathVariable CommunityId community,
            @PathVariable HouseholdId household,
            @Valid @RequestBody Address body,
            HttpServletResponse response)
            throws IOException {
        print.household(account, community, household, body.address(), response);
    }
}
