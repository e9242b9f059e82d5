package org.folkmoot.web.meetings;

import static org.folkmoot.web.scenario.Play.only;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.List;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.disclosures.DisclosureCommand.PublishDisclosure;
import org.folkmoot.disclosures.DisclosureCommand.TakeDownDisclosure;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.meetings.Attendance;
import org.folkmoot.meetings.Channel;
import org.folkmoot.meetings.MeetingCommand.CloseMeeting;
import org.folkmoot.meetings.MeetingCommand.IssueNotice;
import org.folkmoot.meetings.MeetingEvent.ElectorateFixed;
import org.folkmoot.meetings.MeetingEvent.QuorumDeclared;
import org.folkmoot.proposals.ProposalCommand.AmendProposal;
import org.folkmoot.proposals.ProposalCommand.PutOnAgenda;
import org.folkmoot.proposals.ProposalCommand.TableProposal;
import org.folkmoot.proposals.ProposalCommand.TakeOffAgenda;
import org.folkmoot.results.ResultCommand.AnnulResult;
import org.folkmoot.results.ResultCommand.CorrectResult;
import org.folkmoot.results.ResultCommand.DeclareResult;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.DecisionId;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteCommand.CountVote;
import org.folkmoot.votes.VoteCommand.OpenVote;
import org.folkmoot.web.scenario.Act;
import org.folkmoot.web.scenario.Assembly;
import org.folkmoot.web.scenario.Assembly.Member;
import org.folkmoot.web.scenario.Play;
import org.folkmoot.web.scenario.Town;
import org.folkmoot.web.scenario.Year;
import org.springframework.core.annotation.Order;

/** Steps 5 to 8: a residents' meeting of 4,611 households, its votes, and their results in the disclosure log. */
final class AssemblyAct {

    /** Its place in the year. */
    @AutoService(Act.class)
    @Order(50)
    public static final class InTheYear implements Act {

        @Override
        public void perform(Year year) {
            var act = new AssemblyAct(year.play(), year.town(), year.found("courtyard", ProposalId.class));
            year.leave("authority", act.perform());
            year.leave("convention", act.convention);
            year.leave("vote B", act.voteB);
            year.leave("vote B on the board", act.boardB);
        }
    }

    private static final LocalDate MARCH_31 = LocalDate.of(2026, 3, 31);
    private static final LocalDate APRIL_1 = LocalDate.of(2026, 4, 1);
    private static final LocalDate APRIL_11 = LocalDate.of(2026, 4, 11);
    private static final int QUORUM = 2_306;

    private final Play play;
    private final Town town;
    private final Actor chair;
    private final ProposalId courtyard;
    final ProposalId convention;
    private final ProposalId authorisation;
    private final List<Member> members;
    private final Assembly meeting;
    private final DisclosureId boardB;
    private VoteId voteB;

    /** @param courtyard the proposal that the hearing was held on */
    AssemblyAct(Play play, Town town, ProposalId courtyard) {
        this.play = play;
        this.town = town;
        this.chair = town.chair();
        this.courtyard = courtyard;
        convention = Assembly.tabled(play, chair, MARCH_31, Matter.CONVENTION, "修订居民公约中电动自行车条款", null);
        authorisation = Assembly.tabled(play, chair, MARCH_31, Matter.AUTHORISATION, "授权居民代表会议议决公约电动自行车条款", convention);
        members = town.homes();
        boardB = new DisclosureId(play.id('D'));
        voteB = new VoteId(play.id('V'));
        meeting = Assembly.called(
                play, town.sitting(), MARCH_31, APRIL_11, MeetingKind.ASSEMBLY_OF_HOUSEHOLDS, Channel.HYBRID);
    }

    /** @return the vote by which the residents' meeting authorised the representatives */
    VoteId perform() {
        notice();
        var disputed = new DisputedElectorate(play, town, meeting.id());
        disputed.beforeTheDay();
        disputed.atTheDoor();
        checkIn();
        disputed.behindTheDoor();
        var voteA = voteA();
        voteB = meeting.votes(
                play, "7b", convention, 1_153, 1_100, 53, false, "vote B: yes 1,153, no 1,100, abstain 53 (MTG-4)");
        var voteC = meeting.votes(
                play, "7c", authorisation, 1_200, 1_000, 50, true, "vote C: the representatives may decide B (MTG-7)");
        play.must(chair, APRIL_11, new CloseMeeting(meeting.id()));
        revoking(voteA, voteB);
        disclosures(voteA, voteB, voteC);
        disputed.reviewed();
        return voteC;
    }

    private void notice() {
        play.must(chair, MARCH_31, new PutOnAgenda(courtyard, meeting.id()));
        play.on("5", APRIL_1)
                .refuses(
                        chair,
                        meeting.notice(courtyard),
                        "AGENDA_NOT_ADMITTED",
                        "notice of what one member has put on the agenda alone (COM-8)");
        play.must(chair, APRIL_1, new TakeOffAgenda(courtyard, meeting.id()));
        meeting.agenda(MARCH_31, courtyard, convention, authorisation);
        var day = play.on("5", APRIL_1);
        day.refuses(
                chair,
                meeting.notice(courtyard, convention, authorisation),
                "MATTER_NOT_STUDIED",
                "notice of what the party organisation has not studied (MTG-9)");
        town.studied(play, APRIL_1, convention, authorisation);
        var events = day.accepts(
                chair,
                meeting.notice(courtyard, convention, authorisation),
                "notice of the residents' meeting exactly 10 days before (MTG-2)");
        int entitled = only(ElectorateFixed.class, events).entitled();
        day.shows(entitled == town.households.size(), "… electorate fixed: " + entitled + " households (MTG-3)");
        day.refuses(
                chair,
                new AmendProposal(courtyard, "改造院落", play.digest()),
                "TEXT_ANNOUNCED",
                "the text amended between the notice and the vote (L25 30)");
        shortNotice();
        var late = Assembly.tabled(play, chair, APRIL_1.plusDays(1), Matter.IMPORTANT, "公告之后提出的事项", null);
        play.on("5", APRIL_1.plusDays(1))
                .refuses(
                        chair,
                        new PutOnAgenda(late, meeting.id()),
                        "AGENDA_ALREADY_ANNOUNCED",
                        "an item added after the notice (MTG-12)");
    }

    private void shortNotice() {
        var april2 = APRIL_1.plusDays(1);
        var urgent = Assembly.tabled(play, chair, APRIL_1, Matter.IMPORTANT, "汛期前排水沟抢修", null);
        var other = Assembly.called(play, town.sitting(), APRIL_1, APRIL_11, MeetingKind.ASSEMBLY_OF_HOUSEHOLDS);
        other.agenda(APRIL_1, urgent);
        town.studied(play, APRIL_1, urgent);
        var day = play.on("5", april2);
        day.refuses(chair, other.notice(urgent), "NOTICE_TOO_SHORT", "notice 9 days before, without a special reason");
        var alone = new IssueNotice(other.id(), List.of(urgent), false, new MotionId(play.id('C')), List.of());
        day.refuses(chair, alone, "SPECIAL_REASON_NOT_BY_COMMITTEE", "… or with one that the chair alone decides on");
        var decided = other.shortened(april2, april2);
        day.accepts(
                chair,
                new IssueNotice(other.id(), List.of(urgent), false, decided, List.of()),
                "notice 9 days before, for a special reason for which the committee decides so");
    }

    private void checkIn() {
        var second = town.households.stream()
                .limit(QUORUM - 1)
                .filter(home -> home.residents().stream()
                                .filter(resident -> resident.elector())
                                .count()
                        > 1)
                .findFirst()
                .orElseThrow();
        var other = second.residents().stream()
                .filter(resident -> resident.elector() && !resident.resident().equals(second.named()))
                .findFirst()
                .orElseThrow();
        meeting.arrive(members.subList(0, QUORUM - 1), Attendance.ONLINE);
        var day = play.on("6", APRIL_11);
        day.refuses(
                chair,
                Assembly.checkIn(meeting.id(), new Member(second.household(), other.resident()), Attendance.ON_SITE),
                "ALREADY_CHECKED_IN",
                "a second adult of a household checks in");
        day.refuses(
                chair,
                Assembly.checkIn(meeting.id(), members.getFirst(), Attendance.ON_SITE),
                "ALREADY_CHECKED_IN",
                "a representative checks in twice");
        meeting.closeCheckIn();
        day.refuses(
                chair,
                Assembly.checkIn(meeting.id(), members.get(QUORUM), Attendance.ON_SITE),
                "CHECK_IN_CLOSED",
                "check-in after the close");
        day.refuses(chair, meeting.quorum(), "NO_QUORUM", "quorum with 2,305 of 4,611 households (MTG-3)");
        meeting.reopenCheckIn();
        meeting.arrive(members.subList(QUORUM - 1, QUORUM), Attendance.ON_SITE);
        meeting.closeCheckIn();
        var declared = day.accepts(chair, meeting.quorum(), "quorum with 2,306 of 4,611 households (MTG-3)");
        day.shows(only(QuorumDeclared.class, declared).present() == QUORUM, "… 2,306 present");
    }

    private VoteId voteA() {
        var stranger = new Member(
                members.get(QUORUM + 1).household(), members.get(QUORUM + 1).resident());
        var first = members.getFirst();
        var vote = meeting.openVote(courtyard);
        var day = play.on("7a", APRIL_11);
        day.refuses(
                first.acting(),
                meeting.ballot(vote, first, "maybe"),
                "UNKNOWN_OPTION",
                "a ballot for an option that does not exist");
        day.refuses(
                first.acting(),
                meeting.ballot(vote, first, "yes", "no"),
                "TOO_MANY_CHOICES",
                "a ballot with two choices");
        day.refuses(
                stranger.acting(),
                meeting.ballot(vote, stranger, "yes"),
                "NOT_PRESENT",
                "a ballot of a household that is not present");
        play.must(first.acting(), APRIL_11, meeting.ballot(vote, first, "no"));
        meeting.cast(vote, 1_154, 1_031, 121);
        day.refuses(chair, new CountVote(vote), "VOTE_NOT_CLOSED", "counting before the close");
        meeting.count(vote);
        day.refuses(first.acting(), meeting.ballot(vote, first, "no"), "VOTE_NOT_OPEN", "a ballot after the close");
        day.refuses(
                chair,
                new OpenVote(new VoteId(play.id('V')), meeting.id(), new ProposalId(play.id('P'))),
                "ITEM_NOT_ON_NOTICE",
                "a vote on an item that is not in the notice (MTG-12)");
        meeting.declares(
                play,
                "7a",
                vote,
                courtyard,
                1_154,
                true,
                "vote A: yes 1,154 (one after a change of mind), no 1,031, abstain 121 (MTG-4)");
        revising(vote);
        return vote;
    }

    /** A later vote revokes what its proposal has named when it was tabled, provided that it stands. */
    private void revoking(VoteId voteA, VoteId voteB) {
        var day = play.on("7d", APRIL_11);
        day.refuses(
                chair,
                new DeclareResult(voteB, convention, new DecisionId(voteA.value())),
                "RESULT_NAMES_OTHERWISE",
                "vote B is declared as if it revoked decision A (MTG-8)");
        day.refuses(
                chair,
                tabledToRevoke(voteB),
                "REVOKED_DECISION_NOT_STANDING",
                "a proposal is to revoke B, which has not passed (MTG-8)");
        day.accepts(chair, tabledToRevoke(voteA), "a proposal names decision A, which it is to revoke (MTG-8)");
    }

    private TableProposal tabledToRevoke(VoteId vote) {
        return new TableProposal(
                new ProposalId(play.id('P')),
                Matter.IMPORTANT,
                "撤销此前的决定",
                play.digest(),
                null,
                new DecisionId(vote.value()));
    }

    /** What was counted rightly is neither corrected nor annulled, by whomever. */
    private void revising(VoteId vote) {
        var supervisor = town.board.getFirst().acting();
        var day = play.on("7a", APRIL_11);
        var again = new CorrectResult(vote, courtyard, "有居民要求重新计票");
        day.refuses(chair, again, "CORRECTION_NOT_BY_BOARD", "the chair corrects the result of vote A");
        day.refuses(supervisor, again, "RESULT_UNCHANGED", "the board has it counted again: 1,154 of 2,306 once more");
        var annul = new AnnulResult(vote, new MotionId(play.id('C')), "选票有误");
        day.refuses(chair, annul, "ANNULMENT_NOT_YOURS", "the chair annuls it for faulty ballots");
        day.refuses(supervisor, annul, "ANNULMENT_NOT_DECIDED", "the board annuls it without the committee");
    }

    private void disclosures(VoteId voteA, VoteId voteB, VoteId voteC) {
        var april12 = APRIL_11.plusDays(1);
        var board = new DisclosureId(play.id('D'));
        var step81 = play.on("8", april12);
        var published =
                step81.accepts(chair, publication(board, voteA), "result A posted a day after it was declared (DIS-1)");
        step81.shows(!only(DisclosurePublished.class, published).late(), "… in time");
        var step82 = play.on("8", APRIL_11.plusDays(3));
        published = step82.accepts(
                chair, publication(new DisclosureId(play.id('D')), voteC), "result C posted after exactly 3 days");
        step82.shows(!only(DisclosurePublished.class, published).late(), "… in time");
        var step83 = play.on("8", APRIL_11.plusDays(4));
        published = step83.accepts(chair, publication(boardB, voteB), "result B posted after 4 days");
        step83.shows(only(DisclosurePublished.class, published).late(), "… and marked late");
        play.on("8", LocalDate.of(2026, 4, 27))
                .refuses(
                        chair,
                        new TakeDownDisclosure(board),
                        "STILL_IN_POSTING_PERIOD",
                        "result A taken down on its 15th day (DIS-2)");
        play.on("8", LocalDate.of(2026, 4, 28))
                .accepts(chair, new TakeDownDisclosure(board), "result A taken down after 15 full days");
    }

    private PublishDisclosure publication(DisclosureId id, VoteId vote) {
        return new PublishDisclosure(
                id, DisclosureClass.MEETING_DECISIONS, "居民会议表决结果", play.digest(), ResultEvent.toPublish(vote));
    }
}
