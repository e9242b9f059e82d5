package org.folkmoot.web.texts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Texts beside the record, for those who may read them. */
@RestController
@Tag(name = "texts", description = "Texts that are kept beside the record")
record TextController(TextAccess access) {

    /** @param salt with it the digest can be checked: SHA-256 of the salt's bytes and the text's UTF-8 */
    record Text(Digest digest, TextKind kind, String salt, String text) {}

    @GetMapping("/api/communities/{community}/texts/{digest}")
    @AllowedTo({
        Role.RESIDENT,
        Role.COMMITTEE,
        Role.SUPERVISOR,
        Role.STREET_OFFICE,
        Role.STATION,
        Role.PARTY_ORGANISATION,
        Role.AUDITOR
    })
    @Operation(summary = "The text that the record names by this digest")
    Text text(Account account, @PathVariable CommunityId community, @PathVariable Digest digest) {
        return access.read(account, community, digest)
                .map(kept -> new Text(digest, kept.kind(), kept.salt(), kept.text()))
                .orElseThrow(() -> new EdgeException(EdgeRefusal.NOT_FOUND));
    }

    /** @param before the digest of the other text @param runs in the order in which they are read */
    record Changes(Digest before, Digest after, List<Difference.Run> runs) {}

    @GetMapping("/api/communities/{community}/texts/{digest}/changes")
    @AllowedTo({
        Role.RESIDENT,
        Role.COMMITTEE,
        Role.SUPERVISOR,
        Role.STREET_OFFICE,
        Role.STATION,
        Role.PARTY_ORGANISATION,
        Role.AUDITOR
    })
    @Operation(
            summary = "What a text changes in another, such as the text on a notice in that on which people were heard")
    Changes changes(
            Account account,
            @PathVariable CommunityId community,
            @PathVariable Digest digest,
            @RequestParam Digest since) {
        var before = text(account, community, since);
        var after = text(account, community, digest);
        return new Changes(since, digest, Difference.between(before.text(), after.text()));
    }

    @PostMapping("/api/communities/{community}/texts/{digest}/erasure")
    @AllowedTo({Role.COMMITTEE, Role.ADMINISTRATOR})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Destroys a text. The record keeps its digest. There is no way back")
    void forget(Account account, @PathVariable CommunityId community, @PathVariable Digest digest) {
        access.forget(account, community, digest);
    }
}
