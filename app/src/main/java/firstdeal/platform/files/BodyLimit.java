package firstdeal.platform.files;

import firstdeal.platform.errors.FilterAnswers;
import firstdeal.platform.errors.Rejected;
import firstdeal.shared.Text;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** How much a request may bring; docs/api.md states the figures. Before everything that would read it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class BodyLimit extends OncePerRequestFilter {

    static final long MULTIPART = 26L << 20;
    static final long TEXT = 5L << 20;
    static final long JSON = 1L << 20;

    private final FilterAnswers answers;

    BodyLimit(FilterAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = limit(request.getContentType());
        if (request.getContentLengthLong() > limit) {
            answers.send(request, response, 413, tooLarge(limit));
        } else if (request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null) {
            if (isMultipart(request.getContentType()) && !parts(request)) {
                answers.send(request, response, 413, tooLarge(limit));
            } else {
                chain.doFilter(new Counted(request, limit), response);
            }
        } else {
            chain.doFilter(request, response);
        }
    }

    /**
     * Parts are read by the server itself, past any wrapper, and whoever reads first (the check of the form's token) would
     * find nothing where they were too large: so they are asked for here.
     */
    private static boolean parts(HttpServletRequest request) throws IOException, ServletException {
        try {
            request.getParts();
            return true;
        } catch (IllegalStateException | IOException tooLarge) {
            return false;
        }
    }

    private static boolean isMultipart(String type) {
        return type != null && type.startsWith("multipart/form-data");
    }

    private static long limit(String type) {
        if (type == null) {
            return JSON;
        }
        if (type.startsWith("multipart/")) {
            return MULTIPART;
        }
        return type.startsWith("application/json") || type.startsWith("application/x-www-form-urlencoded")
                ? JSON
                : TEXT;
    }

    private static Text tooLarge(long limit) {
        return Text.of("platform.too-large-for", "megabytes", limit >> 20);
    }

    /** A body that does not say its length is counted while it is read. */
    private static final class Counted extends HttpServletRequestWrapper {

        private final long limit;

        Counted(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream(), limit);
        }
    }

    private static final class CountedStream extends ServletInputStream {

        private final ServletInputStream from;
        private final long limit;
        private long read;

        CountedStream(ServletInputStream from, long limit) {
            this.from = from;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int next = from.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            int got = from.read(into, at, length);
            count(Math.max(got, 0));
            return got;
        }

        private void count(int more) {
            read += more;
            if (read > limit) {
                throw new Rejected(413, tooLarge(limit));
            }
        }

        @Override
        public boolean isFinished() {
            return from.isFinished();
        }

        @Override
        public boolean isReady() {
            return from.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            from.setReadListener(listener);
        }
    }
}
