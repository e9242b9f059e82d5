package org.folkmoot.web.fire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** HTTP/1.1 byte by byte: an ordinary client would not send what is sent here. One connection, opened again when the server closes it. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final int MOST_BYTES = 50_000_000;

    private final int port;
    private @Nullable Socket socket;
    private @Nullable BufferedInputStream in;

    Wire(int port) {
        this.port = port;
    }

    /** An answer; status 0 if the server closed the connection without one. */
    record Answer(int status, List<String[]> headers, byte[] body) {

        static final Answer NONE = new Answer(0, List.of(), new byte[0]);

        Optional<String> header(String name) {
            return headers.stream()
                    .filter(header -> header[0].equalsIgnoreCase(name))
                    .map(header -> header[1])
                    .findFirst();
        }

        String text() {
            return new String(body, java.nio.charset.StandardCharsets.UTF_8);
        }

        String type() {
            return header("Content-Type").orElse("").replaceFirst(";.*", "").strip();
        }
    }

    /** @param last nothing follows on this connection: the server sees its end after these bytes */
    Answer exchange(byte[] request, boolean head, boolean last) throws IOException {
        try {
            return once(request, head, last);
        } catch (SocketException | EOFException e) { // an idle connection may have been closed meanwhile
            close();
            try {
                return once(request, head, last);
            } catch (SocketException | EOFException again) {
                close();
                return Answer.NONE;
            }
        }
    }

    private Answer once(byte[] request, boolean head, boolean last) throws IOException {
        var open = open();
        try {
            open.getOutputStream().write(request);
            open.getOutputStream().flush();
            if (last) open.shutdownOutput();
        } catch (SocketException e) {
            // the server may answer and close before everything has been sent
            if (open.isClosed()) throw e;
        }
        var answer = read(head);
        var connection = answer.header("Connection").orElse("");
        if (last || connection.equalsIgnoreCase("close") || answer.status() == 0) close();
        return answer;
    }

    private Socket open() throws IOException {
        var known = socket;
        if (known != null) return known;
        var fresh = new Socket();
        fresh.setSoTimeout(PATIENCE_MILLIS);
        fresh.setTcpNoDelay(true);
        fresh.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
        socket = fresh;
        in = new BufferedInputStream(fresh.getInputStream(), 1 << 16);
        return fresh;
    }

    private Answer read(boolean head) throws IOException {
        var status = line();
        while (status.startsWith("HTTP/1.1 100")) {
            while (!line().isEmpty()) {}
            status = line();
        }
        int code = Integer.parseInt(status.split(" ")[1]);
        var headers = new ArrayList<String[]>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.add(new String[] {
                line.substring(0, colon), line.substring(colon + 1).strip()
            });
        }
        var answer = new Answer(code, headers, new byte[0]);
        return new Answer(code, headers, head || code == 204 || code == 304 ? new byte[0] : body(answer));
    }

    private byte[] body(Answer answer) throws IOException {
        var length = answer.header("Content-Length");
        if (length.isPresent()) return exactly(Integer.parseInt(length.get()));
        if (answer.header("Transfer-Encoding").isEmpty()) return stream().readAllBytes();
        var body = new ByteArrayOutputStream();
        for (int size = chunk(); size > 0; size = chunk()) {
            if (body.size() > MOST_BYTES) throw new IOException("too long an answer");
            body.write(exactly(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private byte[] exactly(int size) throws IOException {
        var bytes = stream().readNBytes(size);
        if (bytes.length < size) throw new EOFException();
        return bytes;
    }

    private BufferedInputStream stream() throws IOException {
        var known = in;
        if (known == null) throw new EOFException();
        return known;
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = stream().read(); next != '\n'; next = stream().read()) {
            if (next < 0) throw new EOFException();
            if (next != '\r') line.write(next);
        }
        return line.toString(ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        var known = socket;
        socket = null;
        in = null;
        if (known != null) known.close();
    }
}
