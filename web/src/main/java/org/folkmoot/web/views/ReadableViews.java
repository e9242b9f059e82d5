package org.folkmoot.web.views;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.folkmoot.projections.kit.ForAccounts;
import org.folkmoot.projections.kit.Listed;
import org.folkmoot.projections.kit.Page;
import org.folkmoot.projections.kit.Single;
import org.folkmoot.projections.kit.View;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.vocabulary.CommunityId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The views that say they are for accounts, by their names. */
@Component
@SuppressWarnings("unchecked") // a view's documents are of the class that it says, and it is opened under its own
class ReadableViews {

    private final Map<String, View<?>> byName = new TreeMap<>();
    private final Views views;

    ReadableViews(Views views) {
        this.views = views;
        for (var view : Views.registered()) if (view instanceof ForAccounts) byName.put(view.name(), view);
    }

    Collection<View<?>> all() {
        return byName.values();
    }

    Optional<View<?>> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Whether it has one document for each community. */
    static boolean isSingle(View<?> view) {
        return view instanceof Single;
    }

    static boolean isList(View<?> view) {
        return Listed.class.isAssignableFrom(view.document());
    }

    <D> Optional<D> whole(View<D> view, CommunityId community) {
        return views.of((Class<? extends Single<D>>) view.getClass(), community);
    }

    <D> Optional<D> one(View<D> view, CommunityId community, String key) {
        return views.find((Class<? extends View<D>>) view.getClass(), community, key);
    }

    Page<?> page(View<?> view, CommunityId community, @Nullable Long before, int size) {
        return listed((View<? extends Listed<Object>>) view, community, before, size);
    }

    private <D extends Listed<Object>> Page<Object> listed(
            View<D> view, CommunityId community, @Nullable Long before, int size) {
        return views.list((Class<? extends View<D>>) view.getClass(), community, before, size);
    }
}
