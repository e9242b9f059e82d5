package org.folkmoot.web.record;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The record as a file. */
@Controller
record TakingPages(Taking taking) {

    private static final Logger LOG = LoggerFactory.getLogger(TakingPages.class);

    @GetMapping("/communities/{community}/record/export.ndjson")
    @AllowedTo(Role.AUDITOR)
    void export(Account account, HttpServletResponse response) throws IOException {
        if (!taking.isAtHomeEverywhere(account)) throw new EdgeException(EdgeRefusal.NOT_YOUR_COMMUNITY);
        long end = taking.end();
        response.setContentType("application/x-ndjson");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"record-" + end + ".ndjson\"");
        try {
            taking.write(end, response.getOutputStream());
        } catch (IOException e) {
            if (!response.isCommitted()) throw e;
            // Whoever saves this sees that the checkpoint is missing: an error page after half a record would say less.
            LOG.warn("a record was not taken away to its end: {}", e.toString());
        }
    }
}
