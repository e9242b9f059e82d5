package org.folkmoot.web.kit;

import org.folkmoot.projections.kit.Page;
import org.folkmoot.projections.kit.Single;
import org.folkmoot.projections.kit.View;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Reads the views for the handlers. */
@Component
public record Shown(Views views) {
    /** The document of a key. @throws EdgeException if no event has touched it */
    public <D> D one(Class<? extends View<D>> view, CommunityId community, String key) {
        return views.find(view, community, key).orElseThrow(() -> new EdgeException(EdgeRefusal.NOT_FOUND));
    }

    /** The same for what has an id. */
    public <D> D one(Class<? extends View<D>> view, CommunityId community, Id id) {
        return one(view, community, id.value());
    }

    /** A community's document in a view that has one for each. @throws EdgeException if no event has touched it */
    public <D> D of(Class<? extends Single<D>> view, CommunityId community) {
        return views.of(view, community).orElseThrow(() -> new EdgeException(EdgeRefusal.NOT_FOUND));
    }

    /** What {@code kit/parts :: pages} needs to lead on to the next page and back to the latest. */
    public static void lead(Model model, @Nullable Long before, Page<?> page) {
        model.addAttribute("before", before);
        model.addAttribute("older", page.older());
    }
}
