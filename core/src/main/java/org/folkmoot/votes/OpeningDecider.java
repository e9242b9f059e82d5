package org.folkmoot.votes;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.votes.VoteRefusal.*;

import java.time.LocalDate;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.rulebook.RuleBookEvent;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.RuleBooks;
import org.folkmoot.votes.VoteCommand.OpenVote;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.jspecify.annotations.Nullable;

/**
 * The committee puts a proposal of the agenda to the vote. Options, denominator and rule book are fixed here; what was wrong with
 * them is mended by annulling the result and voting again, for all to see.
 */
final class OpeningDecider implements Decider<OpenVote, OpeningDecider.State> {

    /** @param taken whether a vote has this id */
    record State(
            boolean byCommittee, boolean taken, @Nullable Sitting sitting, Question question, RuleBooks books) {}

    @Override
    public Known<State> knows(Given given, OpenVote command) {
        return Known.together(
                CommunityEvent.actsFor(Body.COMMITTEE, given),
                Known.whether(VoteEvent.ofVote(command.vote()), VoteOpened.class),
                Sitting.of(command.meeting()),
                Question.of(command.proposal(), command.meeting(), given.today()),
                RuleBookEvent.adopted(),
                State::new);
    }

    @Override
    public Decision decide(Given given, OpenVote command, State state) {
        if (!state.byCommittee) return refuse(VOTE_NOT_BY_COMMITTEE);
        if (state.taken) return refuse(VOTE_EXISTS);
        var meeting = state.sitting;
        if (meeting == null) return refuse(VOTE_WITHOUT_MEETING);
        if (!meeting.agenda().contains(command.proposal())) return refuse(ITEM_NOT_ON_NOTICE);
        if (meeting.closed() || !given.isInSittingOf(meeting.heldOn())) return refuse(VOTE_OUTSIDE_MEETING);
        var quorum = meeting.quorum();
        if (quorum == null) return refuse(VOTE_WITHOUT_QUORUM);
        if (!state.question.put().isEmpty()) return refuse(QUESTION_ALREADY_PUT);
        if (!state.question.isOpenTo(meeting.called().kind())) return refuse(AUTHORITY_LOST);
        return accept(new VoteOpened(
                command.vote(),
                command.meeting(),
                meeting.called().kind(),
                meeting.heldOn(),
                command.proposal(),
                state.question.concerns(),
                quorum.present(),
                VoteEvent.OPTIONS,
                meeting.called().ruleBook(),
                publishBy(meeting, state.books)));
    }

    private static @Nullable LocalDate publishBy(Sitting meeting, RuleBooks books) {
        return books.version(meeting.called().ruleBook().version())
                .flatMap(book -> book.publishBy(meeting.heldOn()))
                .orElse(null);
    }
}
