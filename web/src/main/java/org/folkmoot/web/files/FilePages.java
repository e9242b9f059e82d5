package org.folkmoot.web.files;

import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.kit.AllowedTo;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where pages lead to a file. */
@Controller
record FilePages(ServedFiles files) {

    @GetMapping("/communities/{community}/files/{digest}")
    @AllowedTo(anyAccount = true)
    ResponseEntity<byte[]> file(Account account, @PathVariable CommunityId community, @PathVariable Digest digest) {
        return files.serve(account, community, digest);
    }
}
