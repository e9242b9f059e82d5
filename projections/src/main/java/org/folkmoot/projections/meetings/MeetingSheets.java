package org.folkmoot.projections.meetings;

import com.google.auto.service.AutoService;
import org.folkmoot.meetings.MeetingEvent;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.projections.kit.ForAccounts;
import org.folkmoot.projections.kit.Sheets;
import org.folkmoot.projections.kit.View;
import org.folkmoot.supervision.SupervisionEvent.RatingAnnounced;
import org.folkmoot.votes.VoteEvent.VoteOpened;

/** Each meeting by its id. */
@AutoService(View.class)
public final class MeetingSheets extends Sheets<MeetingSheet> implements ForAccounts {

    public MeetingSheets() {
        super("meetings", MeetingSheet.class);
        begins(MeetingCalled.class, MeetingCalled::meeting, MeetingSheet::of);
        on(MeetingEvent.class, MeetingEvent::meeting, MeetingSheet::after);
        on(VoteOpened.class, VoteOpened::meeting, MeetingSheet::voting);
        on(RatingAnnounced.class, RatingAnnounced::meeting, MeetingSheet::rating);
    }
}
