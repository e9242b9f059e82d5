package org.folkmoot.web.kit;

import org.folkmoot.projections.kit.Paged;
import org.folkmoot.projections.kit.View;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.vocabulary.CommunityId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Reads the views for the handlers. */
@Component
public class Shown {

    /** Which page of a list the answer is, counted from 0, the oldest. */
    public static final String PAGE = "Folkmoot-Page";

    /** How many pages the list has. */
    public static final String PAGES = "Folkmoot-Pages";

    private final Views views;

    Shown(Views views) {
        this.views = views;
    }

    /** The document of a key. @throws EdgeException if no event has touched it */
    public <D> D one(Class<? extends View<D>> view, CommunityId community, String key) {
        return views.find(view, community, key).orElseThrow(() -> new EdgeException(EdgeRefusal.NOT_FOUND));
    }

    /**
     * A page of a list.
     *
     * @param wanted its number, or null for the latest
     * @throws EdgeException if the list has no such page
     */
    public <D> ResponseEntity<D> page(Class<? extends Paged<D>> view, CommunityId community, @Nullable Integer wanted) {
        var pages = views.pages(view, community);
        int number = wanted == null ? pages.size() - 1 : wanted;
        if (number < 0 || number >= pages.size()) throw new EdgeException(EdgeRefusal.NOT_FOUND);
        return ResponseEntity.ok()
                .header(PAGE, Integer.toString(number))
                .header(PAGES, Integer.toString(pages.size()))
                .body(pages.get(number));
    }
}
