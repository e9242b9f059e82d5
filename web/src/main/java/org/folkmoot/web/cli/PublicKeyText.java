package org.folkmoot.web.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A public key on the command line: itself, or the file it stands in. */
final class PublicKeyText {

    private PublicKeyText() {}

    /** Base64 of the key, without line breaks; from a PEM file, what stands between the public key's lines. */
    static String read(String key) throws IOException {
        if (!isFile(key)) return key.strip();
        var text = Files.readString(Path.of(key));
        int begin = text.indexOf("-----BEGIN PUBLIC KEY-----");
        if (begin < 0) return text.strip();
        int end = text.indexOf("-----END", begin + 5);
        return text.substring(text.indexOf('\n', begin), end < 0 ? text.length() : end)
                .replaceAll("\\s", "");
    }

    private static boolean isFile(String key) {
        try {
            return Files.isRegularFile(Path.of(key));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
