package org.folkmoot.web.demo;

import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.disclosures.DisclosureCommand.CorrectDisclosure;
import org.folkmoot.disclosures.DisclosureCommand.PublishDisclosure;
import org.folkmoot.disclosures.DisclosureCommand.TakeDownDisclosure;
import org.folkmoot.proposals.ProposalCommand.AmendProposal;
import org.folkmoot.proposals.ProposalCommand.TableProposal;
import org.folkmoot.proposals.ProposalCommand.WithdrawProposal;
import org.folkmoot.results.ResultCommand.AnnulResult;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.web.scenario.Assembly;
import org.folkmoot.web.texts.TextKind;
import org.jspecify.annotations.Nullable;

/** What the demonstration's community talks about; how it is said stands in {@code texts.properties}. */
record DemoMatters(DemoStage stage, DemoPeople people) {

    ProposalId fitness() {
        return propose(-48, people.chair(), Matter.IMPORTANT, "fitness");
    }

    /** It is put in a class to which it does not belong, and will be annulled: a meeting may not take residents' rights away. */
    ProposalId tenants() {
        return propose(-24, people.member(), Matter.IMPORTANT, "tenants");
    }

    ProposalId courtyard() {
        return propose(-80, people.chair(), Matter.IMPORTANT, "courtyard");
    }

    /** What the answers to the hearing have promised comes into the text. */
    void amendCourtyard(ProposalId courtyard) {
        var amended = new AmendProposal(
                courtyard, stage.says("courtyard.title"), stage.text(TextKind.PROPOSAL, "courtyard-amended"));
        stage.must(-54, people.chair(), amended);
    }

    ProposalId bicyclesInTheHall() {
        return propose(-46, people.member(), Matter.CONVENTION, "bicycles");
    }

    ProposalId authority(ProposalId fitness) {
        return propose(-46, people.chair(), Matter.AUTHORISATION, fitness, "authority");
    }

    ProposalId benches() {
        return propose(-46, people.member(), Matter.IMPORTANT, "benches");
    }

    /** The committee decides that the ballots of a vote were wrong, and the board annuls its result. */
    void annul(int day, VoteId vote) {
        var why = stage.says("faulty.title");
        var text = stage.text(TextKind.PROPOSAL, "faulty");
        var motion = Assembly.foundFaulty(stage, people.sitting(), stage.day(day), vote, why, text);
        stage.must(day, people.supervisor(), new AnnulResult(vote, motion, why));
    }

    ProposalId lifts() {
        return propose(-16, people.member(), Matter.IMPORTANT, "lifts");
    }

    ProposalId gate() {
        return propose(-15, people.chair(), Matter.IMPORTANT, "gate");
    }

    ProposalId charging() {
        return propose(-3, people.chair(), Matter.IMPORTANT, "charging");
    }

    ProposalId report() {
        return propose(-4, people.chair(), Matter.ANNUAL_REPORT, "report");
    }

    /** One waits to be put on an agenda, and one was withdrawn. */
    void waiting() {
        propose(-1, people.resident(), Matter.IMPORTANT, "stair-lights");
        var withdrawn = propose(-20, people.resident(), Matter.IMPORTANT, "entrance-cards");
        stage.must(-18, people.resident(), new WithdrawProposal(withdrawn));
    }

    private ProposalId propose(int day, Actor by, Matter matter, String name) {
        return propose(day, by, matter, null, name);
    }

    private ProposalId propose(int day, Actor by, Matter matter, @Nullable ProposalId concerns, String name) {
        var proposal = stage.id('P', ProposalId::new);
        var text = stage.text(TextKind.PROPOSAL, name);
        stage.must(day, by, new TableProposal(proposal, matter, stage.says(name + ".title"), text, concerns, null));
        return proposal;
    }

    /** What is disclosed as a matter of course, in each class; the oldest was taken down when its time was over. */
    void publishRoutine() {
        var notice = publish(-160, DisclosureClass.HELP_TO_GOVERNMENT, "survey", null);
        stage.must(-140, people.chair(), new TakeDownDisclosure(notice));
        publish(-35, DisclosureClass.FACILITIES, "facilities", null);
        publish(-12, DisclosureClass.SERVICE_PROJECTS, "meals", null);
        publish(-5, DisclosureClass.DELIBERATION_RESULTS, "opinions", null);
        publish(-1, DisclosureClass.FUNDS_AND_DONATIONS, "fund", null);
    }

    /** Publishes a decision, and corrects it openly three days later. */
    void publishResult(int day, VoteId vote) {
        var posted = publish(day, DisclosureClass.MEETING_DECISIONS, "decision", ResultEvent.toPublish(vote));
        var corrected = new CorrectDisclosure(
                posted,
                stage.says("decision.title"),
                stage.text(TextKind.DISCLOSURE, "decision-corrected"),
                stage.says("decision-corrected.reason"));
        stage.must(day + 3, people.chair(), corrected);
    }

    private DisclosureId publish(int day, DisclosureClass kind, String name, @Nullable DutyId fulfils) {
        var disclosure = stage.id('D', DisclosureId::new);
        var text = stage.text(TextKind.DISCLOSURE, name);
        var title = stage.says(name + ".title");
        stage.must(day, people.chair(), new PublishDisclosure(disclosure, kind, title, text, fulfils));
        return disclosure;
    }
}
