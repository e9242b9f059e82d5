package org.folkmoot.web.texts;

import java.util.Optional;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.ErasureList;
import org.folkmoot.web.identity.OfficeHolders;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Who may read a text, and forget it: by its kind, and what only those read who keep the minutes, they read while they are in office. */
@Component
public record TextAccess(TextStore texts, OfficeHolders offices, ErasureList list, Withheld withheld) {
    private static final Logger LOG = LoggerFactory.getLogger(TextAccess.class);

    /**
     * Forgets a text, because it names somebody, or somebody asked for it (PI 47); the record keeps its digest. The administrator may
     * forget any, which they do not read; the committee, while in office, what was said at hearings.
     *
     * @throws EdgeException if there is no such text there, or it is not theirs to forget
     */
    void forget(Account account, CommunityId community, Digest digest) {
        var text = texts.find(digest)
                .filter(kept -> kept.community().equals(community))
                .orElseThrow(() -> new EdgeException(EdgeRefusal.NOT_FOUND));
        boolean may = account.role() == Role.ADMINISTRATOR
                || account.role() == Role.COMMITTEE && !text.kind().isOpen() && mayRead(account, text);
        if (!may) throw new EdgeException(EdgeRefusal.NOT_FOR_THIS_ROLE);
        list.text(digest);
        texts.forget(digest);
        LOG.info("text {} of {} was forgotten by {}", digest, community, account.actor());
    }

    /** The text of a community, if it is kept and the account may read it now. */
    public Optional<KeptText> read(Account reader, CommunityId community, @Nullable Digest digest) {
        return digest == null
                ? Optional.empty()
                : texts.find(digest)
                        .filter(kept -> kept.community().equals(community))
                        .filter(kept -> mayRead(reader, kept))
                        .filter(kept -> !isHeldBack(reader, digest, kept));
    }

    private boolean isHeldBack(Account reader, Digest digest, KeptText text) {
        return text.kind() == TextKind.ANSWER
                && !keepsMinutes(reader, text.community())
                && withheld.isWithheld(text.community(), digest);
    }

    private boolean keepsMinutes(Account reader, CommunityId community) {
        return TextKind.STATEMENT.readers().contains(reader.role()) && offices.isInOffice(reader, community);
    }

    /** The same, the text alone; null if the reader may not read it, or none is kept. */
    public @Nullable String text(Account reader, CommunityId community, @Nullable Digest digest) {
        return read(reader, community, digest).map(KeptText::text).orElse(null);
    }

    /** Whether the account may read texts of its kind now. */
    public boolean mayRead(Account reader, KeptText text) {
        return reader.isAtHomeIn(text.community())
                && text.kind().readers().contains(reader.role())
                && (text.kind().isOpen() || offices.isInOffice(reader, text.community()));
    }
}
