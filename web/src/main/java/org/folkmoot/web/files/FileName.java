package org.folkmoot.web.files;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.folkmoot.web.texts.PersonalData;
import org.jspecify.annotations.Nullable;

/** What a file is called where people see it: what they called it, without what could mislead them or their computer. */
final class FileName {

    private static final int LONGEST = 80;
    private static final String NAMELESS = "file";

    /** Controls, format characters such as those that turn the direction of writing, what is no character, and ends of lines. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}<>:\"|?*]");

    private static final Pattern SPACES = Pattern.compile("\\p{Z}+");
    private static final Pattern AT_THE_ENDS = Pattern.compile("^[. ]+|[. ]+$");

    private FileName() {}

    /** @param said by whoever uploads it; null if nothing is */
    static String of(@Nullable String said, FileKind kind) {
        var last = said == null ? "" : said.substring(Math.max(said.lastIndexOf('/'), said.lastIndexOf('\\')) + 1);
        var fit = UNFIT.matcher(Normalizer.normalize(last, Normalizer.Form.NFC)).replaceAll("");
        var stem = stem(SPACES.matcher(fit).replaceAll(" "));
        if (stem.codePointCount(0, stem.length()) > LONGEST)
            stem = stem.substring(0, stem.offsetByCodePoints(0, LONGEST));
        stem = AT_THE_ENDS.matcher(stem).replaceAll("");
        return (stem.isEmpty() || PersonalData.in(stem) ? NAMELESS : stem) + "." + kind.extension();
    }

    /** Without what it said of itself: it ends as what it is. */
    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && name.length() - dot <= 6 ? name.substring(0, dot) : name;
    }
}
