package org.folkmoot.web.demo;

import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.disclosures.DisclosureCommand.CorrectDisclosure;
import org.folkmoot.disclosures.DisclosureCommand.PublishDisclosure;
import org.folkmoot.disclosures.DisclosureCommand.TakeDownDisclosure;
import org.folkmoot.proposals.ProposalCommand.AmendProposal;
import org.folkmoot.proposals.ProposalCommand.TableProposal;
import org.folkmoot.proposals.ProposalCommand.WithdrawProposal;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.web.texts.TextKind;
import org.jspecify.annotations.Nullable;

/** What the demonstration's community talks about, in Chinese and English. */
final class DemoMatters {

    private final Stage stage;
    private final DemoPeople people;
    private final ProposalId fitness;
    private final ProposalId tenants;

    DemoMatters(Stage stage, DemoPeople people) {
        this.stage = stage;
        this.people = people;
        fitness = propose(
                -48,
                people.chair(),
                Matter.IMPORTANT,
                null,
                "更新南门健身区 Renewing the exercise ground at the south gate",
                "更换六组老旧健身器材，增设无障碍通道和座椅，预算九万元。",
                "Six worn devices are replaced, a step-free path and benches are added; budget: CNY 90,000.");
        tenants = propose(
                -24,
                people.member(),
                Matter.ORDINARY,
                null,
                "活动室仅限业主使用 Activity room for owners only",
                "活动室平日仅向业主开放。",
                "On weekdays the activity room is open to owners only.");
    }

    ProposalId fitness() {
        return fitness;
    }

    /** It will be annulled: a meeting may not take residents' rights away. */
    ProposalId tenants() {
        return tenants;
    }

    ProposalId courtyard() {
        var proposal = propose(
                -80,
                people.chair(),
                Matter.IMPORTANT,
                null,
                "改造废弃自行车棚院落 Rebuilding the disused bicycle-shed courtyard",
                "拆除废弃车棚，改建为带雨棚的休息院落，预算四十八万元，由社区公益金列支。",
                "The disused sheds make room for a courtyard with a rain shelter; budget: CNY 480,000 from the community fund.");
        stage.must(
                -54,
                people.chair(),
                new AmendProposal(
                        proposal,
                        "改造废弃自行车棚院落 Rebuilding the disused bicycle-shed courtyard",
                        text(
                                TextKind.PROPOSAL,
                                "拆除废弃车棚，改建为带雨棚的休息院落，保留十个自行车位，照明采用低位暖光灯；预算四十八万元，由社区公益金列支。",
                                "The disused sheds make room for a courtyard with a rain shelter, ten bicycle places and low, warm lamps; "
                                        + "budget: CNY 480,000 from the community fund.")));
        return proposal;
    }

    ProposalId bicyclesInTheHall() {
        return propose(
                -46,
                people.member(),
                Matter.CONVENTION,
                null,
                "居民公约增加电动自行车条款 A clause on e-bikes in the residents’ convention",
                "电动自行车不得进楼入户，不得在楼道充电。",
                "E-bikes are not brought into buildings, and not charged in stairways.");
    }

    ProposalId authority() {
        return propose(
                -46,
                people.chair(),
                Matter.AUTHORISATION,
                fitness,
                "授权居民代表会议决定健身区更新 Letting the representatives decide on the exercise ground",
                "授权居民代表会议就南门健身区更新方案作出决定。",
                "The representatives may decide on the exercise ground at the south gate.");
    }

    ProposalId lifts() {
        return propose(
                -16,
                people.member(),
                Matter.IMPORTANT,
                null,
                "七号楼加装电梯前期勘察 Survey for lifts in building 7",
                "委托有资质的单位对七号楼三个单元作加装电梯的勘察，费用六万元。",
                "A qualified firm surveys the three stairways of building 7 for lifts; cost: CNY 60,000.");
    }

    ProposalId gate() {
        return propose(
                -15,
                people.chair(),
                Matter.IMPORTANT,
                null,
                "北门夜间关闭时间 Closing time of the north gate",
                "北门每日零时至五时关闭，由东门通行。",
                "The north gate is closed from midnight to five; the east gate stays open.");
    }

    ProposalId charging() {
        return propose(
                -3,
                people.chair(),
                Matter.IMPORTANT,
                null,
                "电动自行车集中充电点选址 Where e-bikes are to be charged",
                "在小区北门与三号楼之间各设一处充电点，夜间断电时段由居民会议议定。",
                "Two places are set up, at the north gate and by building 3; the meeting decides when they are switched off at night.");
    }

    ProposalId report() {
        return propose(
                -4,
                people.chair(),
                Matter.ANNUAL_REPORT,
                null,
                "居委会年度工作报告 Annual report of the residents’ committee",
                "报告本年度会议决定的落实、公益金收支和明年计划。",
                "How decisions were carried out this year, the fund’s accounts, and the plan for next year.");
    }

    /** One waits to be put on an agenda, and one was withdrawn. */
    void waiting() {
        propose(
                -1,
                people.resident(),
                Matter.ORDINARY,
                null,
                "楼道照明改为声控 Stair lights that hear people come",
                "各楼道照明改为声控，节省公共电费。",
                "Lights in the stairways are switched by sound, to save common electricity.");
        var withdrawn = propose(
                -20,
                people.resident(),
                Matter.ORDINARY,
                null,
                "门禁卡收取工本费 A fee for entrance cards",
                "补办门禁卡收取工本费十元。",
                "A lost entrance card costs CNY 10.");
        stage.must(-18, people.resident(), new WithdrawProposal(withdrawn));
    }

    private ProposalId propose(
            int day,
            Actor by,
            Matter matter,
            @Nullable ProposalId concerns,
            String title,
            String chinese,
            String english) {
        var proposal = stage.id('P', ProposalId::new);
        stage.must(
                day,
                by,
                new TableProposal(proposal, matter, title, text(TextKind.PROPOSAL, chinese, english), concerns));
        return proposal;
    }

    private Digest text(TextKind kind, String chinese, String english) {
        return stage.text(kind, chinese + "\n\n" + english);
    }

    /** What is disclosed as a matter of course, in each class; the oldest was taken down when its time was over. */
    void publishRoutine() {
        var notice = publish(
                -160,
                DisclosureClass.HELP_TO_GOVERNMENT,
                "协助人口抽样调查 Help with the population survey",
                "协助街道办事处完成人口抽样调查入户通知，涉及四十户。",
                "The committee helped the street office to announce a population survey to forty households.",
                null);
        stage.must(-140, people.chair(), new TakeDownDisclosure(notice));
        publish(
                -35,
                DisclosureClass.FACILITIES,
                "社区公共设施清单 Common facilities",
                "议事厅、活动室、自行车棚三处、健身器材两组。",
                "Community hall, activity room, three bicycle sheds, two sets of exercise devices.",
                null);
        publish(
                -12,
                DisclosureClass.SERVICE_PROJECTS,
                "老年助餐项目进展 Meals for the elderly: how it goes",
                "助餐点已开放，平日供应午餐，日均六十份。",
                "The lunch counter is open on weekdays and serves sixty meals a day.",
                null);
        publish(
                -5,
                DisclosureClass.DELIBERATION_RESULTS,
                "车棚院落听证意见办理情况 What became of the opinions on the courtyard",
                "三条意见中采纳两条，未采纳的一条已说明理由。",
                "Two of three opinions were adopted; for the third, the reason was given.",
                null);
        publish(
                -1,
                DisclosureClass.FUNDS_AND_DONATIONS,
                "本季度公益金收支 The fund this quarter",
                "收入十二万元，支出七万三千元，结余四万七千元。",
                "Income CNY 120,000, spending CNY 73,000, balance CNY 47,000.",
                null);
    }

    /** Publishes a decision, and corrects it openly three days later. */
    void publishResult(int day, VoteId vote) {
        var title = "居民会议关于改造废弃自行车棚院落的决定 Decision on the bicycle-shed courtyard";
        var posted = publish(
                day,
                DisclosureClass.MEETING_DECISIONS,
                title,
                "居民会议已通过改造废弃自行车棚院落的提案，票数见表决结果。",
                "The residents’ meeting has passed the proposal; the numbers stand with the result of the vote.",
                vote);
        stage.must(
                day + 3,
                people.chair(),
                new CorrectDisclosure(
                        posted,
                        title,
                        text(
                                TextKind.DISCLOSURE,
                                "居民会议已通过改造废弃自行车棚院落的提案，票数见表决结果。工期两个月。",
                                "The residents’ meeting has passed the proposal; the numbers stand with the result of the vote. "
                                        + "The work takes two months."),
                        "补充工期 The time needed was added"));
    }

    private DisclosureId publish(
            int day, DisclosureClass kind, String title, String chinese, String english, @Nullable VoteId vote) {
        var disclosure = stage.id('D', DisclosureId::new);
        var text = text(TextKind.DISCLOSURE, chinese, english);
        stage.must(day, people.chair(), new PublishDisclosure(disclosure, kind, title, text, vote, null));
        return disclosure;
    }
}
