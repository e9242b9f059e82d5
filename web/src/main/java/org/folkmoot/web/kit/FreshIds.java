package org.folkmoot.web.kit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.function.Function;

/**
 * Makes the ids of new things. Where the sender has named the command, they follow from that name: the same command sent again
 * brings the same ids, and so is the same command.
 */
public final class FreshIds {

    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CHARACTERS = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Sender sender;

    private FreshIds(Sender sender) {
        this.sender = sender;
    }

    public static FreshIds of(Sender sender) {
        return new FreshIds(sender);
    }

    /** An id such as {@code FreshIds.of(sender).id('M', MeetingId::new)}. */
    public <T> T id(char letter, Function<String, T> kind) {
        return id(letter, 0, kind);
    }

    /** One of several ids of the same kind in one command. */
    public <T> T id(char letter, int number, Function<String, T> kind) {
        return kind.apply(letter + "-" + characters(bits(letter, number)));
    }

    private long bits(char letter, int number) {
        var key = sender.key();
        if (key == null) return RANDOM.nextLong();
        var name = String.join(
                "|", sender.community().value(), sender.actor().toString(), key.value(), letter + "" + number);
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String characters(long bits) {
        var text = new StringBuilder(CHARACTERS);
        for (int i = 0; i < CHARACTERS; i++) text.append(CROCKFORD.charAt((int) (bits >>> (5 * i)) & 31));
        return text.toString();
    }
}
