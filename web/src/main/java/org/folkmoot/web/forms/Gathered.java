package org.folkmoot.web.forms;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.folkmoot.decisions.Command;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.web.forms.Wanted.Written;
import org.folkmoot.web.identity.RandomId;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.texts.PersonalData;
import org.folkmoot.web.texts.TextKind;

/** What is gathered for one command while it is made: the ids of its new things, and its texts. */
final class Gathered {

    /** Characters, as people count them. */
    static final int LONGEST_TEXT = 20_000;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Form form;
    private final Map<String, String> made = new LinkedHashMap<>();
    private final Map<Digest, Written> texts = new LinkedHashMap<>();

    Gathered(Form form) {
        this.form = form;
    }

    /** The id of what is new there; the same for the same place. */
    String fresh(String place) {
        return made.computeIfAbsent(place, _ -> RandomId.fresh(form.sent().letterOf(place)));
    }

    boolean makes(String place) {
        return form.sent().makes(place);
    }

    /**
     * What stands for the digest of a text until the text is kept.
     *
     * @throws EdgeException naming the place, if the text is blank or a book, or is to be published and holds personal data
     */
    Digest text(TextKind kind, String text, String place) {
        if (text.isBlank() || text.codePointCount(0, text.length()) > LONGEST_TEXT)
            throw new EdgeException(EdgeRefusal.INVALID_VALUE, place);
        if (kind.isOpen() && PersonalData.in(text)) throw new EdgeException(EdgeRefusal.CONTAINS_PERSONAL_DATA, place);
        var bits = new byte[32];
        RANDOM.nextBytes(bits);
        var placeholder = new Digest(HexFormat.of().formatHex(bits));
        texts.put(placeholder, new Written(kind, text.replace("\r\n", "\n")));
        return placeholder;
    }

    Wanted into(Command command) {
        return new Wanted(form, command, made, texts);
    }
}
