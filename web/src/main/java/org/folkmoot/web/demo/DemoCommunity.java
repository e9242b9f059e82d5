package org.folkmoot.web.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.folkmoot.decisions.CommandDesk;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.disclosures.DisclosureCommand.CorrectDisclosure;
import org.folkmoot.disclosures.DisclosureCommand.PublishDisclosure;
import org.folkmoot.hearings.HearingCommand.AnnounceHearing;
import org.folkmoot.hearings.HearingCommand.Material;
import org.folkmoot.hearings.HearingCommand.NameParticipants;
import org.folkmoot.hearings.HearingCommand.Participant;
import org.folkmoot.hearings.HearingCommand.ShareMaterials;
import org.folkmoot.proposals.ProposalCommand.TableProposal;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.Selection;
import org.folkmoot.roll.RollEvent;
import org.folkmoot.roll.RollEvent.HouseholdEnrolled;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.HearingId;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.web.identity.PersonStore;
import org.folkmoot.web.roll.FictionalRoll;
import org.folkmoot.web.roll.ImportResult;
import org.folkmoot.web.roll.RollImport;
import org.folkmoot.web.texts.TextKind;
import org.folkmoot.web.texts.TextStore;
import org.jspecify.annotations.Nullable;

/**
 * 南郎家园, forty days into its term: a meeting that was held and its decision published, one that is under way with a vote open,
 * one that is announced, a hearing to come and proposals that wait.
 */
public final class DemoCommunity {

    public static final CommunityId NANLANG = new CommunityId("nanlang");

    /** The day, counted from today, on which the demonstration's community begins. */
    public static final int BEGINNING = -40;

    private static final String NAME = "南郎家园社区";
    private static final long SEED = 2026;
    private static final List<String> SIDES = List.of("车棚使用户", "周边住户");

    private final CommandDesk desk;
    private final CommitLog log;
    private final PersonStore persons;
    private final Stage stage;

    /** @param now what the demonstration calls this moment */
    public DemoCommunity(CommandDesk desk, CommitLog log, PersonStore persons, TextStore texts, Instant now) {
        this.desk = desk;
        this.log = log;
        this.persons = persons;
        this.stage = new Stage(desk, texts, NANLANG, now);
    }

    /** As whom one can sign in. */
    public record Actors(
            Actor resident,
            Actor neighbour,
            Actor chair,
            Actor member,
            Actor supervisor,
            Actor streetOffice,
            Actor station) {}

    /** The moment at which the record of the demonstration begins. */
    public static Instant beginning(Instant now) {
        return now.plus(Duration.ofDays(BEGINNING - 1));
    }

    /** Fills an empty record. @param progress told after every enrolled household */
    public Actors play(FictionalRoll.Size size, RollImport.Progress progress) {
        importRoll(size, progress);
        var people = DemoPeople.seated(stage, BEGINNING, households());
        publish(-35, people, DisclosureClass.FACILITIES, "社区公共设施清单", "议事厅、活动室、自行车棚三处、健身器材两组。");
        var courtyard = propose(-30, people.chair(), "改造废弃自行车棚院落", "拆除废弃车棚，改建为带雨棚的休息院落，预算四十八万元，由社区公益金列支。");
        heldMeeting(people, courtyard);
        var lifts = propose(-16, people.member(), "七号楼加装电梯前期勘察", "委托有资质的单位对七号楼三个单元作加装电梯的勘察，费用六万元。");
        meetingUnderWay(people, lifts);
        var bicycles = propose(-3, people.chair(), "电动自行车集中充电点选址", "在小区北门与三号楼之间各设一处充电点，夜间断电时段由居民会议议定。");
        DemoMeeting.announced(stage, people, 10, List.of(bicycles));
        hearing(people, bicycles);
        propose(-1, people.resident(), "楼道照明改为声控", "各楼道照明改为声控，节省公共电费。");
        publish(-1, people, DisclosureClass.FUNDS_AND_DONATIONS, "本季度公益金收支", "收入十二万元，支出七万三千元，结余四万七千元。");
        stage.play();
        return new Actors(
                people.resident(),
                people.neighbour(),
                people.chair(),
                people.member(),
                people.supervisor(),
                people.streetOffice(),
                people.station());
    }

    private void importRoll(FictionalRoll.Size size, RollImport.Progress progress) {
        var roll = new RollImport(desk, log, persons, () -> stage.moment(BEGINNING), NANLANG);
        roll.constitute(NAME);
        var checked = roll.check(FictionalRoll.write(size, SEED, false).getBytes(UTF_8), true);
        var result = roll.run(checked, false, progress);
        if (!(result instanceof ImportResult.Complete))
            throw new IllegalStateException("the invented roll was not imported: " + result);
    }

    private List<HouseholdEnrolled> households() {
        var enrolled = new Selection.Slice(RollEvent.ROLL, Set.of("household-enrolled"));
        return log.select(new Selection(NANLANG, List.of(enrolled)), 0).stream()
                .map(recorded -> (HouseholdEnrolled) recorded.event())
                .toList();
    }

    private ProposalId propose(int day, Actor by, String title, String text) {
        var proposal = stage.id('P', ProposalId::new);
        var kept = stage.text(TextKind.PROPOSAL, text);
        stage.must(day, by, new TableProposal(proposal, Matter.IMPORTANT, title, kept, null));
        return proposal;
    }

    private void heldMeeting(DemoPeople people, ProposalId proposal) {
        var meeting = DemoMeeting.announced(stage, people, -6, List.of(proposal));
        meeting.gather();
        var vote = meeting.openVote(proposal);
        meeting.cast(vote, 6, 3);
        meeting.decide(vote);
        meeting.close();
        var result = publishResult(-5, people, vote);
        stage.must(
                -4,
                people.chair(),
                new CorrectDisclosure(
                        result,
                        "居民会议关于改造废弃自行车棚院落的决定",
                        stage.text(TextKind.DISCLOSURE, "居民会议已通过改造废弃自行车棚院落的提案，六月起施工，工期两个月。"),
                        "补充工期"));
    }

    private DisclosureId publishResult(int day, DemoPeople people, VoteId vote) {
        var kept = stage.text(TextKind.DISCLOSURE, "居民会议已通过改造废弃自行车棚院落的提案，票数见表决结果。");
        return publish(day, people, DisclosureClass.MEETING_DECISIONS, "居民会议关于改造废弃自行车棚院落的决定", kept, vote);
    }

    private void publish(int day, DemoPeople people, DisclosureClass kind, String title, String text) {
        publish(day, people, kind, title, stage.text(TextKind.DISCLOSURE, text), null);
    }

    private DisclosureId publish(
            int day, DemoPeople people, DisclosureClass kind, String title, Digest text, @Nullable VoteId vote) {
        var disclosure = stage.id('D', DisclosureId::new);
        stage.must(day, people.chair(), new PublishDisclosure(disclosure, kind, title, text, vote, null));
        return disclosure;
    }

    /** Its vote is open: those who are present can vote, change their minds, and the committee can close and count. */
    private void meetingUnderWay(DemoPeople people, ProposalId proposal) {
        var meeting = DemoMeeting.announced(stage, people, 0, List.of(proposal));
        meeting.gather();
        meeting.cast(meeting.openVote(proposal), 4, 2);
    }

    private void hearing(DemoPeople people, ProposalId proposal) {
        var hearing = stage.id('E', HearingId::new);
        stage.must(-2, people.chair(), new AnnounceHearing(hearing, proposal, stage.day(8), "社区活动室", 10, SIDES));
        var participants = IntStream.range(0, Math.min(40, people.households.size()))
                .mapToObj(i -> new Participant(people.households.get(i).representative(), SIDES.get(i % 2)))
                .toList();
        stage.must(-1, people.chair(), new NameParticipants(hearing, participants));
        var plan = stage.text(TextKind.MATERIAL, "充电点两个选址方案的距离、消防间距与造价比较。");
        stage.must(0, people.chair(), new ShareMaterials(hearing, List.of(new Material("充电点选址方案比较", plan))));
    }
}
