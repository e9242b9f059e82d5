package org.folkmoot.meetings;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.folkmoot.committee.CommitteeEvent;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Known;
import org.folkmoot.proposals.ProposalEvent;
import org.folkmoot.proposals.ProposalEvent.ProposalPutOnAgenda;
import org.folkmoot.proposals.ProposalEvent.ProposalTabled;
import org.folkmoot.proposals.ProposalEvent.ProposalTakenOffAgenda;
import org.folkmoot.proposals.ProposalEvent.ProposalWithdrawn;
import org.folkmoot.vocabulary.Admission;
import org.folkmoot.vocabulary.Competence;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * What is to be decided in a meeting.
 *
 * @param placed proposals put on its agenda and not taken off
 * @param items what is known of those that are to be announced
 */
record Agenda(Set<ProposalId> placed, Map<ProposalId, Item> items) {

    /** A longer list is refused, and not read about. */
    static final int MOST = 100;

    /**
     * A proposal that is to be announced.
     *
     * @param withdrawn whether its author has withdrawn it
     * @param admission to which agendas the committee has admitted it
     * @param openToRepresentatives whether the representatives may decide it (MTG-7)
     * @param concerns the matter that it lets the representatives decide; null if it is no authorisation
     * @param toBeStudied whether the party organisation has to study it first, and has not (MTG-9)
     */
    record Item(
            boolean withdrawn,
            Admission admission,
            boolean openToRepresentatives,
            @Nullable ProposalId concerns,
            boolean toBeStudied) {

        static Known<Item> of(ProposalId proposal, LocalDate today) {
            return Known.together(
                    Known.whether(ProposalEvent.ofProposal(proposal), ProposalWithdrawn.class),
                    CommitteeEvent.admission(proposal),
                    MeetingEvent.competence(proposal, today).map(Competence::holds),
                    Known.last(ProposalEvent.ofProposal(proposal), ProposalTabled.class)
                            .map(tabled -> tabled == null ? null : tabled.concerns()),
                    ProposalEvent.isToBeStudied(proposal),
                    Item::new);
        }
    }

    static Known<Agenda> of(MeetingId meeting, List<ProposalId> announced, LocalDate today) {
        return Known.together(
                placed(meeting),
                Known.each(announced.stream().limit(MOST).toList(), proposal -> Item.of(proposal, today)),
                Agenda::new);
    }

    private static Known<Set<ProposalId>> placed(MeetingId meeting) {
        var told =
                Boundary.of(ProposalEvent.ofAgenda(meeting), ProposalPutOnAgenda.class, ProposalTakenOffAgenda.class);
        return Known.from(told, ProposalEvent.class, Set.of(), (before, event) -> {
            var after = new HashSet<>(before);
            if (event instanceof ProposalPutOnAgenda) after.add(event.proposal());
            else after.remove(event.proposal());
            return after;
        });
    }

    /** Whether the list is exactly what is placed here, in whatever order, nothing twice. */
    boolean is(List<ProposalId> proposals) {
        return proposals.size() == placed.size() && placed.equals(new HashSet<>(proposals));
    }

    /**
     * Whether the committee has admitted all of it to that meeting (COM-8); what residents have petitioned for needs nobody's leave.
     *
     * @param calledBy the motion by which the meeting was called; null if it was called on a petition
     */
    boolean isAdmitted(MeetingId meeting, @Nullable MotionId calledBy, @Nullable ProposalId petitioned) {
        return items.entrySet().stream()
                .allMatch(item -> item.getKey().equals(petitioned)
                        || item.getValue().admission.isTo(meeting, calledBy));
    }

    boolean hasWithdrawn() {
        return items.values().stream().anyMatch(Item::withdrawn);
    }

    /** The matters that authorisations among them let the representatives decide. */
    List<ProposalId> concerned(List<ProposalId> announced) {
        return announced.stream()
                .map(items::get)
                .filter(Objects::nonNull)
                .map(Item::concerns)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** What the party organisation has not studied and should have, in the order of that list. */
    List<ProposalId> unstudied(List<ProposalId> announced) {
        return announced.stream()
                .filter(proposal -> items.containsKey(proposal) && items.get(proposal).toBeStudied)
                .toList();
    }

    /** Whether the representatives' meeting may decide all of it (MTG-7). */
    boolean isOpenToRepresentatives() {
        return items.values().stream().allMatch(Item::openToRepresentatives);
    }
}
