package org.folkmoot.web.identity;

import java.security.SecureRandom;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.folkmoot.vocabulary.Id;

/** The text of ids: a letter, a hyphen and eight characters of Crockford's base 32. */
public final class RandomId {

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomId() {}

    /** An id that nobody can foresee. */
    public static String fresh(char letter) {
        var random = new byte[5];
        RANDOM.nextBytes(random);
        return of(letter, random);
    }

    /** Several, all different, without those that are taken; forty bits meet by chance among some hundred thousand. */
    static List<String> fresh(char letter, int count, Function<Set<String>, Set<String>> taken) {
        var ids = new LinkedHashSet<String>();
        while (ids.size() < count) {
            var drawn = new LinkedHashSet<String>();
            while (ids.size() + drawn.size() < count) drawn.add(fresh(letter));
            drawn.removeAll(taken.apply(drawn));
            ids.addAll(drawn);
        }
        return List.copyOf(ids);
    }

    /** An id of these bits. @param random at least five random bytes: forty bits, eight characters of five */
    public static String of(char letter, byte[] random) {
        long bits = 0;
        for (int i = 0; i < 5; i++) bits = bits << 8 | random[i] & 0xFF;
        var text = new StringBuilder().append(letter).append('-');
        for (int shift = 35; shift >= 0; shift -= 5) text.append(Id.CROCKFORD.charAt((int) (bits >>> shift) & 31));
        return text.toString();
    }
}
