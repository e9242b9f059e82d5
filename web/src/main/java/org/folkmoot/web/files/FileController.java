package org.folkmoot.web.files;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.Sender;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files for programs: uploaded first, then named by their digest in a command. */
@RestController
@Tag(name = "files", description = "Files that are kept beside the record")
record FileController(SentFiles sent, ServedFiles files) {
    /** Where a file is. */
    static final String FILE = "/api/communities/{community}/files/{digest}";

    /** @param digest names it in commands: SHA-256 of its bytes as they are kept @param name as people see it */
    record Uploaded(Digest digest, FileKind kind, String name, int size) {}

    @PostMapping("/api/communities/{community}/files")
    @AllowedTo({Role.RESIDENT, Role.COMMITTEE, Role.SUPERVISOR, Role.STREET_OFFICE, Role.STATION, Role.ADMINISTRATOR})
    @Operation(
            summary = "Keeps a file, so that a command can name it",
            description =
                    "Taken by content: PDF, JPEG, PNG, WebP, DOCX, XLSX, PPTX, ODT, ODS, UTF-8 text; ten million bytes"
                            + " at most. What pictures tell besides the picture is left out. A file that no command has"
                            + " named within a week is removed.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    @ResponseStatus(HttpStatus.CREATED)
    Uploaded upload(
            Sender sender,
            @PathVariable CommunityId community,
            @RequestParam(required = false) @Nullable String name,
            HttpServletRequest request,
            HttpServletResponse response) {
        var kept = sent.receive(request, sender, name);
        response.setHeader(HttpHeaders.LOCATION, "/api/communities/" + community + "/files/" + kept.digest());
        return new Uploaded(kept.digest(), kept.kind(), kept.name(), kept.size());
    }

    @GetMapping(FILE)
    @AllowedTo(anyAccount = true)
    @Operation(summary = "The file that the record cites by this digest, or that one has uploaded oneself")
    ResponseEntity<byte[]> file(Account account, @PathVariable CommunityId community, @PathVariable Digest digest) {
        return files.serve(account, community, digest);
    }
}
