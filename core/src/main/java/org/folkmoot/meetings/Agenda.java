package org.folkmoot.meetings;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.meetings.MeetingEvent.RepresentativesAuthorised;
import org.folkmoot.proposals.ProposalEvent;
import org.folkmoot.proposals.ProposalEvent.ProposalAmended;
import org.folkmoot.proposals.ProposalEvent.ProposalPutOnAgenda;
import org.folkmoot.proposals.ProposalEvent.ProposalTabled;
import org.folkmoot.proposals.ProposalEvent.ProposalTakenOffAgenda;
import org.folkmoot.proposals.ProposalEvent.ProposalWithdrawn;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.results.ResultEvent.ResultCorrected;
import org.folkmoot.vocabulary.Authority;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.ProposalId;

/**
 * What is to be decided in a meeting.
 *
 * @param meeting whose agenda it is: a proposal may have been on another's
 * @param placed proposals put on it and not taken off
 * @param withdrawn proposals that their authors have withdrawn
 * @param matters what sort of matter each proposal is
 * @param authorities whether the representatives may decide them
 */
record Agenda(
        MeetingId meeting,
        Set<ProposalId> placed,
        Set<ProposalId> withdrawn,
        Map<ProposalId, Matter> matters,
        Map<ProposalId, Authority> authorities) {

    /** A longer list is refused, and not read about. */
    static final int MOST = 100;

    static Agenda empty(MeetingId meeting) {
        return new Agenda(meeting, Set.of(), Set.of(), Map.of(), Map.of());
    }

    static Boundary boundary(MeetingId meeting, Collection<ProposalId> proposals) {
        var boundary =
                Boundary.of(ProposalEvent.ofAgenda(meeting), ProposalPutOnAgenda.class, ProposalTakenOffAgenda.class);
        for (var proposal : proposals.stream().distinct().limit(MOST).toList()) {
            boundary = boundary.and(ProposalEvent.ofProposal(proposal), ProposalTabled.class, ProposalWithdrawn.class)
                    .and(
                            MeetingEvent.ofAuthority(proposal),
                            RepresentativesAuthorised.class,
                            ResultCorrected.class,
                            ResultAnnulled.class);
        }
        return boundary;
    }

    /** Whether the list is exactly what is placed here, in whatever order, nothing twice. */
    boolean is(List<ProposalId> proposals) {
        return proposals.size() == placed.size() && placed.equals(new HashSet<>(proposals));
    }

    /** Whether the representatives' meeting may decide all of it (MTG-7). */
    boolean isOpenToRepresentatives() {
        return placed.stream().allMatch(this::isOpenToRepresentatives);
    }

    private boolean isOpenToRepresentatives(ProposalId proposal) {
        var matter = matters.get(proposal);
        return matter != null && !matter.reserved()
                || authorities.getOrDefault(proposal, Authority.NONE).stands();
    }

    Agenda after(ProposalEvent event) {
        return switch (event) {
            case ProposalTabled e ->
                new Agenda(meeting, placed, withdrawn, with(matters, e.proposal(), e.matter()), authorities);
            case ProposalPutOnAgenda e
            when e.meeting().equals(meeting) ->
                new Agenda(meeting, with(placed, e.proposal()), withdrawn, matters, authorities);
            case ProposalTakenOffAgenda e
            when e.meeting().equals(meeting) ->
                new Agenda(meeting, without(placed, e.proposal()), withdrawn, matters, authorities);
            case ProposalWithdrawn e ->
                new Agenda(meeting, placed, with(withdrawn, e.proposal()), matters, authorities);
            case ProposalPutOnAgenda _, ProposalTakenOffAgenda _, ProposalAmended _ -> this;
        };
    }

    Agenda after(RepresentativesAuthorised event) {
        return authorising(event.matter(), MeetingEvent.authority(authority(event.matter()), event));
    }

    /** An event that has come in by an authority's tag concerns a matter of this agenda. */
    Agenda after(ResultEvent event) {
        return switch (event) {
            case ResultCorrected e
            when e.concerns() != null -> authorising(e.concerns(), ResultEvent.authority(authority(e.concerns()), e));
            case ResultAnnulled e
            when e.concerns() != null -> authorising(e.concerns(), ResultEvent.authority(authority(e.concerns()), e));
            case ResultEvent.ResultDeclared _, ResultCorrected _, ResultAnnulled _ -> this;
        };
    }

    private Authority authority(ProposalId matter) {
        return authorities.getOrDefault(matter, Authority.NONE);
    }

    private Agenda authorising(ProposalId matter, Authority authority) {
        return new Agenda(meeting, placed, withdrawn, matters, with(authorities, matter, authority));
    }

    private static Set<ProposalId> with(Set<ProposalId> some, ProposalId one) {
        var more = new HashSet<>(some);
        more.add(one);
        return Set.copyOf(more);
    }

    private static Set<ProposalId> without(Set<ProposalId> some, ProposalId one) {
        var fewer = new HashSet<>(some);
        fewer.remove(one);
        return Set.copyOf(fewer);
    }

    private static <V> Map<ProposalId, V> with(Map<ProposalId, V> some, ProposalId key, V value) {
        var more = new HashMap<>(some);
        more.put(key, value);
        return Map.copyOf(more);
    }
}
