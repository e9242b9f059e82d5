package org.folkmoot.web.letters;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.folkmoot.projections.communities.CommunitySheet;
import org.folkmoot.projections.communities.CommunitySheets;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.GroupId;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.Sentences;
import org.folkmoot.web.letters.LetterPdf.Heading;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Answers with letters as a PDF that no cache keeps. */
@Component
class LetterPrint {

    /** The beginning of addresses under which residents reach this server. */
    static final String ADDRESS = "https?://[^\\s?#'\"<>]{3,150}";

    private final Letters letters;
    private final Views views;
    private final Sentences sentences;
    private @Nullable Optional<Fonts> fonts;

    LetterPrint(Letters letters, Views views, Sentences sentences) {
        this.letters = letters;
        this.views = views;
        this.sentences = sentences;
    }

    /** @throws EdgeException if there is no font, or nobody to be invited */
    void part(
            Account reader,
            CommunityId community,
            @Nullable GroupId group,
            int part,
            String address,
            HttpServletResponse response)
            throws IOException {
        var font = font(); // before any code is made
        write(letters.part(reader, community, group, part), font, community, address, response);
    }

    /** @throws EdgeException if there is no font, or no such household */
    void household(
            Account reader, CommunityId community, HouseholdId household, String address, HttpServletResponse response)
            throws IOException {
        var font = font();
        write(letters.household(reader, community, household), font, community, address, response);
    }

    private void write(
            List<Letter> found, Fonts font, CommunityId community, String address, HttpServletResponse response)
            throws IOException {
        if (found.isEmpty()) throw new EdgeException(EdgeRefusal.NOBODY_TO_INVITE);
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("letters-" + community + ".pdf")
                        .build()
                        .toString());
        LetterPdf.write(found, font, sentences, heading(community, address), response.getOutputStream());
    }

    /** What stands on all letters of the community. */
    Heading heading(CommunityId community, String address) {
        var name = views.of(CommunitySheets.class, community)
                .map(CommunitySheet::name)
                .orElse(community.value());
        return new Heading(name, address.replaceAll("/+$", "") + "/invitation");
    }

    /** Whether letters can be drawn here. */
    boolean hasFont() {
        return fonts().isPresent();
    }

    private Fonts font() {
        return fonts().orElseThrow(() -> new EdgeException(EdgeRefusal.NO_FONT));
    }

    private synchronized Optional<Fonts> fonts() {
        var known = fonts;
        if (known == null) fonts = known = Fonts.ofThisMachine();
        return known;
    }
}
