package org.folkmoot.web.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.committee.CommitteeCommand.MoveMotion;
import org.folkmoot.committee.CommitteeCommand.SupportMotion;
import org.folkmoot.committee.MotionPurpose;
import org.folkmoot.committee.MotionSubject;
import org.folkmoot.meetings.Attendance;
import org.folkmoot.meetings.Channel;
import org.folkmoot.meetings.MeetingCommand.CallMeeting;
import org.folkmoot.meetings.MeetingCommand.CheckIn;
import org.folkmoot.meetings.MeetingCommand.CheckOut;
import org.folkmoot.meetings.MeetingCommand.CloseCheckIn;
import org.folkmoot.meetings.MeetingCommand.DeclareQuorum;
import org.folkmoot.meetings.MeetingCommand.IssueNotice;
import org.folkmoot.meetings.MeetingCommand.ReopenCheckIn;
import org.folkmoot.proposals.ProposalCommand.PutOnAgenda;
import org.folkmoot.proposals.ProposalCommand.TableProposal;
import org.folkmoot.results.ResultCommand.DeclareResult;
import org.folkmoot.results.ResultEvent.ResultDeclared;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.HearingId;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.OrderId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteCommand.CastBallot;
import org.folkmoot.votes.VoteCommand.CloseVote;
import org.folkmoot.votes.VoteCommand.CountVote;
import org.folkmoot.votes.VoteCommand.OpenVote;
import org.jspecify.annotations.Nullable;

/**
 * One meeting of the scenario and the people in it.
 *
 * @param committee which decides what comes on its agenda; its chair first
 * @param chair who presides
 * @param present who has come and not left; changes
 */
public record Assembly(
        Boards stage, List<Actor> committee, Actor chair, MeetingId id, LocalDate day, List<Member> present) {
    private static final Map<MotionPurpose, String> TITLES = Map.of(
            MotionPurpose.CALL_MEETING,
            "召集会议 To call a meeting",
            MotionPurpose.CALL_HEARING,
            "举行听证会 To hold a hearing",
            MotionPurpose.ADMIT_TO_AGENDA,
            "列入会议议程 To admit to the agenda",
            MotionPurpose.SET_CLASS,
            "认定议题类别 To set the class of a proposal",
            MotionPurpose.UPHOLD_OBJECTION,
            "认定异议 To uphold an objection",
            MotionPurpose.ANSWER_HEARING,
            "通过听证会答复 To adopt the answers to a hearing",
            MotionPurpose.SHORTEN_NOTICE,
            "气象预警,须在汛期前完工 A weather warning: the work must be done before the floods");

    /** One who has a vote in the meeting. @param household the household they stand for; null where members vote for themselves */
    public record Member(@Nullable HouseholdId household, ResidentId resident) {
        public Actor acting() {
            return new Actor.Resident(resident);
        }
    }

    /** The committee decides that something may be done, with the voices of its majority. @param committee its members */
    public static MotionId decided(Boards stage, List<Actor> committee, LocalDate on, MotionPurpose purpose) {
        return decided(stage, committee, on, purpose, null);
    }

    /** The same. @param order that it answers; null if it answers none */
    public static MotionId decided(
            Boards stage, List<Actor> committee, LocalDate on, MotionPurpose purpose, @Nullable OrderId order) {
        return decided(stage, committee, on, purpose, order, MotionSubject.NONE);
    }

    /** It decides which class a proposal is of. */
    public static void classed(Boards stage, List<Actor> committee, LocalDate on, ProposalId proposal, Matter matter) {
        var about = new MotionSubject(List.of(proposal), null, matter, null, null, null);
        decided(stage, committee, on, MotionPurpose.SET_CLASS, null, about);
    }

    /** It adopts the answers to a hearing. */
    public static MotionId answered(Boards stage, List<Actor> committee, LocalDate on, HearingId hearing) {
        var about = new MotionSubject(List.of(), null, null, hearing, null, null);
        return decided(stage, committee, on, MotionPurpose.ANSWER_HEARING, null, about);
    }

    /** It decides to call a meeting of that kind for that day. */
    public static MotionId toMeet(
            Boards stage, List<Actor> committee, LocalDate on, MeetingKind kind, LocalDate heldOn) {
        var about = new MotionSubject(List.of(), null, null, null, kind, heldOn);
        return decided(stage, committee, on, MotionPurpose.CALL_MEETING, null, about);
    }

    /** It decides to hear people on a proposal on that day. */
    public static MotionId toHear(
            Boards stage, List<Actor> committee, LocalDate on, ProposalId proposal, LocalDate heldOn) {
        var about = new MotionSubject(List.of(proposal), null, null, null, null, heldOn);
        return decided(stage, committee, on, MotionPurpose.CALL_HEARING, null, about);
    }

    /** It decides that the meeting is announced with less notice, on that day or before. */
    public MotionId shortened(LocalDate on, LocalDate last) {
        var about = new MotionSubject(List.of(), id, null, null, null, last);
        return decided(stage, committee, on, MotionPurpose.SHORTEN_NOTICE, null, about);
    }

    private static MotionId decided(
            Boards stage,
            List<Actor> committee,
            LocalDate on,
            MotionPurpose purpose,
            @Nullable OrderId order,
            MotionSubject about) {
        var title = TITLES.getOrDefault(purpose, "请决定 To be decided");
        return voiced(
                stage,
                committee,
                committee.size() / 2 + 1,
                on,
                new MoveMotion(
                        new MotionId(stage.id('C')),
                        purpose,
                        null,
                        order,
                        about.proposals(),
                        about.meeting(),
                        about.matter(),
                        about.hearing(),
                        about.kind(),
                        about.day(),
                        title,
                        stage.digest(),
                        List.of()));
    }

    /** It decides that the ballots of a vote were wrong, so that the board can annul its result. */
    public static MotionId foundFaulty(
            Boards stage, List<Actor> committee, LocalDate on, VoteId vote, String title, Digest text) {
        var motion = new MotionId(stage.id('C'));
        var purpose = MotionPurpose.ANNUL_RESULT;
        return voiced(
                stage,
                committee,
                committee.size() / 2 + 1,
                on,
                new MoveMotion(
                        motion, purpose, vote, null, List.of(), null, null, null, null, null, title, text, List.of()));
    }

    /** The chair puts a motion, and so many members are for it. */
    static MotionId voiced(Boards stage, List<Actor> committee, int inFavour, LocalDate on, MoveMotion motion) {
        stage.must(committee.getFirst(), on, motion);
        for (var member : committee.subList(0, inFavour)) stage.must(member, on, new SupportMotion(motion.motion()));
        return motion.motion();
    }

    /** Decides to call a meeting, and calls it. @param committee its members, the chair first */
    public static Assembly called(
            Boards stage, List<Actor> committee, LocalDate calledOn, LocalDate day, MeetingKind kind) {
        return called(stage, committee, calledOn, day, kind, Channel.ON_SITE);
    }

    /** The same, where the charter lets members attend online. */
    public static Assembly called(
            Boards stage, List<Actor> committee, LocalDate calledOn, LocalDate day, MeetingKind kind, Channel channel) {
        var chair = committee.getFirst();
        var motion = toMeet(stage, committee, calledOn, kind, day);
        var meeting = new Assembly(stage, committee, chair, new MeetingId(stage.id('M')), day, new ArrayList<>());
        stage.must(
                chair,
                calledOn,
                new CallMeeting(meeting.id(), kind, day, "社区议事厅 Community hall", channel, null, motion));
        return meeting;
    }

    /** The same, presided over by somebody else: where the committee is rated, by the supervision board (L25 37). */
    public Assembly presidedBy(Actor other) {
        return new Assembly(stage, committee, other, id, day, present);
    }

    public static ProposalId tabled(
            Play play, Actor by, LocalDate on, Matter matter, String title, @Nullable ProposalId concerns) {
        var proposal = new ProposalId(play.id('P'));
        play.must(by, on, new TableProposal(proposal, matter, title, play.digest(), concerns, null));
        return proposal;
    }

    /** The committee admits them to the agenda, and the chair puts them on it; there are none where a meeting only rates. */
    public void agenda(LocalDate on, ProposalId... proposals) {
        if (proposals.length == 0) return;
        var about = new MotionSubject(List.of(proposals), id, null, null, null, null);
        decided(stage, committee, on, MotionPurpose.ADMIT_TO_AGENDA, null, about);
        for (var proposal : proposals) stage.must(committee.getFirst(), on, new PutOnAgenda(proposal, id));
    }

    public IssueNotice notice(ProposalId... agenda) {
        return new IssueNotice(id, List.of(agenda), false, null, List.of());
    }

    public static CheckIn checkIn(MeetingId meeting, Member member, Attendance attendance) {
        return new CheckIn(meeting, member.household(), member.resident(), attendance);
    }

    /** People check themselves in, at the same time. */
    public void arrive(List<Member> members, Attendance attendance) {
        var by = attendance == Attendance.ONLINE ? null : chair;
        stage.mustAll(
                day,
                members.stream()
                        .map(member ->
                                new Boards.Sent(by == null ? member.acting() : by, checkIn(id, member, attendance))));
        present.addAll(members);
    }

    public void leave(Member member) {
        stage.must(chair, day, new CheckOut(id, member.household(), member.resident()));
        present.remove(member);
    }

    public void closeCheckIn() {
        stage.must(chair, day, new CloseCheckIn(id));
    }

    public void reopenCheckIn() {
        stage.must(chair, day, new ReopenCheckIn(id));
    }

    /** Nobody else comes, and enough are there. */
    public void quorate() {
        closeCheckIn();
        stage.must(chair, day, quorum());
    }

    public DeclareQuorum quorum() {
        return new DeclareQuorum(id);
    }

    public VoteId openVote(ProposalId proposal) {
        var vote = new VoteId(stage.id('V'));
        stage.must(chair, day, new OpenVote(vote, id, proposal));
        return vote;
    }

    public CastBallot ballot(VoteId vote, Member voter, String... choices) {
        return new CastBallot(vote, id, voter.household(), voter.resident(), List.of(choices));
    }

    /** All who are present cast their ballots at the same time; those beyond the numbers do not vote. */
    public void cast(VoteId vote, int yes, int no, int abstain) {
        var choices = Stream.of(
                        Collections.nCopies(yes, "yes"),
                        Collections.nCopies(no, "no"),
                        Collections.nCopies(abstain, "abstain"))
                .flatMap(List::stream)
                .toList();
        stage.mustAll(
                day,
                IntStream.range(0, choices.size())
                        .mapToObj(i -> new Boards.Sent(
                                present.get(i).acting(), ballot(vote, present.get(i), choices.get(i)))));
    }

    public void count(VoteId vote) {
        stage.must(chair, day, new CloseVote(vote));
        stage.must(chair, day, new CountVote(vote));
    }

    /** Opens, casts, counts, and checks the declared result. */
    public VoteId votes(
            Play play,
            String step,
            ProposalId proposal,
            int yes,
            int no,
            int abstain,
            boolean passes,
            String sentence) {
        var vote = openVote(proposal);
        cast(vote, yes, no, abstain);
        count(vote);
        declares(play, step, vote, proposal, yes, passes, sentence);
        return vote;
    }

    public void declares(
            Play play, String step, VoteId vote, ProposalId proposal, int yes, boolean passes, String sentence) {
        var declaring = play.on(step, day);
        var events = declaring.accepts(chair, new DeclareResult(vote, proposal, null), sentence);
        var result = Play.only(ResultDeclared.class, events);
        declaring.shows(
                result.passed() == passes && result.counts().getOrDefault("yes", 0) == yes,
                "… " + (passes ? "passed" : "not passed") + ": " + yes + " of " + result.present() + " present");
    }
}
