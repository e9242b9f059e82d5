package org.folkmoot.web.views;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.folkmoot.projections.kit.View;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.http.Requests;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where programs read views: each document by its key, lists page by page, the one document of those that have one only. */
@RestController
@RequestMapping("/api/communities/{community}/views/{view}")
@Hidden // described view by view
record ViewController(ReadableViews views) {

    /** Entries of one page. */
    static final int MOST_ENTRIES = 200;

    /**
     * The one document, or a page of the list.
     *
     * @param before where the page begins, as the page before tells it
     * @param size how many entries at most
     */
    @GetMapping
    @AllowedTo(anyAccount = true)
    Object whole(
            @PathVariable CommunityId community,
            @PathVariable String view,
            @RequestParam @Nullable Long before,
            @RequestParam(defaultValue = "50") int size,
            HttpServletRequest request) {
        var named = named(view, request);
        if (ReadableViews.isSingle(named)) return found(views.whole(named, community));
        if (!ReadableViews.isList(named)) throw new EdgeException(EdgeRefusal.NOT_FOUND);
        if (size < 1 || size > MOST_ENTRIES) throw new EdgeException(EdgeRefusal.INVALID_PARAMETER, "size");
        return views.page(named, community, before, size);
    }

    @GetMapping("/{key}")
    @AllowedTo(anyAccount = true)
    Object one(
            @PathVariable CommunityId community,
            @PathVariable String view,
            @PathVariable String key,
            HttpServletRequest request) {
        var named = named(view, request);
        if (ReadableViews.isSingle(named)) throw new EdgeException(EdgeRefusal.NOT_FOUND);
        return found(views.one(named, community, key));
    }

    private View<?> named(String name, HttpServletRequest request) {
        var view = views.named(name).orElseThrow(() -> new EdgeException(EdgeRefusal.NOT_FOUND));
        Requests.about(request, "view", name);
        return view;
    }

    private static Object found(Optional<?> document) {
        return document.orElseThrow(() -> new EdgeException(EdgeRefusal.NOT_FOUND));
    }
}
