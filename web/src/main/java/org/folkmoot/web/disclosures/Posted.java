package org.folkmoot.web.disclosures;

import org.folkmoot.projections.disclosures.DisclosureSheet;
import org.folkmoot.vocabulary.Salt;
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
        return kept != null && new Salt(kept.salt()).digest(kept.text()).equals(version.text());
    }

    /** What prints the digest in a shell. @param address where the text is had as it is */
    public String check(String address) {
        var salt = kept == null ? "" : kept.salt();
        return "{ printf %s " + salt + " | xxd -r -p; curl -s " + address + "; } | sha256sum";
    }
}
