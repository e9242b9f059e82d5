package org.folkmoot.meetings;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.meetings.MeetingRefusal.*;

import java.util.List;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Fold;
import org.folkmoot.decisions.FoldingDecider;
import org.folkmoot.decisions.Given;
import org.folkmoot.meetings.Meeting.Announced;
import org.folkmoot.meetings.Meeting.Called;
import org.folkmoot.meetings.Meeting.Closed;
import org.folkmoot.meetings.Meeting.Unknown;
import org.folkmoot.meetings.MeetingCommand.AuthoriseRepresentatives;
import org.folkmoot.meetings.MeetingEvent.RepresentativesAuthorised;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.results.ResultEvent.ResultCorrected;
import org.folkmoot.results.ResultEvent.ResultDeclared;
import org.folkmoot.vocabulary.Authority;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.VoteId;
import org.jspecify.annotations.Nullable;

/** The residents' meeting lets the representatives decide a matter (MTG-7), as one of its results says. */
public final class AuthorityDecider implements FoldingDecider<AuthoriseRepresentatives, AuthorityDecider.State> {

    /**
     * @param vote the vote that is said to have given the authority
     * @param declared its result, as first declared
     * @param passed whether it passed, as it stands now
     * @param authority what authority there is already
     */
    record State(
            Meeting meeting,
            Offices seats,
            VoteId vote,
            @Nullable ResultDeclared declared,
            boolean passed,
            Authority authority) {

        State with(@Nullable ResultDeclared result, boolean stands) {
            return new State(meeting, seats, vote, result, stands, authority);
        }
    }

    @Override
    public Class<AuthoriseRepresentatives> commands() {
        return AuthoriseRepresentatives.class;
    }

    @Override
    public Boundary boundary(Given given, AuthoriseRepresentatives command) {
        return CommunityEvent.ofOffices(given.by())
                .and(Meeting.course(command.meeting()))
                .and(ResultEvent.ofResult(command.vote()), ResultEvent.class)
                .and(
                        MeetingEvent.ofAuthority(command.matter()),
                        RepresentativesAuthorised.class,
                        ResultCorrected.class,
                        ResultAnnulled.class);
    }

    @Override
    public State initial(Given given, AuthoriseRepresentatives command) {
        return new State(new Unknown(), Offices.NONE, command.vote(), null, false, Authority.NONE);
    }

    @Override
    public List<Fold<State, ?>> folds() {
        return List.of(
                new Fold<>(MeetingEvent.class, AuthorityDecider::meeting),
                new Fold<>(CommunityEvent.class, AuthorityDecider::community),
                new Fold<>(ResultEvent.class, AuthorityDecider::result));
    }

    // An authority that was recorded before may have been so with another meeting, whose course is not this one's.
    private static State meeting(State state, MeetingEvent event) {
        return new State(
                Meeting.evolve(state.meeting, event),
                state.seats,
                state.vote,
                state.declared,
                state.passed,
                MeetingEvent.authority(state.authority, event));
    }

    private static State community(State state, CommunityEvent event) {
        var seats = CommunityEvent.seats(state.seats, event);
        return new State(state.meeting, seats, state.vote, state.declared, state.passed, state.authority);
    }

    private static State result(State state, ResultEvent event) {
        var after = new State(
                state.meeting,
                state.seats,
                state.vote,
                state.declared,
                state.passed,
                ResultEvent.authority(state.authority, event));
        if (!event.vote().equals(state.vote)) return after;
        return switch (event) {
            case ResultDeclared e -> after.with(e, e.passed());
            case ResultCorrected e -> after.with(state.declared, e.passed());
            case ResultAnnulled _ -> after.with(state.declared, false);
        };
    }

    @Override
    public Decision decide(Given given, AuthoriseRepresentatives command, State state) {
        if (!state.seats.held(given.by(), Body.COMMITTEE, given.today())) return refuse(MEETING_NOT_BY_COMMITTEE);
        var impossible = impossible(state.meeting);
        if (impossible != null) return refuse(impossible);
        if (!authorises(state, command)) return refuse(AUTHORITY_NOT_DECIDED);
        if (state.authority.stands()) return refuse(ALREADY_AUTHORISED);
        return accept(new RepresentativesAuthorised(command.meeting(), command.matter(), command.vote()));
    }

    private static @Nullable MeetingRefusal impossible(Meeting meeting) {
        return switch (meeting) {
            case Unknown _ -> MEETING_UNKNOWN;
            case Called called -> impossible(called);
            case Announced announced -> impossible(announced.called());
            case Closed _ -> MEETING_CLOSED;
        };
    }

    private static @Nullable MeetingRefusal impossible(Called called) {
        return called.kind() == MeetingKind.REPRESENTATIVES ? null : AUTHORITY_NEEDS_REPRESENTATIVES;
    }

    private static boolean authorises(State state, AuthoriseRepresentatives command) {
        var result = state.declared;
        return result != null
                && state.passed
                && result.kind() != MeetingKind.REPRESENTATIVES
                && command.matter().equals(result.concerns());
    }
}
