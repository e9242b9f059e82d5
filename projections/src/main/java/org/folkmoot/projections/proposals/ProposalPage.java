package org.folkmoot.projections.proposals;

import static org.folkmoot.projections.kit.Lists.changed;
import static org.folkmoot.projections.kit.Lists.plus;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.decisions.Event;
import org.folkmoot.meetings.MeetingEvent.NoticeIssued;
import org.folkmoot.proposals.ProposalEvent.ProposalAmended;
import org.folkmoot.proposals.ProposalEvent.ProposalPutOnAgenda;
import org.folkmoot.proposals.ProposalEvent.ProposalTabled;
import org.folkmoot.proposals.ProposalEvent.ProposalTakenOffAgenda;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.ProposalId;
import org.jspecify.annotations.Nullable;

/** Some proposals of a community, in the order in which they were tabled. */
public record ProposalPage(List<Entry> proposals) {

    static final ProposalPage EMPTY = new ProposalPage(List.of());

    /** A proposal in a list. @param meeting on whose agenda it stands, or stood last; null before */
    public record Entry(
            ProposalId id,
            String title,
            Matter matter,
            Author author,
            LocalDate tabledOn,
            ProposalStage stage,
            @Nullable MeetingId meeting) {

        private Entry after(Event event) {
            var next = new Entry(id, title, matter, author, tabledOn, stage.after(event), meeting);
            return switch (event) {
                case ProposalAmended e -> new Entry(id, e.title(), matter, author, tabledOn, stage, meeting);
                case ProposalPutOnAgenda e -> next.on(e.meeting());
                case ProposalTakenOffAgenda _ -> next.on(null);
                case NoticeIssued e -> next.on(e.meeting());
                default -> next;
            };
        }

        private Entry on(@Nullable MeetingId agenda) {
            return new Entry(id, title, matter, author, tabledOn, stage, agenda);
        }
    }

    ProposalPage with(ProposalTabled e, LocalDate today) {
        return new ProposalPage(plus(
                proposals,
                new Entry(
                        e.proposal(),
                        e.title(),
                        e.matter(),
                        Author.of(e.author()),
                        today,
                        ProposalStage.TABLED,
                        null)));
    }

    /** Takes in an event about some of the proposals, which need not stand on this page. */
    ProposalPage after(Event event, List<ProposalId> which) {
        return new ProposalPage(changed(proposals, entry -> which.contains(entry.id()), entry -> entry.after(event)));
    }
}
