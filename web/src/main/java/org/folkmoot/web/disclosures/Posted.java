package org.folkmoot.web.disclosures;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.folkmoot.projections.disclosures.DisclosureSheet;
import org.folkmoot.vocabulary.Sha256;
import org.folkmoot.web.texts.KeptText;
import org.jspecify.annotations.Nullable;

/**
 * A version of a disclosure with what it says.
 *
 * @param kept null if the text is not kept any more
 */
record Posted(DisclosureSheet.Version version, @Nullable KeptText kept) {

    /** Whether the text, digested anew, is the one that the record names. */
    public boolean isAsRecorded() {
        return kept != null && digest(kept).equals(version.text().value());
    }

    /** What prints the digest in a shell. @param address where the text is had as it is */
    public String check(String address) {
        var salt = kept == null ? "" : kept.salt();
        return "{ printf %s " + salt + " | xxd -r -p; curl -s " + address + "; } | sha256sum";
    }

    private static String digest(KeptText kept) {
        return Sha256.hex(HexFormat.of().parseHex(kept.salt()), kept.text().getBytes(StandardCharsets.UTF_8));
    }
}
