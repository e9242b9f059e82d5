package org.folkmoot.web.accounts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out for programs; pages have a form for it. */
@RestController
@Tag(name = "session", description = "Who is signed in")
record SessionController(SignIn signIn, OwnAccount own, SessionStart sessions) {

    record NameAndPassword(
            @Size(max = 200) String name, @Size(max = 200) String password) {}

    record NewPassword(
            @Size(max = 200) String old, @Password String fresh) {}

    /** Who is signed in. */
    record Session(
            @Nullable String name,
            @Nullable Role role,
            @Nullable Actor actor,
            List<CommunityId> communities,

            @Schema(description = "send it as header X-CSRF-TOKEN with everything that changes something")
            String token) {}

    @PostMapping("/api/sign-in")
    @AllowedTo(everybody = true)
    @Operation(summary = "Signs in; the session is kept in a cookie")
    Session signIn(@Valid @RequestBody NameAndPassword body, HttpServletRequest request, HttpServletResponse response) {
        var account = signIn.check(body.name(), body.password(), request.getRemoteAddr());
        sessions.begin(account, request, response);
        return session(account, request);
    }

    @GetMapping("/api/session")
    @AllowedTo(everybody = true)
    @Operation(summary = "Who is signed in, and the token for writing")
    Session session(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? session(signedIn.account(), request)
                : new Session(null, null, null, List.of(), token(request));
    }

    private static Session session(Account account, HttpServletRequest request) {
        var communities = account.communities().stream()
                .sorted(Comparator.comparing(CommunityId::value))
                .toList();
        return new Session(account.name(), account.role(), account.actor(), communities, token(request));
    }

    private static String token(HttpServletRequest request) {
        return ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken();
    }

    @PostMapping("/api/sign-out")
    @AllowedTo(everybody = true)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Signs out")
    void signOut(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.invalidate();
    }

    @PostMapping("/api/session/password")
    @AllowedTo(anyAccount = true)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Changes one's own password, and ends all other sessions of the account")
    void changePassword(
            Account account,
            @Valid @RequestBody NewPassword body,
            HttpServletRequest request,
            HttpServletResponse response) {
        own.changePassword(account, body.old(), body.fresh(), request, response);
    }

    @PostMapping("/api/session/sign-out-everywhere")
    @AllowedTo(anyAccount = true)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ends all other sessions of one's own account")
    void signOutEverywhere(Account account, HttpServletRequest request, HttpServletResponse response) {
        own.signOutEverywhereElse(account, request, response);
    }
}
