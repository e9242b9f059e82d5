package org.folkmoot.web.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.folkmoot.record.RecordModule;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals what may be read only under one key: AES-256-GCM with a random nonce for each sealing, under keys derived from the
 * given one (HKDF-SHA-256), one for sealing and one for looking up. Sealing tells nothing but the length. Safe for use by many
 * threads.
 */
public final class Sealed {

    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final JsonMapper JSON = RecordModule.builder().build();

    private final byte[] key;
    private final SecretKey sealing;
    private volatile @Nullable SecretKey looking;

    /** @param key 32 random bytes */
    public Sealed(byte[] key) {
        if (key.length != 32) throw new IllegalArgumentException("a key has 32 bytes, not " + key.length);
        this.key = key.clone();
        sealing = derived(key, "folkmoot/seal/1", "AES");
    }

    /** Made when it is first needed: most keys, those of the persons, only seal. */
    private SecretKey looking() {
        var made = looking;
        if (made == null) looking = made = derived(key, "folkmoot/look-up/1", "HmacSHA256");
        return made;
    }

    /** Another key that follows from this one. @param purpose what it is for */
    public Sealed forPurpose(String purpose) {
        return new Sealed(derive("key", purpose));
    }

    private static SecretKey derived(byte[] key, String purpose, String algorithm) {
        try {
            var how = HKDFParameterSpec.ofExtract()
                    .addIKM(new SecretKeySpec(key, "HKDF"))
                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), 32);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, how);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param about what this belongs to, such as its row's key: it opens nowhere else */
    public byte[] seal(byte[] open, String about) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var closed = cipher(Cipher.ENCRYPT_MODE, nonce, about).doFinal(open);
            return ByteBuffer.allocate(1 + NONCE_BYTES + closed.length)
                    .put(FORMAT)
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same of a record, as JSON of its components. */
    public byte[] seal(Record open, String about) {
        return seal(JSON.writeValueAsBytes(open), about);
    }

    /** What was sealed as such a record. @throws IllegalStateException as {@link #open(byte[], String)} does */
    public <T extends Record> T open(byte[] closed, String about, Class<T> type) {
        return JSON.readValue(open(closed, about), type);
    }

    /** @throws IllegalStateException if it was sealed under another key or about something else, or was changed */
    public byte[] open(byte[] closed, String about) {
        if (closed.length <= 1 + NONCE_BYTES || closed[0] != FORMAT)
            throw new IllegalStateException("not a sealed value");
        var nonce = Arrays.copyOfRange(closed, 1, 1 + NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, about)
                    .doFinal(closed, 1 + NONCE_BYTES, closed.length - 1 - NONCE_BYTES);
        } catch (AEADBadTagException e) {
            throw new IllegalStateException("sealed under another key, about something else, or changed", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String about) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** HMAC-SHA-256 of the parts, in hex: equal parts are found again, and nobody without the key can try names out. */
    public String lookUp(String... parts) {
        return HexFormat.of().formatHex(derive(parts));
    }

    /** The same 32 bytes for the same parts, unforeseeable without the key. */
    public byte[] derive(String... parts) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(looking());
            for (var part : parts) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(ByteBuffer.allocate(4)
                        .putInt(bytes.length)
                        .array()); // so that no two lists of parts read alike
                mac.update(bytes);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
