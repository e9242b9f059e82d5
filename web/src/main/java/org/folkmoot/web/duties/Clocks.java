package org.folkmoot.web.duties;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.folkmoot.decisions.Given;
import org.folkmoot.projections.duties.DutySheet;
import org.folkmoot.projections.duties.DutySheet.Stage;
import org.folkmoot.projections.duties.DutySheets;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.web.kit.Words;
import org.folkmoot.web.words.AllWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clocks of a community as pages show them, each beside what it is about. */
@Component("clocks")
public record Clocks(Views views, AllWords words, Words labels, InstantSource clock) {

    private static final Comparator<Clock> BY_DAY =
            Comparator.comparing(clock -> clock.duty().dueOn(), Comparator.nullsLast(Comparator.naturalOrder()));

    /**
     * A duty as it stands today.
     *
     * @param title of what it is about
     * @param page where it is done, below the page of the community
     */
    public record Clock(DutySheet duty, Stage stage, String title, String page) {

        /** Whether it should have been done by now: its day is past, or it has none. */
        public boolean isNeglected() {
            return duty.isOpen() && (duty.dueOn() == null || stage == Stage.OVERDUE);
        }

        public boolean isOf(String kind) {
            return duty.id().kind().equals(kind);
        }
    }

    /** What one body owed and owes. */
    public record Punctuality(List<Clock> met, List<Clock> missed, List<Clock> open) {

        public boolean isEmpty() {
            return met.isEmpty() && missed.isEmpty() && open.isEmpty();
        }
    }

    /** What is still to be done; what is due first, first. */
    public List<Clock> open(CommunityId community) {
        return all(community, DutySheet::isOpen).sorted(BY_DAY).toList();
    }

    public Punctuality of(CommunityId community, Body body) {
        var all = all(community, duty -> duty.isHeldBy(body)).toList();
        return new Punctuality(
                some(all, clock -> clock.stage() == Stage.MET),
                some(all, clock -> clock.stage() == Stage.MISSED),
                some(all, clock -> clock.duty().isOpen()));
    }

    private static List<Clock> some(List<Clock> all, Predicate<Clock> which) {
        return all.stream().filter(which).toList();
    }

    private Stream<Clock> all(CommunityId community, Predicate<DutySheet> which) {
        return views.list(DutySheets.class, community).where(which).stream().map(duty -> of(community, duty));
    }

    /** A duty by what it is and what about; null if nothing has made it arise. */
    public @Nullable Clock of(CommunityId community, String kind, Object... about) {
        return of(community, DutyId.of(kind, about));
    }

    /** A duty; null if nothing has made it arise. */
    public @Nullable Clock of(CommunityId community, DutyId duty) {
        return views.find(DutySheets.class, community, duty.value())
                .filter(sheet -> sheet.course() != null)
                .map(sheet -> of(community, sheet))
                .orElse(null);
    }

    Clock of(CommunityId community, DutySheet duty) {
        return new Clock(duty, duty.stageOn(today()), title(community, duty.id().subject()), words.placeOf(duty.id()));
    }

    /** A duty may be about a body, such as its election. */
    private String title(CommunityId community, String subject) {
        for (var body : Body.values()) if (body.name().equals(subject)) return labels.of(body);
        return words.title(community, subject);
    }

    private LocalDate today() {
        return Given.dayOf(clock.instant());
    }
}
