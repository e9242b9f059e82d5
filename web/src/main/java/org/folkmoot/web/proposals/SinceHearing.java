package org.folkmoot.web.proposals;

import java.util.List;
import org.folkmoot.projections.proposals.ProposalSheet.Heard;
import org.folkmoot.projections.proposals.ProposalSheet.Wording;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.HearingId;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.texts.Difference;
import org.folkmoot.web.texts.Difference.Run;
import org.folkmoot.web.texts.TextAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What has changed in a proposal since people were heard on it. */
@Component
public record SinceHearing(TextAccess texts) {

    /**
     * @param hearing whose answers the change follows
     * @param isSame whether nothing has changed
     * @param title empty if it is as it was
     * @param text empty if it is as it was; null if the reader may not read both texts, or one is kept no more
     */
    public record Revision(
            HearingId hearing,
            boolean isSame,
            List<Run> title,
            @Nullable List<Run> text) {}

    /** @return null if nobody was heard */
    public @Nullable Revision of(Account reader, CommunityId community, @Nullable Heard heard, Wording now) {
        if (heard == null) return null;
        var then = heard.wording();
        boolean isSame = then.title().equals(now.title()) && then.text().equals(now.text());
        return new Revision(
                heard.hearing(), isSame, runs(then.title(), now.title()), texts(reader, community, then, now));
    }

    private @Nullable List<Run> texts(Account reader, CommunityId community, Wording then, Wording now) {
        if (then.text().equals(now.text())) return List.of();
        var before = texts.text(reader, community, then.text());
        var after = texts.text(reader, community, now.text());
        return before == null || after == null ? null : runs(before, after);
    }

    private static List<Run> runs(String before, String after) {
        return before.equals(after) ? List.of() : Difference.between(before, after);
    }
}
