package org.folkmoot.meetings;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.meetings.MeetingRefusal.*;

import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.meetings.Meeting.Announced;
import org.folkmoot.meetings.Meeting.Called;
import org.folkmoot.meetings.Meeting.Closed;
import org.folkmoot.meetings.Meeting.Unknown;
import org.folkmoot.meetings.MeetingCommand.AuthoriseRepresentatives;
import org.folkmoot.meetings.MeetingEvent.RepresentativesAuthorised;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.vocabulary.Authority;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.ProposalId;
import org.jspecify.annotations.Nullable;

/** The residents' meeting lets the representatives decide a matter (MTG-7), as one of its results says. */
final class AuthorityDecider implements Decider<AuthoriseRepresentatives, AuthorityDecider.State> {

    /**
     * @param decided the matter that the vote named has let the representatives decide; null if none, or no more
     * @param authority what authority there is already
     * @param text of the matter in the notice of the meeting of that vote; null if the vote was not opened
     */
    record State(
            boolean byCommittee,
            Meeting meeting,
            @Nullable ProposalId decided,
            Authority authority,
            @Nullable Digest text) {}

    @Override
    public Known<State> knows(Given given, AuthoriseRepresentatives command) {
        return Known.together(
                CommunityEvent.actsFor(Body.COMMITTEE, given),
                Meeting.course(command.meeting()),
                ResultEvent.authorisedBy(command.vote()),
                MeetingEvent.authorityOver(command.matter()),
                AnnouncedText.of(command.matter(), command.vote()),
                State::new);
    }

    @Override
    public Decision decide(Given given, AuthoriseRepresentatives command, State state) {
        if (!state.byCommittee) return refuse(MEETING_NOT_BY_COMMITTEE);
        var impossible = impossible(state.meeting);
        if (impossible != null) return refuse(impossible);
        var text = state.text;
        if (!command.matter().equals(state.decided) || text == null) return refuse(AUTHORITY_NOT_DECIDED);
        if (state.authority.covers(text)) return refuse(ALREADY_AUTHORISED);
        return accept(new RepresentativesAuthorised(command.meeting(), command.matter(), command.vote(), text));
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
}
