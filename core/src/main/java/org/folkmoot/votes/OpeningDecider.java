package org.folkmoot.votes;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.votes.VoteRefusal.*;

import com.google.auto.service.AutoService;
import java.util.List;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Fold;
import org.folkmoot.decisions.Given;
import org.folkmoot.meetings.MeetingEvent;
import org.folkmoot.proposals.ProposalEvent;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteCommand.OpenVote;
import org.folkmoot.votes.VoteEvent.BallotCast;
import org.folkmoot.votes.VoteEvent.VoteClosed;
import org.folkmoot.votes.VoteEvent.VoteCounted;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.jspecify.annotations.Nullable;

/**
 * The committee puts a proposal of the agenda to the vote. Options, denominator and rule book are fixed here; what was wrong with
 * them is mended by annulling the result and voting again, for all to see.
 */
@AutoService(Decider.class)
public final class OpeningDecider implements VoteDecider<OpenVote, OpeningDecider.State> {

    /** @param taken whether a vote has this id */
    record State(
            VoteId vote,
            boolean taken,
            Offices seats,
            @Nullable Sitting sitting,
            Question question) {}

    @Override
    public Class<OpenVote> commands() {
        return OpenVote.class;
    }

    @Override
    public Boundary boundary(Given given, OpenVote command) {
        return CommunityEvent.ofOffices(given.by())
                .and(VoteEvent.ofVote(command.vote()), VoteOpened.class)
                .and(Sitting.boundary(command.meeting()))
                .and(Question.boundary(command.meeting(), command.proposal()));
    }

    @Override
    public State initial(Given given, OpenVote command) {
        return new State(command.vote(), false, Offices.NONE, null, Question.UNKNOWN);
    }

    @Override
    public List<Fold<State, ?>> folds() {
        return List.of(
                new Fold<>(VoteEvent.class, OpeningDecider::vote),
                new Fold<>(MeetingEvent.class, OpeningDecider::meeting),
                new Fold<>(CommunityEvent.class, OpeningDecider::community),
                new Fold<>(ProposalEvent.class, (state, event) -> asking(state, state.question.after(event))),
                new Fold<>(ResultEvent.class, (state, event) -> asking(state, state.question.after(event))));
    }

    private static State vote(State state, VoteEvent event) {
        return switch (event) {
            case VoteOpened e
            when e.vote().equals(state.vote) -> new State(state.vote, true, state.seats, state.sitting, state.question);
            case VoteOpened e -> asking(state, state.question.after(e));
            case BallotCast _, VoteClosed _, VoteCounted _ -> state;
        };
    }

    private static State meeting(State state, MeetingEvent event) {
        var sitting = Sitting.evolve(state.sitting, event);
        return new State(state.vote, state.taken, state.seats, sitting, state.question.after(event));
    }

    private static State community(State state, CommunityEvent event) {
        var seats = CommunityEvent.seats(state.seats, event);
        return new State(state.vote, state.taken, seats, state.sitting, state.question);
    }

    private static State asking(State state, Question question) {
        return new State(state.vote, state.taken, state.seats, state.sitting, question);
    }

    @Override
    public Decision decide(Given given, OpenVote command, State state) {
        if (!state.seats.held(given.by(), Body.COMMITTEE, given.today())) return refuse(VOTE_NOT_BY_COMMITTEE);
        if (state.taken) return refuse(VOTE_EXISTS);
        var meeting = state.sitting;
        if (meeting == null) return refuse(VOTE_WITHOUT_MEETING);
        if (!meeting.agenda().contains(command.proposal())) return refuse(ITEM_NOT_ON_NOTICE);
        if (meeting.closed() || !meeting.heldOn().equals(given.today())) return refuse(VOTE_OUTSIDE_MEETING);
        var present = meeting.present();
        if (present == null) return refuse(VOTE_WITHOUT_QUORUM);
        if (!state.question.put().isEmpty()) return refuse(QUESTION_ALREADY_PUT);
        if (!state.question.isOpenTo(meeting.kind())) return refuse(AUTHORITY_LOST);
        return accept(new VoteOpened(
                command.vote(),
                command.meeting(),
                meeting.kind(),
                command.proposal(),
                state.question.concerns(),
                present,
                VoteEvent.OPTIONS,
                meeting.ruleBook()));
    }
}
