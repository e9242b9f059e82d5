package org.folkmoot.web.votes;

import static org.folkmoot.web.identity.Role.COMMITTEE;
import static org.folkmoot.web.identity.Role.RESIDENT;

import java.util.List;
import java.util.Optional;
import org.folkmoot.decisions.Command;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.votes.VoteSheet;
import org.folkmoot.projections.votes.VoteSheets;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteCommand.CastBallot;
import org.folkmoot.votes.VoteCommand.CloseVote;
import org.folkmoot.votes.VoteCommand.CountVote;
import org.folkmoot.votes.VoteCommand.OpenVote;
import org.folkmoot.votes.VoteEvent;
import org.folkmoot.web.forms.Form;
import org.folkmoot.web.forms.FormSource;
import org.folkmoot.web.forms.Place;
import org.folkmoot.web.forms.Place.Option;
import org.folkmoot.web.kit.Words;
import org.springframework.stereotype.Component;

/** The commands of votes as forms. */
@Component
record VoteForms(Words words, Views views) implements FormSource {

    /** The form that casts a ballot; the pages of {@link BallotPages} fill it in. */
    static final String CAST = "cast-ballot";

    private static final String VOTE = "/votes/{vote}";

    @Override
    public List<Form> forms() {
        return List.of(
                open(),
                cast(),
                step("close-vote", CloseVote.class).under("MTG-4"),
                step("count-vote", CountVote.class).under("MTG-4").readsMuch());
    }

    private static Form open() {
        return Form.of("open-vote", COMMITTEE)
                .under("MTG-3", "MTG-12")
                .about("meeting", "proposal")
                .makes("vote", 'V')
                .becomes(OpenVote.class)
                .leadsTo(VOTE);
    }

    private Form cast() {
        return Form.of(CAST, RESIDENT)
                .under("MTG-4")
                .about("vote", "meeting", "household")
                .ownIfLeftOut("resident")
                .takes("choices[]", VoteEvent.OPTIONS)
                .choice("choice", this::options)
                .becomes(typed -> new CastBallot(
                        typed.id("vote", VoteId::new),
                        typed.id("meeting", MeetingId::new),
                        typed.optionalId("household", HouseholdId::new).orElse(null),
                        typed.resident("resident"),
                        List.of(typed.value("choice"))))
                .leadsTo(VOTE + "/receipt");
    }

    private static Form step(String name, Class<? extends Command> command) {
        return Form.of(name, COMMITTEE).about("vote").becomes(command).leadsTo(VOTE);
    }

    private List<Option> options(Place place) {
        return vote(place).map(VoteSheet::options).orElse(List.of()).stream()
                .map(option -> new Option(option, words.say("votes.option." + option)))
                .toList();
    }

    private Optional<VoteSheet> vote(Place place) {
        return views.find(VoteSheets.class, place.community(), place.given().one("vote"));
    }
}
