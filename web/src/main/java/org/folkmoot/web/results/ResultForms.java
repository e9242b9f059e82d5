package org.folkmoot.web.results;

import static org.folkmoot.web.identity.Role.COMMITTEE;
import static org.folkmoot.web.identity.Role.STREET_OFFICE;
import static org.folkmoot.web.identity.Role.SUPERVISOR;

import java.util.List;
import java.util.Objects;
import org.folkmoot.decisions.Known;
import org.folkmoot.projections.committee.MotionSheet;
import org.folkmoot.projections.committee.MotionSheets;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.proposals.ProposalEvent;
import org.folkmoot.proposals.ProposalEvent.ProposalTabled;
import org.folkmoot.replay.Outlook;
import org.folkmoot.results.ResultCommand.AnnulResult;
import org.folkmoot.results.ResultCommand.CorrectResult;
import org.folkmoot.results.ResultCommand.DeclareResult;
import org.folkmoot.results.ResultCommand.RecordFiling;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.DecisionId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteEvent;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.folkmoot.web.forms.Form;
import org.folkmoot.web.forms.FormSource;
import org.folkmoot.web.forms.Place;
import org.folkmoot.web.forms.Place.Option;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The commands of results as forms. */
@Component
record ResultForms(Views views, Outlook outlook) implements FormSource {

    private static final String RESULT = "/results/{vote}";

    @Override
    public List<Form> forms() {
        return List.of(declare(), correct(), annul(), file());
    }

    /** What the vote is on, and what that revokes, follows from the vote. */
    private Form declare() {
        return Form.of("declare-result", COMMITTEE)
                .under("MTG-4", "MTG-6", "MTG-8")
                .about("vote")
                .fills("proposal", (sender, sent) -> proposal(sender.community(), sent))
                .fills("revokes", (sender, sent) -> revokes(sender.community(), proposal(sender.community(), sent)))
                .becomes(typed -> declaring(typed.sender().community(), typed.id("vote", VoteId::new)))
                .leadsTo(RESULT);
    }

    private DeclareResult declaring(CommunityId community, VoteId vote) {
        var proposal = proposal(community, vote);
        return new DeclareResult(vote, proposal, revokes(community, proposal));
    }

    private ProposalId proposal(CommunityId community, JsonNode sent) {
        return proposal(community, new VoteId(sent.path("vote").asString("")));
    }

    private ProposalId proposal(CommunityId community, VoteId vote) {
        var opened = outlook.known(community, Known.last(VoteEvent.ofVote(vote), VoteOpened.class));
        if (opened == null) throw new EdgeException(EdgeRefusal.NOT_FOUND);
        return opened.proposal();
    }

    private @Nullable DecisionId revokes(CommunityId community, ProposalId proposal) {
        var tabled = outlook.known(community, Known.last(ProposalEvent.ofProposal(proposal), ProposalTabled.class));
        return tabled == null ? null : tabled.revokes();
    }

    private Form correct() {
        return Form.of("correct-result", SUPERVISOR)
                .under("MTG-4", "MTG-6")
                .about("vote")
                .fills("proposal", (sender, sent) -> proposal(sender.community(), sent))
                .line("reason")
                .becomes(typed -> {
                    var vote = typed.id("vote", VoteId::new);
                    return new CorrectResult(vote, proposal(typed.sender().community(), vote), typed.line("reason"));
                })
                .leadsTo(RESULT)
                .readsMuch();
    }

    private static Form file() {
        return Form.of("record-filing", STREET_OFFICE)
                .under("MTG-10")
                .about("vote")
                .line("number")
                .becomes(RecordFiling.class)
                .leadsTo(RESULT);
    }

    private Form annul() {
        return Form.of("annul-result", SUPERVISOR)
                .under("MTG-10", "COM-8")
                .about("vote")
                .choice("motion", this::motions)
                .line("reason")
                .becomes(AnnulResult.class)
                .leadsTo(RESULT);
    }

    /** What the committee has decided on the result, the newest first. */
    private List<Option> motions(Place place) {
        return views
                .list(MotionSheets.class, place.community())
                .where(motion -> motion.stage() == MotionSheet.Stage.CARRIED
                        && place.given()
                                .one("vote")
                                .equals(Objects.toString(motion.moved().annuls())))
                .stream()
                .map(MotionSheet::moved)
                .map(moved -> new Option(moved.motion().value(), moved.title()))
                .toList();
    }
}
