package org.folkmoot.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.folkmoot.projections.communities.CommunitySheet;
import org.folkmoot.projections.communities.CommunitySheets;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.Here;
import org.folkmoot.web.kit.Navigation;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page what its head shows, under the name {@code here}. */
@ControllerAdvice(annotations = Controller.class)
record PageModel(Views views, Navigation navigation) {

    /** Says on the page that follows a form at which position its command was recorded. */
    static final String RECORDED = "recorded";

    /** The interface's handlers are controllers too; they have no head, and its reading would be most of what a ballot costs. */
    @ModelAttribute("here")
    @Nullable
    Here onPages(HttpServletRequest request) {
        return Requests.isApi(request) ? null : here(request);
    }

    private Here here(HttpServletRequest request) {
        var account = Access.account().orElse(null);
        var community = Access.community(request).orElseGet(() -> home(account));
        return new Here(
                account,
                community,
                community == null ? null : name(community),
                community == null ? List.of() : navigation.from(community, account),
                request.getRequestURI().substring(request.getContextPath().length()),
                position(recorded(request)));
    }

    /** The page that says that parameters cannot be read is drawn without them. */
    private static @Nullable String recorded(HttpServletRequest request) {
        try {
            return request.getParameter(RECORDED);
        } catch (InvalidParameterException | RequestRejectedException e) {
            return null;
        }
    }

    /** The same for a page that tells of an error; none where the address itself is the error. */
    Optional<Here> headOf(HttpServletRequest request) {
        try {
            return Optional.of(here(request));
        } catch (EdgeException e) {
            return Optional.empty();
        }
    }

    /** Who is at home in one community is there on pages of none, too. */
    private static @Nullable CommunityId home(@Nullable Account account) {
        return account != null && account.communities().size() == 1
                ? account.communities().iterator().next()
                : null;
    }

    private @Nullable String name(CommunityId community) {
        return views.of(CommunitySheets.class, community)
                .map(CommunitySheet::name)
                .orElse(null);
    }

    private static @Nullable Long position(@Nullable String text) {
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            return null; // a made-up address says nothing
        }
    }
}
