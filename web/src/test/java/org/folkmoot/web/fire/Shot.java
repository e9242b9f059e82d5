package org.folkmoot.web.fire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A request as it will be written. */
final class Shot {

    private static final int SHOWN = 1_500;

    /** What is odd about it, for the one who reads a failure. */
    final List<String> odd = new ArrayList<>();

    String method;
    String path;
    String query = "";
    final List<String[]> headers = new ArrayList<>();
    byte[] body = new byte[0];
    /** How many bytes it says its body has, where that is not how many it has. */
    int announced = -1;

    boolean chunked;

    Shot(String method, String path) {
        this.method = method;
        this.path = path;
    }

    Shot with(String header, String value) {
        headers.add(new String[] {header, value});
        return this;
    }

    Shot without(String header) {
        headers.removeIf(one -> one[0].equalsIgnoreCase(header));
        return this;
    }

    Shot body(String text) {
        body = text.getBytes(UTF_8);
        return this;
    }

    Shot odd(String what) {
        odd.add(what);
        return this;
    }

    Optional<String> header(String name) {
        return headers.stream()
                .filter(one -> one[0].equalsIgnoreCase(name))
                .map(one -> one[1])
                .findFirst();
    }

    /** Whether the server cannot know where the next request begins. */
    boolean last() {
        return announced >= 0;
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        text(bytes, method + " " + path + (query.isEmpty() ? "" : "?" + query) + " HTTP/1.1\r\n");
        if (header("Host").isEmpty()) text(bytes, "Host: localhost\r\n");
        for (var header : headers) text(bytes, header[0] + ": " + header[1] + "\r\n");
        if (chunked) {
            text(bytes, "Transfer-Encoding: chunked\r\n\r\n");
            if (body.length > 0) {
                text(bytes, Integer.toHexString(body.length) + "\r\n");
                bytes.writeBytes(body);
                text(bytes, "\r\n");
            }
            text(bytes, "0\r\n\r\n");
        } else {
            if (announced >= 0 || body.length > 0 || !method.equals("GET"))
                text(bytes, "Content-Length: " + (announced >= 0 ? announced : body.length) + "\r\n");
            text(bytes, "\r\n");
            bytes.writeBytes(body);
        }
        return bytes.toByteArray();
    }

    /** Bytes above 127 go as they are: what is odd is odd. */
    private static void text(ByteArrayOutputStream bytes, String text) {
        bytes.writeBytes(text.chars().allMatch(c -> c < 256) ? text.getBytes(ISO_8859_1) : text.getBytes(UTF_8));
    }

    @Override
    public String toString() {
        var text = new String(bytes(), UTF_8).replaceAll("[\\x00-\\x08\\x0b-\\x1f]", "·");
        return odd + "\n" + (text.length() > SHOWN ? text.substring(0, SHOWN) + " … " + text.length() : text);
    }
}
