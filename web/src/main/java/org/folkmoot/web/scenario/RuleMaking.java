package org.folkmoot.web.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.folkmoot.committee.CommitteeCommand.MoveMotion;
import org.folkmoot.committee.MotionPurpose;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.disclosures.DisclosureCommand.PublishDisclosure;
import org.folkmoot.meetings.Attendance;
import org.folkmoot.meetings.MeetingCommand.CloseMeeting;
import org.folkmoot.proposals.ProposalCommand.RecordStudy;
import org.folkmoot.proposals.ProposalCommand.TableProposal;
import org.folkmoot.results.ResultCommand.DeclareResult;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.rulebook.RuleBookCommand.AdoptRuleBook;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.DecisionId;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.web.scenario.Assembly.Member;
import org.jspecify.annotations.Nullable;

/**
 * Decides on a community's rules.
 *
 * @param committee its members, the chair first
 * @param title of what is decided
 */
public record RuleMaking(Boards stage, List<Actor> committee, String title) {

    /** From the call of a meeting to its day. */
    private static final int CALLED_BEFORE = 12;

    /**
     * The residents pass a charter whose text is that book.
     *
     * @param members of an assembly of households
     * @param party that studies it first; null where nobody acts for a party organisation
     * @return what enters it
     */
    public AdoptRuleBook voted(
            LocalDate day, List<Member> members, SortedMap<String, String> book, @Nullable Actor party) {
        var text = stage.keep(RuleBook.text(book));
        var proposal = new ProposalId(stage.id('P'));
        var calledOn = day.minusDays(CALLED_BEFORE);
        var chair = committee.getFirst();
        stage.must(chair, calledOn, new TableProposal(proposal, Matter.CHARTER, title, text.digest(), null, null));
        var meeting = Assembly.called(stage, committee, calledOn, day, MeetingKind.ASSEMBLY_OF_HOUSEHOLDS);
        meeting.agenda(calledOn, proposal);
        if (party != null) stage.must(party, calledOn, new RecordStudy(proposal, stage.digest()));
        stage.must(chair, calledOn.plusDays(1), meeting.notice(proposal));
        meeting.arrive(members.subList(0, members.size() / 2 + 1), Attendance.ON_SITE);
        meeting.quorate();
        var vote = meeting.openVote(proposal);
        meeting.cast(vote, meeting.present().size(), 0, 0);
        meeting.count(vote);
        stage.must(chair, day, new DeclareResult(vote, proposal, null));
        stage.must(chair, day, new CloseMeeting(meeting.id()));
        stage.must(
                chair,
                day.plusDays(1),
                new PublishDisclosure(
                        new DisclosureId(stage.id('D')),
                        DisclosureClass.MEETING_DECISIONS,
                        title,
                        text.digest(),
                        ResultEvent.toPublish(vote)));
        return new AdoptRuleBook(new DecisionId(vote.value()), proposal, text.salt(), book);
    }

    /** A motion whose text is that book is put, and so many members are for it. @return what enters it if it is carried */
    public AdoptRuleBook moved(LocalDate day, int inFavour, SortedMap<String, String> book) {
        var text = stage.keep(RuleBook.text(book));
        var motion = Assembly.voiced(
                stage,
                committee,
                inFavour,
                day,
                MoveMotion.plain(
                        new MotionId(stage.id('C')), MotionPurpose.SET_RULE_BOOK, title, text.digest(), List.of()));
        return new AdoptRuleBook(new DecisionId(motion.value()), null, text.salt(), book);
    }
}
