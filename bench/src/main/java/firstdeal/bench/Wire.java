package firstdeal.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** One keep-alive HTTP/1.1 connection, as thin as can be: on two cores the load generator must not eat what it measures. */
final class Wire implements AutoCloseable {

    /** An answer; {@code wireBytes} is what crossed the wire, compressed as it was. */
    record Answer(int status, Map<String, String> headers, byte[] body, int wireBytes) {

        String text() {
            return new String(plain(), StandardCharsets.UTF_8);
        }

        /** The body, unpacked when it came compressed. */
        byte[] plain() {
            if (!"gzip".equals(headers.get("content-encoding"))) {
                return body;
            }
            try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
                return unpacked.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean isGood() {
            return status >= 200 && status < 400;
        }
    }

    private final int port;
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    Wire(int port) throws IOException {
        this.port = port;
        this.socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream(), 65536);
        this.out = socket.getOutputStream();
    }

    /** The bytes of a request, made once and sent many times. */
    static byte[] request(String method, String path, Map<String, String> headers, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (bytes.length > 0 || !method.equals("GET")) {
            head.append("Content-Length: ").append(bytes.length).append("\r\n");
        }
        var start = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        var all = new byte[start.length + bytes.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(bytes, 0, all, start.length, bytes.length);
        return all;
    }

    Answer send(byte[] request) throws IOException {
        out.write(request);
        out.flush();
        var status = Integer.parseInt(line().split(" ", 3)[1]);
        var headers = new LinkedHashMap<String, String>();
        int size = 0;
        for (var line = line(); !line.isEmpty(); line = line()) {
            size += line.length() + 2;
            int colon = line.indexOf(':');
            headers.merge(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip(),
                    (a, b) -> a + "\n" + b);
        }
        var body = body(status, headers);
        if ("close".equalsIgnoreCase(headers.get("connection"))) {
            reconnect();
        }
        return new Answer(status, headers, body, size + body.length);
    }

    private byte[] body(int status, Map<String, String> headers) throws IOException {
        if (status == 204 || status == 304) {
            return new byte[0];
        }
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            return chunks();
        }
        var length = headers.get("content-length");
        return length == null ? new byte[0] : in.readNBytes(Integer.parseInt(length));
    }

    private byte[] chunks() throws IOException {
        var all = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line().strip(), 16); size > 0; size = Integer.parseInt(line().strip(), 16)) {
            all.write(in.readNBytes(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private String line() throws IOException {
        var text = new StringBuilder(64);
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("The server closed the connection");
            }
            if (b != '\r') {
                text.append((char) b);
            }
        }
        return text.toString();
    }

    private void reconnect() throws IOException {
        close();
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 65536);
        out = socket.getOutputStream();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
