package org.folkmoot.web.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.folkmoot.decisions.Command;
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
import org.folkmoot.hearings.StatementKind;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.HearingId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.StatementId;
import org.folkmoot.web.scenario.Assembly;
import org.folkmoot.web.scenario.Boards;
import org.folkmoot.web.texts.TextKind;

/** One hearing of the demonstration. @param day on which it is held, counted from today */
record DemoHearing(DemoStage stage, DemoPeople people, HearingId id, int day) {

    private static final int NOTICE_DAYS = 10;
    private static final int PARTICIPANTS = 36;

    /** A statement, and whether the committee follows it. */
    record Opinion(String name, boolean adopted) {}

    /** Announces a hearing and names who takes part, one of the two sides after the other. */
    static DemoHearing announced(DemoStage stage, DemoPeople people, int day, ProposalId proposal, List<String> sides) {
        var hearing = new DemoHearing(stage, people, stage.id('E', HearingId::new), day);
        var on = stage.day(day - NOTICE_DAYS);
        var motion = Assembly.toHear(stage, people.sitting(), on, proposal, stage.day(day));
        hearing.chairs(
                day - NOTICE_DAYS,
                new AnnounceHearing(
                        hearing.id, proposal, stage.day(day), "社区活动室 Activity room", 10, sides, null, motion));
        var participants = IntStream.range(0, PARTICIPANTS)
                .mapToObj(i -> new Participant(hearing.participants().get(i), sides.get(i % sides.size())))
                .toList();
        hearing.chairs(day - NOTICE_DAYS + 1, new NameParticipants(hearing.id, participants));
        return hearing;
    }

    private List<ResidentId> participants() {
        return people.households.subList(14, 14 + PARTICIPANTS).stream()
                .map(home -> home.named())
                .toList();
    }

    void share(int on, String name) {
        var material = new Material(stage.says(name + ".title"), stage.text(TextKind.MATERIAL, name), null);
        chairs(on, new ShareMaterials(id, List.of(material)));
    }

    /** Everybody comes, some speak, all sign, and five days later the opinions are answered. */
    void held(List<Opinion> opinions) {
        chairs(day, new OpenHearing(id, people.committee(0), participants()));
        var ids = new ArrayList<StatementId>();
        for (int i = 0; i < opinions.size(); i++) {
            ids.add(stage.id('Q', StatementId::new));
            var text = stage.text(TextKind.STATEMENT, opinions.get(i).name() + ".said");
            chairs(day, new RecordStatement(id, ids.getLast(), participants().get(i), StatementKind.OPINION, text));
        }
        chairs(day, new EndDiscussion(id));
        stage.mustAll(
                stage.day(day),
                participants().stream()
                        .map(each -> new Boards.Sent(new Actor.Resident(each), new SignHearingRecord(id, each))));
        for (int i = 0; i < opinions.size(); i++) {
            var reason = stage.text(TextKind.ANSWER, opinions.get(i).name() + ".answer");
            chairs(day + 4, new DraftAnswer(id, ids.get(i), opinions.get(i).adopted(), reason));
        }
        if (!opinions.isEmpty()) {
            var on = stage.day(day + 4);
            var motion = Assembly.answered(stage, people.sitting(), on, id);
            chairs(day + 5, new AdoptAnswers(id, motion));
        }
        chairs(day + 5, new CloseHearing(id));
    }

    private void chairs(int onDay, Command command) {
        stage.must(onDay, people.chair(), command);
    }
}
