package org.folkmoot.web.kit;

import org.folkmoot.projections.kit.Listed;
import org.folkmoot.projections.kit.Page;
import org.folkmoot.projections.kit.Single;
import org.folkmoot.projections.kit.View;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.vocabulary.CommunityId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Reads the views for the handlers. */
@Component
public class Shown {

    /** Entries of a list that a program is given at once. */
    private static final int AT_ONCE = 50;

    private final Views views;

    Shown(Views views) {
        this.views = views;
    }

    /** The document of a key. @throws EdgeException if no event has touched it */
    public <D> D one(Class<? extends View<D>> view, CommunityId community, String key) {
        return views.find(view, community, key).orElseThrow(() -> new EdgeException(EdgeRefusal.NOT_FOUND));
    }

    /** A community's document in a view that has one for each. @throws EdgeException if no event has touched it */
    public <D> D of(Class<? extends Single<D>> view, CommunityId community) {
        return views.of(view, community).orElseThrow(() -> new EdgeException(EdgeRefusal.NOT_FOUND));
    }

    /** A page of a list, for programs. @param before where it begins, from the page before; null for the latest entries */
    public <E, D extends Listed<E>> Page<E> page(
            Class<? extends View<D>> view, CommunityId community, @Nullable Long before) {
        return views.list(view, community, before, AT_ONCE);
    }

    /** What {@code kit/parts :: pages} needs to lead on to the next page and back to the latest. */
    public static void lead(Model model, @Nullable Long before, Page<?> page) {
        model.addAttribute("before", before);
        model.addAttribute("older", page.older());
    }
}
