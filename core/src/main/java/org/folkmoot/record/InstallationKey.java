package org.folkmoot.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Ed25519 key pair with which an installation signs the end of its exports. It lies in one PEM file that only its owner may
 * read: the private key (PKCS #8) and the public key (X.509).
 */
public final class InstallationKey {

    private static final String ALGORITHM = "Ed25519";
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");

    private final KeyPair pair;

    private InstallationKey(KeyPair pair) {
        this.pair = pair;
    }

    /**
     * Reads the key from this file, or makes one and writes it there.
     *
     * @throws RecordException if the file holds no such key, or if others than its owner may read it
     */
    public static InstallationKey createOrLoad(Path file) {
        try {
            return Files.exists(file) ? load(file) : create(file);
        } catch (IOException e) {
            throw new RecordException("cannot read or write the key in " + file + ": " + e.getMessage(), e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new RecordException(file + " holds no Ed25519 key pair: " + e.getMessage(), e);
        }
    }

    private static InstallationKey create(Path file) throws IOException, GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        var text = block("PRIVATE KEY", pair.getPrivate().getEncoded())
                + block("PUBLIC KEY", pair.getPublic().getEncoded());
        if (file.toAbsolutePath().getParent() instanceof Path folder) Files.createDirectories(folder);
        var attributes = isPosix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
        try (var channel = Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC),
                attributes)) {
            channel.write(StandardCharsets.US_ASCII.encode(text));
        }
        return new InstallationKey(pair);
    }

    private static String block(String title, byte[] content) {
        var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + title + "-----\n" + base64 + "\n-----END " + title + "-----\n";
    }

    private static InstallationKey load(Path file) throws IOException, GeneralSecurityException {
        if (isPosix(file) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file)))
            throw new RecordException("others than its owner may read " + file + "; allow its owner only (chmod 600)");
        var text = Files.readString(file, StandardCharsets.US_ASCII);
        var factory = KeyFactory.getInstance(ALGORITHM);
        var privateKey = factory.generatePrivate(new PKCS8EncodedKeySpec(content(text, "PRIVATE KEY")));
        var publicKey = factory.generatePublic(new X509EncodedKeySpec(content(text, "PUBLIC KEY")));
        var key = new InstallationKey(new KeyPair(publicKey, privateKey));
        if (!verifies(key.publicKey(), "probe", key.sign("probe")))
            throw new GeneralSecurityException("its private and its public key belong to different pairs");
        return key;
    }

    private static byte[] content(String text, String title) throws GeneralSecurityException {
        for (Matcher block = BLOCK.matcher(text); block.find(); )
            if (block.group(1).equals(title)) return Base64.getMimeDecoder().decode(block.group(2));
        throw new GeneralSecurityException("it has no " + title);
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** The public key as the record and checkpoints carry it: base64 of its X.509 SubjectPublicKeyInfo. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    /** Signs a text's UTF-8 bytes. @return the signature in base64 */
    String sign(String text) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has Ed25519", e);
        }
    }

    /** Whether the holder of the key signed the text; false as well for what is no key, no signature, or not in its one spelling. */
    static boolean verifies(String publicKey, String text, String signature) {
        try {
            var verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(
                    KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(decode(publicKey))));
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Base64 leaves bits unused at the end; a spelling that sets them is another text for the same bytes. */
    private static byte[] decode(String base64) {
        var bytes = Base64.getDecoder().decode(base64);
        if (!Base64.getEncoder().encodeToString(bytes).equals(base64))
            throw new IllegalArgumentException("not the one spelling");
        return bytes;
    }
}
