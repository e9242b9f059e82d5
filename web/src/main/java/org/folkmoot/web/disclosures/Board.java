package org.folkmoot.web.disclosures;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.folkmoot.projections.communities.CommunitySheet;
import org.folkmoot.projections.communities.CommunitySheets;
import org.folkmoot.projections.disclosures.DisclosureSearch;
import org.folkmoot.projections.disclosures.DisclosureSheet;
import org.folkmoot.projections.disclosures.DisclosureSheet.Entry;
import org.folkmoot.projections.disclosures.DisclosureSheets;
import org.folkmoot.projections.kit.Listing;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.Shown;
import org.folkmoot.web.texts.TextKind;
import org.folkmoot.web.texts.TextStore;
import org.springframework.stereotype.Component;

/** Reads what everybody may read: the disclosures of a community with their texts. */
@Component
record Board(Views views, Shown shown, TextStore texts) {

    /** The name of a community. @throws EdgeException if there is no such community */
    String name(CommunityId community) {
        return views.of(CommunitySheets.class, community)
                .map(CommunitySheet::name)
                .orElseThrow(() -> new EdgeException(EdgeRefusal.NOT_FOUND));
    }

    /** What is found, the newest first. */
    Listing<Entry> find(CommunityId community, DisclosureSearch search) {
        return views.list(DisclosureSheets.class, community).where(search.fits());
    }

    /** What was changed last. */
    List<Entry> latest(CommunityId community, DisclosureSearch search, int limit) {
        // Stable: of one moment the newer item comes first.
        return find(community, search).stream()
                .sorted(Comparator.comparing(Entry::changedAt).reversed())
                .limit(limit)
                .toList();
    }

    /** @throws EdgeException if that community has published no such item */
    DisclosureSheet item(CommunityId community, DisclosureId disclosure) {
        return shown.one(DisclosureSheets.class, community, disclosure);
    }

    /** A version with its text, if it is kept. */
    Posted posted(CommunityId community, DisclosureSheet.Version version) {
        var kept = texts.find(version.text())
                .filter(one -> one.community().equals(community) && one.kind() == TextKind.DISCLOSURE);
        return new Posted(version, kept.orElse(null));
    }

    /** The text of a version, counted from 1. @throws EdgeException if there is no such version, or its text is not kept */
    String text(CommunityId community, DisclosureId disclosure, int version) {
        return item(community, disclosure).versions().stream()
                .filter(one -> one.number() == version)
                .findFirst()
                .flatMap(one -> Optional.ofNullable(posted(community, one).kept()))
                .orElseThrow(() -> new EdgeException(EdgeRefusal.NOT_FOUND))
                .text();
    }
}
