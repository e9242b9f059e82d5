package org.folkmoot.web.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.folkmoot.hearings.HearingCommand;
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

/** A hearing of 36 people in which half of them state an opinion and all are answered. */
record QuarterHearing(Play play, Town town, ProposalId proposal, LocalDate announcedOn, HearingId id) {

    private static final int PARTICIPANTS = 36;
    private static final List<String> SIDES = List.of("owners", "neighbours");

    void hold() {
        var people = town.households.subList(100, 100 + PARTICIPANTS).stream()
                .map(home -> home.named())
                .toList();
        invite(people);
        var held = announcedOn.plusDays(10);
        chairs(held, new OpenHearing(id, town.committee.getFirst().id(), people));
        var opinions = people.stream().limit(PARTICIPANTS / 2).map(this::stated).toList();
        chairs(held, new EndDiscussion(id));
        play.mustAll(
                held,
                people.stream().map(each -> new Play.Sent(new Actor.Resident(each), new SignHearingRecord(id, each))));
        var answered = held.plusDays(5);
        for (var opinion : opinions) chairs(answered, new DraftAnswer(id, opinion, true, play.digest()));
        var motion = Assembly.answered(play, town.sitting(), answered, id);
        chairs(answered, new AdoptAnswers(id, motion));
        chairs(held.plusDays(6), new CloseHearing(id));
    }

    private void invite(List<ResidentId> people) {
        var motion = Assembly.toHear(play, town.sitting(), announcedOn, proposal, announcedOn.plusDays(10));
        chairs(
                announcedOn,
                new AnnounceHearing(id, proposal, announcedOn.plusDays(10), "社区活动室", 10, SIDES, null, motion));
        chairs(
                announcedOn,
                new NameParticipants(
                        id,
                        IntStream.range(0, PARTICIPANTS)
                                .mapToObj(i -> new Participant(people.get(i), SIDES.get(i % 2)))
                                .toList()));
        chairs(announcedOn.plusDays(2), new ShareMaterials(id, List.of(new Material("方案及预算", play.digest(), null))));
    }

    private StatementId stated(ResidentId speaker) {
        var statement = new StatementId(play.id('Q'));
        chairs(
                announcedOn.plusDays(10),
                new RecordStatement(id, statement, speaker, StatementKind.OPINION, play.digest()));
        return statement;
    }

    private void chairs(LocalDate on, HearingCommand command) {
        play.must(town.chair(), on, command);
    }
}
