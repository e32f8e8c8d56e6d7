package firstdeal.platform.idempotency;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** A request whose body was read to take its fingerprint, and can be read again. */
final class OnceRequest extends HttpServletRequestWrapper {

    private final byte @Nullable [] body;
    private final byte[] fingerprint;

    OnceRequest(HttpServletRequest request) throws IOException, ServletException {
        super(request);
        var sha = sha256();
        add(sha, request.getMethod());
        add(sha, request.getRequestURI());
        add(sha, String.valueOf(request.getQueryString()));
        if (isMultipart(request)) {
            body = null;
            for (var part : request.getParts()) {
                add(sha, part.getName());
                add(sha, String.valueOf(part.getSubmittedFileName()));
                try (var in = part.getInputStream()) {
                    sha.update(in.readAllBytes());
                }
            }
        } else {
            body = request.getInputStream().readAllBytes();
            sha.update(body);
        }
        fingerprint = sha.digest();
    }

    private static boolean isMultipart(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    private static void add(MessageDigest sha, String text) {
        sha.update(text.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of method, address and body. */
    byte[] fingerprint() {
        return fingerprint;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return body == null ? super.getInputStream() : new Again(new ByteArrayInputStream(body));
    }

    private static final class Again extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Again(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int at, int length) {
            return bytes.read(into, at, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("Everything is here already");
        }
    }
}
