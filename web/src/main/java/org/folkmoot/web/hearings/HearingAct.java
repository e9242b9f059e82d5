package org.folkmoot.web.hearings;

import static org.folkmoot.web.scenario.Play.only;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.folkmoot.hearings.HearingCommand.AdoptAnswers;
import org.folkmoot.hearings.HearingCommand.AnnounceHearing;
import org.folkmoot.hearings.HearingCommand.CloseHearing;
import org.folkmoot.hearings.HearingCommand.DraftAnswer;
import org.folkmoot.hearings.HearingCommand.EndDiscussion;
import org.folkmoot.hearings.HearingCommand.Material;
import org.folkmoot.hearings.HearingCommand.NameParticipants;
import org.folkmoot.hearings.HearingCommand.OpenHearing;
import org.folkmoot.hearings.HearingCommand.Participant;
import org.folkmoot.hearings.HearingCommand.RecordStatement;
import org.folkmoot.hearings.HearingCommand.ShareMaterials;
import org.folkmoot.hearings.HearingCommand.SignHearingRecord;
import org.folkmoot.hearings.HearingEvent.AnswersAdopted;
import org.folkmoot.hearings.HearingEvent.HearingClosed;
import org.folkmoot.hearings.StatementKind;
import org.folkmoot.proposals.ProposalCommand.AmendProposal;
import org.folkmoot.proposals.ProposalEvent.ProposalAmended;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.HearingId;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.StatementId;
import org.folkmoot.web.scenario.Act;
import org.folkmoot.web.scenario.Assembly;
import org.folkmoot.web.scenario.Play;
import org.folkmoot.web.scenario.Town;
import org.folkmoot.web.scenario.Year;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;

/** Step 4: a hearing of 40 people with 17 opinions, and one of 30 whose last answer is late (HEA-2 to HEA-6). */
record HearingAct(Play play, Town town, ProposalId proposal) {

    /** Its place in the year. */
    @AutoService(Act.class)
    @Order(40)
    public static final class InTheYear implements Act {

        @Override
        public void perform(Year year) {
            var courtyard = Assembly.tabled(
                    year.play(),
                    year.town().chair(),
                    LocalDate.of(2026, 3, 18),
                    Matter.IMPORTANT,
                    "改造废弃自行车棚院落(预算48万元)",
                    null);
            year.leave("courtyard", courtyard);
            new HearingAct(year.play(), year.town(), courtyard).perform();
        }
    }

    private static final LocalDate MARCH_20 = LocalDate.of(2026, 3, 20);
    private static final LocalDate MARCH_30 = LocalDate.of(2026, 3, 30);
    private static final List<String> SIDES = List.of("neighbours", "cyclists");

    private OfficerId opener() {
        return town.committee.getFirst().id();
    }

    private Actor chair() {
        return town.chair();
    }

    void perform() {
        var hearing = announced();
        var small = new HearingId(play.id('E'));
        play.must(chair(), MARCH_20, announcement(small, decided()));
        var forty = invited(hearing, 400, 40);
        var thirty = invited(small, 450, 30);
        materials(hearing);
        play.must(chair(), MARCH_20.plusDays(3), materialsOf(small));
        opened(hearing, small, forty, thirty);
        play.on("4", MARCH_30)
                .refuses(chair(), amendment(), "TEXT_BEING_HEARD", "the proposal amended while people are heard on it");
        var opinions = discussed(hearing, forty, 17);
        var smallOpinions = discussed(small, thirty, 2);
        signed(hearing, forty);
        play.mustAll(MARCH_30, thirty.stream().map(each -> signature(small, each)));
        answeredInTime(hearing, opinions);
        answeredLate(small, smallOpinions);
        amended(small);
    }

    /** The answers are what the text is changed by, openly; until then all spoke of one text. */
    private void amended(HearingId last) {
        var amendment = play.on("4", LocalDate.of(2026, 4, 7))
                .accepts(chair(), amendment(), "the proposal amended after the hearing (L25 30)");
        play.on("4", LocalDate.of(2026, 4, 7))
                .shows(
                        last.equals(only(ProposalAmended.class, amendment).follows()),
                        "… and linked to the answers it follows");
    }

    private AmendProposal amendment() {
        return new AmendProposal(proposal, "改造废弃自行车棚院落(预算46万元)", play.digest());
    }

    private HearingId announced() {
        var hearing = new HearingId(play.id('E'));
        play.on("4", MARCH_20)
                .refuses(chair(), announcement(hearing, null), "HEARING_ON_ONE_GROUND", "the chair alone announces it");
        play.on("4", MARCH_20)
                .accepts(chair(), announcement(hearing, decided()), "hearing announced exactly 10 days before (HEA-2)");
        play.on("4", MARCH_20.plusDays(1))
                .refuses(
                        chair(),
                        announcement(new HearingId(play.id('E')), decided()),
                        "HEARING_NOTICE_TOO_SHORT",
                        "hearing announced 9 days before");
        return hearing;
    }

    private MotionId decided() {
        return Assembly.toHear(play, town.sitting(), MARCH_20, proposal, MARCH_30);
    }

    private AnnounceHearing announcement(HearingId hearing, @Nullable MotionId motion) {
        return new AnnounceHearing(hearing, proposal, MARCH_30, "社区活动室", 10, SIDES, null, motion);
    }

    private List<ResidentId> invited(HearingId hearing, int from, int count) {
        var people = IntStream.range(from, from + count)
                .mapToObj(i -> town.households.get(i).named())
                .toList();
        play.must(
                chair(),
                MARCH_20,
                new NameParticipants(
                        hearing,
                        IntStream.range(0, count)
                                .mapToObj(i -> new Participant(people.get(i), SIDES.get(i % 2)))
                                .toList()));
        return people;
    }

    private void materials(HearingId hearing) {
        play.on("4", MARCH_20.plusDays(3))
                .accepts(chair(), materialsOf(hearing), "materials shared exactly 7 days before (HEA-3)");
        play.on("4", MARCH_20.plusDays(4))
                .refuses(chair(), materialsOf(hearing), "MATERIALS_TOO_LATE", "materials shared 6 days before");
    }

    private ShareMaterials materialsOf(HearingId hearing) {
        return new ShareMaterials(hearing, List.of(new Material("车棚院落改造方案及预算", play.digest(), null)));
    }

    private void opened(HearingId hearing, HearingId small, List<ResidentId> forty, List<ResidentId> thirty) {
        var day = play.on("4", MARCH_30);
        day.accepts(
                chair(),
                new OpenHearing(hearing, opener(), forty),
                "hearing opened with 40 of 30 to 50 people (HEA-4)");
        day.refuses(
                chair(),
                new OpenHearing(small, opener(), thirty.subList(0, 29)),
                "HEARING_SIZE_OUT_OF_RANGE",
                "hearing opened with 29 people");
        day.accepts(chair(), new OpenHearing(small, opener(), thirty), "hearing opened with exactly 30 people");
    }

    private List<StatementId> discussed(HearingId hearing, List<ResidentId> people, int opinions) {
        var ids = new ArrayList<StatementId>();
        for (int i = 0; i < opinions; i++) {
            ids.add(new StatementId(play.id('Q')));
            play.must(
                    chair(),
                    MARCH_30,
                    new RecordStatement(hearing, ids.getLast(), people.get(i), StatementKind.OPINION, play.digest()));
        }
        play.must(chair(), MARCH_30, new EndDiscussion(hearing));
        return ids;
    }

    private void signed(HearingId hearing, List<ResidentId> people) {
        play.mustAll(MARCH_30, people.subList(1, people.size()).stream().map(each -> signature(hearing, each)));
        play.on("4", MARCH_30)
                .refuses(
                        chair(),
                        new CloseHearing(hearing),
                        "RECORD_NOT_SIGNED",
                        "hearing closed while one signature is missing (HEA-5)");
        play.mustAll(MARCH_30, people.stream().limit(1).map(each -> signature(hearing, each)));
    }

    private static Play.Sent signature(HearingId hearing, ResidentId participant) {
        return new Play.Sent(new Actor.Resident(participant), new SignHearingRecord(hearing, participant));
    }

    private void answeredInTime(HearingId hearing, List<StatementId> opinions) {
        var april5 = LocalDate.of(2026, 4, 5);
        var april6 = LocalDate.of(2026, 4, 6);
        for (var opinion : opinions.subList(0, 16)) play.must(chair(), april5, answer(hearing, opinion));
        var early = adopted(hearing, april5);
        play.on("4", april5)
                .refuses(
                        chair(),
                        new AdoptAnswers(hearing, early),
                        "OPINION_UNANSWERED",
                        "answers given to 16 of 17 opinions (HEA-6)");
        play.must(chair(), april5, answer(hearing, opinions.getLast()));
        var day = play.on("4", april6);
        day.refuses(
                chair(),
                new AdoptAnswers(hearing, early),
                "ANSWERS_WRITTEN_AFTERWARDS",
                "answers given of which one was written after the committee decided (COM-8)");
        day.refuses(chair(), new CloseHearing(hearing), "OPINION_UNANSWERED", "hearing closed without its answers");
        var answered = day.accepts(
                chair(),
                new AdoptAnswers(hearing, adopted(hearing, april6)),
                "all 17 answers adopted by the committee and given after exactly 7 days (COM-8)");
        day.shows(!only(AnswersAdopted.class, answered).late(), "… and in time");
        var closed = day.accepts(chair(), new CloseHearing(hearing), "hearing closed, signed and answered");
        day.shows(only(HearingClosed.class, closed).opinions() == 17, "… with 17 opinions");
    }

    private void answeredLate(HearingId hearing, List<StatementId> opinions) {
        var april6 = LocalDate.of(2026, 4, 6);
        var april7 = LocalDate.of(2026, 4, 7);
        for (var opinion : opinions) play.must(chair(), april6, answer(hearing, opinion));
        var motion = adopted(hearing, april6);
        var day = play.on("4", april7);
        var answered = day.accepts(chair(), new AdoptAnswers(hearing, motion), "answers given after 8 days");
        day.shows(only(AnswersAdopted.class, answered).late(), "… and marked late");
        play.must(chair(), april7, new CloseHearing(hearing));
    }

    private MotionId adopted(HearingId hearing, LocalDate on) {
        return Assembly.answered(play, town.sitting(), on, hearing);
    }

    private DraftAnswer answer(HearingId hearing, StatementId opinion) {
        return new DraftAnswer(hearing, opinion, true, play.digest());
    }
}
