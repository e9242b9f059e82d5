package org.folkmoot.web.hearings;

import org.folkmoot.decisions.Known;
import org.folkmoot.hearings.HearingEvent;
import org.folkmoot.hearings.HearingEvent.AnswerDrafted;
import org.folkmoot.replay.Outlook;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.web.texts.Withheld;
import org.springframework.stereotype.Component;

/** What members have written down, and what they have written otherwise since, is nobody's answer before the committee has adopted it (COM-8). */
@Component
record AnswersNotGiven(Outlook outlook) implements Withheld {

    @Override
    public boolean isWithheld(CommunityId community, Digest answer) {
        var draft = outlook.known(community, Known.last(HearingEvent.ofAnswer(answer), AnswerDrafted.class));
        return draft == null || !outlook.known(community, HearingEvent.isGiven(draft));
    }
}
