package org.folkmoot.web.sessions;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.folkmoot.web.http.Problems;
import org.folkmoot.web.identity.Unreachable;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.Faults;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Around everything, sessions included: if a store is away, that is said, and no page is drawn for it, which would need the
 * session that cannot be read.
 */
final class StoreAway extends OncePerRequestFilter {

    private final Problems problems;

    StoreAway(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failure) {
            if (!Unreachable.isWhy(failure) || response.isCommitted()) throw failure;
            Faults.log(failure);
            response.reset();
            problems.write(request, response, EdgeRefusal.UNAVAILABLE);
        }
    }
}
