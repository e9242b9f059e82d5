package org.folkmoot.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.OwnLimit;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads no body of more than a megabyte, whether it says its length beforehand or comes in chunks; see {@link OwnLimit}. */
final class BodyLimit extends OncePerRequestFilter {

    /** As many bytes as a commit may have. */
    static final int MOST_BYTES = 1_000_000;

    private final Problems problems;
    private final List<OwnLimit> exceptions;

    BodyLimit(Problems problems, List<OwnLimit> exceptions) {
        this.problems = problems;
        this.exceptions = List.copyOf(exceptions);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return exceptions.stream().anyMatch(one -> one.where().matches(request));
    }

    /** The body goes on after its last allowed byte. */
    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST_BYTES) refuse(request, response);
        else if (request.getContentLengthLong() >= 0) chain.doFilter(request, response);
        else chain.doFilter(new Counted(request), response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Requests.isApi(request)) problems.write(request, response, EdgeRefusal.BODY_TOO_LARGE);
        else response.sendError(EdgeRefusal.BODY_TOO_LARGE.status()); // a page says it
    }

    private static final class Counted extends HttpServletRequestWrapper {
        Counted(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream());
        }
    }

    private static final class CountedStream extends ServletInputStream {
        private final ServletInputStream stream;
        private int count;

        CountedStream(ServletInputStream stream) {
            this.stream = stream;
        }

        @Override
        public int read() throws IOException {
            int read = stream.read();
            if (read >= 0) count(1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = stream.read(bytes, offset, length);
            if (read > 0) count(read);
            return read;
        }

        private void count(int read) throws Exceeded {
            count += read;
            if (count > MOST_BYTES) throw new Exceeded();
        }

        @Override
        public boolean isFinished() {
            return stream.isFinished();
        }

        @Override
        public boolean isReady() {
            return stream.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            stream.setReadListener(listener);
        }
    }
}
