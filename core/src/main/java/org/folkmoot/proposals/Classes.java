package org.folkmoot.proposals;

import org.folkmoot.committee.CommitteeEvent;
import org.folkmoot.committee.CommitteeEvent.CommitteeDecided;
import org.folkmoot.committee.CommitteeEvent.DecisionAnnulled;
import org.folkmoot.committee.CommitteeEvent.DecisionRevoked;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Known;
import org.folkmoot.meetings.MeetingEvent;
import org.folkmoot.meetings.MeetingEvent.NoticeIssued;
import org.folkmoot.proposals.ProposalEvent.ClassObjected;
import org.folkmoot.proposals.ProposalEvent.ClassSettled;
import org.folkmoot.proposals.ProposalEvent.ProposalAmended;
import org.folkmoot.proposals.ProposalEvent.ProposalTakenOffAgenda;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.results.ResultEvent.ResultDeclared;
import org.folkmoot.vocabulary.Classing;
import org.folkmoot.vocabulary.ProposalId;

/**
 * Reads which class a proposal is of. What the committee sets after the notice of a meeting is not for that meeting: residents and board
 * have been told which class it is, and the board can object no more.
 */
final class Classes {

    private Classes() {}

    /** @param announced whether the notice has gone out of a meeting that has not decided it yet */
    private record Course(Classing classing, boolean announced) {

        private static final Course NONE = new Course(Classing.NONE, false);

        private Course after(Event event) {
            return switch (event) {
                case CommitteeDecided e
                when e.carried() && e.about().matter() != null && !announced ->
                    as(classing.set(e.about().matter(), e.motion()));
                case DecisionRevoked e when e.motion().equals(classing.by()) -> as(classing.set(null, null));
                case DecisionAnnulled e when e.motion().equals(classing.by()) -> as(classing.set(null, null));
                case ProposalAmended _ -> as(classing.reworded());
                case ClassObjected _ -> as(classing.doubted());
                case ClassSettled e -> as(classing.settledAs(e.matter()));
                case NoticeIssued _ -> new Course(classing, true);
                case ProposalTakenOffAgenda _, ResultDeclared _ -> new Course(classing, false);
                default -> this;
            };
        }

        private Course as(Classing now) {
            return new Course(now, announced);
        }
    }

    static Known<Classing> of(ProposalId proposal) {
        var told = Boundary.of(
                        CommitteeEvent.ofMotionsOn(proposal),
                        CommitteeDecided.class,
                        DecisionRevoked.class,
                        DecisionAnnulled.class)
                .and(
                        ProposalEvent.ofProposal(proposal),
                        ClassObjected.class,
                        ClassSettled.class,
                        ProposalAmended.class,
                        ProposalTakenOffAgenda.class)
                .and(MeetingEvent.ofAnnounced(proposal), NoticeIssued.class)
                .and(ResultEvent.ofResultsOn(proposal), ResultDeclared.class);
        return Known.from(told, Event.class, Course.NONE, Course::after).map(Course::classing);
    }
}
