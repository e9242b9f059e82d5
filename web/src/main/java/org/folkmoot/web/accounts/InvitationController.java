package org.folkmoot.web.accounts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.CurrentRoll;
import org.folkmoot.web.identity.Purpose;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Residents make their accounts themselves, with a code that was handed to them. */
@RestController
@Tag(name = "accounts")
record InvitationController(Invitations invitations, CurrentRoll roll, InstantSource clock) {

    record Invited(
            ResidentId resident,

            @Schema(description = "good for one account, until it is used, replaced or out of date")
            String code,

            Instant until) {}

    record Redeemed(
            @Size(max = 100) String code,
            @Size(max = 200) String name,
            @Password String password) {}

    record Made(String name, List<CommunityId> communities) {}

    @PostMapping("/api/communities/{community}/residents/{resident}/invitation")
    @AllowedTo(Role.ADMINISTRATOR)
    @Operation(summary = "Makes a new invitation code for an elector; older ones are worth nothing from then on")
    @ResponseStatus(HttpStatus.CREATED) // for the description
    ResponseEntity<Invited> invite(
            Account self, @PathVariable CommunityId community, @PathVariable ResidentId resident) {
        if (!roll.resident(community, resident).elector()) throw new EdgeException(EdgeRefusal.NOT_ON_ROLL_HERE);
        var until = clock.instant().plus(Invitations.VALIDITY);
        var code = invitations
                .invite(self, Purpose.ACCOUNTS, community, List.of(resident))
                .get(resident);
        if (code == null) throw new EdgeException(EdgeRefusal.PERSON_CONFLICT);
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new Invited(resident, code, until));
    }

    @PostMapping("/api/invitation")
    @AllowedTo(everybody = true)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Makes the account of whoever has the code; it takes the place of any that they had")
    Made redeem(@Valid @RequestBody Redeemed body, HttpServletRequest request) {
        var account = invitations.redeem(body.code(), body.name(), body.password(), request.getRemoteAddr());
        return new Made(account.name(), List.copyOf(account.communities()));
    }
}
