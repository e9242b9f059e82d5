package org.folkmoot.projections.proposals;

import com.google.auto.service.AutoService;
import org.folkmoot.committee.CommitteeEvent.CommitteeDecided;
import org.folkmoot.committee.CommitteeEvent.Fell;
import org.folkmoot.disclosures.DisclosureEvent;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.hearings.HearingEvent;
import org.folkmoot.hearings.HearingEvent.DiscussionEnded;
import org.folkmoot.hearings.HearingEvent.HearingAnnounced;
import org.folkmoot.hearings.HearingEvent.HearingCancelled;
import org.folkmoot.hearings.HearingEvent.HearingClosed;
import org.folkmoot.hearings.HearingEvent.HearingOpened;
import org.folkmoot.meetings.MeetingEvent.NoticeIssued;
import org.folkmoot.meetings.MeetingEvent.RepresentativesAuthorised;
import org.folkmoot.projections.kit.ForAccounts;
import org.folkmoot.projections.kit.Sheets;
import org.folkmoot.projections.kit.View;
import org.folkmoot.proposals.ProposalEvent;
import org.folkmoot.proposals.ProposalEvent.ProposalTabled;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.votes.VoteEvent.VoteClosed;
import org.folkmoot.votes.VoteEvent.VoteCounted;
import org.folkmoot.votes.VoteEvent.VoteOpened;

/** Each proposal by its id, with what happened to it in meetings, hearings, votes and disclosures. */
@AutoService(View.class)
public final class ProposalSheets extends Sheets<ProposalSheet> implements ForAccounts {

    public ProposalSheets() {
        super("proposals", ProposalSheet.class);
        begins(ProposalTabled.class, ProposalTabled::proposal, ProposalSheet::of);
        on(ProposalEvent.class, ProposalEvent::proposal, ProposalSheet::after);
        on(CommitteeDecided.class, each(e -> e.about().proposals()), ProposalSheet::after);
        on(Fell.class, each(e -> e.about().proposals()), ProposalSheet::after);
        on(NoticeIssued.class, each(NoticeIssued::agenda), ProposalSheet::after);
        on(RepresentativesAuthorised.class, RepresentativesAuthorised::matter, ProposalSheet::after);
        names(HearingAnnounced.class, HearingAnnounced::hearing, HearingAnnounced::proposal);
        on(HearingAnnounced.class, through(HearingEvent::hearing), ProposalSheet::after);
        on(HearingOpened.class, through(HearingEvent::hearing), ProposalSheet::after);
        on(DiscussionEnded.class, through(HearingEvent::hearing), ProposalSheet::after);
        on(HearingClosed.class, through(HearingEvent::hearing), ProposalSheet::after);
        on(HearingCancelled.class, through(HearingEvent::hearing), ProposalSheet::after);
        names(VoteOpened.class, VoteOpened::vote, VoteOpened::proposal);
        on(VoteOpened.class, VoteOpened::proposal, ProposalSheet::after);
        on(VoteClosed.class, VoteClosed::proposal, ProposalSheet::after);
        on(VoteCounted.class, VoteCounted::proposal, ProposalSheet::after);
        on(ResultEvent.class, ResultEvent::proposal, ProposalSheet::after);
        names(DisclosurePublished.class, DisclosurePublished::disclosure, e -> ResultEvent.published(e.fulfils()));
        on(DisclosureEvent.class, through(DisclosureEvent::disclosure), ProposalSheet::after);
    }
}
