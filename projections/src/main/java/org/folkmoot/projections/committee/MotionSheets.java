package org.folkmoot.projections.committee;

import com.google.auto.service.AutoService;
import org.folkmoot.committee.CommitteeEvent;
import org.folkmoot.committee.CommitteeEvent.MotionMoved;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.hearings.HearingEvent.AnswersAdopted;
import org.folkmoot.hearings.HearingEvent.HearingAnnounced;
import org.folkmoot.meetings.MeetingEvent.DoorReviewed;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.meetings.MeetingEvent.NoticeIssued;
import org.folkmoot.meetings.MeetingEvent.ObjectionUpheld;
import org.folkmoot.orders.OrderEvent.CorrectionReported;
import org.folkmoot.orders.OrderEvent.OrderDeclined;
import org.folkmoot.projections.kit.ForAccounts;
import org.folkmoot.projections.kit.Sheets;
import org.folkmoot.projections.kit.View;
import org.folkmoot.rulebook.RuleBookEvent.RuleBookAdopted;

/** Each motion by its id. */
@AutoService(View.class)
public final class MotionSheets extends Sheets<MotionSheet> implements ForAccounts {

    public MotionSheets() {
        super("motions", MotionSheet.class);
        begins(MotionMoved.class, MotionMoved::motion, MotionSheet::of);
        on(CommitteeEvent.class, CommitteeEvent::motion, MotionSheet::after);
        on(MeetingCalled.class, MeetingCalled::motion, MotionSheet::carriedOut);
        on(NoticeIssued.class, NoticeIssued::motion, MotionSheet::carriedOut);
        on(ObjectionUpheld.class, ObjectionUpheld::motion, MotionSheet::carriedOut);
        on(DoorReviewed.class, DoorReviewed::motion, MotionSheet::carriedOut);
        on(HearingAnnounced.class, HearingAnnounced::motion, MotionSheet::carriedOut);
        on(AnswersAdopted.class, AnswersAdopted::motion, MotionSheet::carriedOut);
        on(CorrectionReported.class, CorrectionReported::motion, (motion, _) -> motion.withAnswered(true));
        on(OrderDeclined.class, OrderDeclined::motion, (motion, _) -> motion.withAnswered(true));
        on(RuleBookAdopted.class, RuleBookAdopted::motion, MotionSheet::set);
        on(DisclosurePublished.class, e -> CommitteeEvent.published(e.fulfils()), MotionSheet::published);
    }
}
