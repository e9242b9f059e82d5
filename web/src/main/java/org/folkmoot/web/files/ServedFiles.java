package org.folkmoot.web.files;

import java.nio.charset.StandardCharsets;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Vault;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Serves files so that nothing in them runs, none is taken for another, and who opens one that tells of people is written down. */
@Component
record ServedFiles(FileStore store, FileAccess access, FileRounds rounds, Vault vault) {

    /** @throws EdgeException if there is no such file for the account, or it is lost */
    ResponseEntity<byte[]> serve(Account reader, CommunityId community, Digest digest) {
        var file = access.find(reader, community, digest);
        if (file.isEmpty()) {
            boolean gone = store.find(community, digest).isEmpty() && access.mayRead(reader, community, digest);
            throw new EdgeException(gone ? EdgeRefusal.FILE_LOST : EdgeRefusal.NOT_FOUND);
        }
        var bytes = store.content(community, digest);
        rounds.found(community, digest, bytes.isPresent());
        if (bytes.isPresent())
            access.personal(community, digest).ifPresent(paper -> vault.opens(reader, community, paper.about()));
        return answer(file.get(), bytes.orElseThrow(() -> new EdgeException(EdgeRefusal.FILE_LOST)));
    }

    private static ResponseEntity<byte[]> answer(KeptFile file, byte[] bytes) {
        var how = file.kind().isPicture() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .eTag(file.digest().value())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.CONTENT_TYPE, file.kind().mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        how.filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }
}
