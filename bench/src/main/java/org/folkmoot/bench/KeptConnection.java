package org.folkmoot.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection of HTTP/1.1 that is kept open as long as the server lets it, and then opened again; read with as little work as will
 * do: what is measured is the other end.
 */
final class KeptConnection implements AutoCloseable {

    private final int port;
    private Socket socket;
    private InputStream in;

    KeptConnection(int port) throws IOException {
        this.port = port;
        socket = opened(port);
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
    }

    private static Socket opened(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        return socket;
    }

    /** @param head the status line and the headers, in lower case but for values */
    record Reply(int status, String head, String body) {

        /** The value of a header. */
        String header(String name) {
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    /** A POST of JSON. @param headers each with its line's end */
    static byte[] post(String path, String headers, String json) {
        var body = json.getBytes(StandardCharsets.UTF_8);
        var head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + headers
                + "Content-Length: " + body.length + "\r\n\r\n";
        return (head + json).getBytes(StandardCharsets.UTF_8);
    }

    Reply send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        var head = head();
        int status = Integer.parseInt(head.substring(9, 12));
        var reply = new Reply(status, head, "");
        boolean chunked = reply.header("transfer-encoding").equals("chunked");
        var length = reply.header("content-length");
        var body = chunked ? chunks() : in.readNBytes(length.isEmpty() ? 0 : Integer.parseInt(length));
        if (reply.header("connection").equals("close")) {
            socket.close();
            socket = opened(port);
            in = new BufferedInputStream(socket.getInputStream(), 16_384);
        }
        return new Reply(status, head, new String(body, StandardCharsets.UTF_8));
    }

    /** All up to the empty line. */
    private String head() throws IOException {
        var head = new StringBuilder();
        for (var line = line(); !line.isEmpty(); line = line())
            head.append(line).append('\n');
        return head.toString();
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        while (true) {
            int next = in.read();
            if (next < 0) throw new EOFException("the server has hung up");
            if (next == '\n') return line.toString();
            if (next != '\r') line.append((char) next);
        }
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            int length = Integer.parseInt(line(), 16);
            body.write(in.readNBytes(length));
            line();
            if (length == 0) return body.toByteArray();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
