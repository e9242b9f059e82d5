package org.folkmoot.communities;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.folkmoot.communities.Change.Fact;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.decisions.Obliging;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.decisions.Tag;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.ChangeId;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.vocabulary.Kinships;
import org.folkmoot.vocabulary.Office;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.PersonId;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.vocabulary.ResidentId;
import org.jspecify.annotations.Nullable;

/** What happened to a community and its offices. */
public sealed interface CommunityEvent extends Event {

    /** The record as such. */
    Tag RECORD = Tag.ofCommunity("record");

    /** The community as such. */
    Tag COMMUNITY = Tag.ofCommunity("community");

    @Override
    default Set<Tag> tags() {
        return switch (this) {
            case RecordOpened _ -> Set.of(RECORD);
            case AdministratorOpened _ -> Set.of(RECORD);
            case CommunityConstituted _ -> Set.of(COMMUNITY);
            case BodySeated e -> e.withDuties(ofBody(e.body()));
            case ElectionShifted e -> Set.of(ofBody(e.body()));
            case ElectionOverdue e -> e.withDuties(ofBody(e.body()));
            case OfficerSeated e -> e.withDuties(seat(e.officer(), e.resident(), e.body()));
            case OfficeEnded e -> e.withDuties(seat(e.officer(), e.resident(), e.body()));
            case WomenCounted e -> e.withDuties(ofBody(Body.COMMITTEE));
            case KinshipDeclared _, KinshipEnded _ -> Set.of(KINSHIPS);
            case ChangeEntered e -> Set.of(ofChange(e.change()));
            case ChangeConfirmed e -> Set.of(ofChange(e.change()));
            case ChangeDropped e -> Set.of(ofChange(e.change()));
        };
    }

    /** The record began. @param publicKey the key that its checkpoints are signed with, X.509 form in base64 */
    @StoredAs("record-opened.v1")
    record RecordOpened(String publicKey) implements CommunityEvent {}

    /** Whoever has the machine has opened a new administrator's account: not one who was administrator before. */
    @StoredAs("administrator-opened.v1")
    record AdministratorOpened(String reason, LocalDate openedOn) implements CommunityEvent {}

    /** @param on the day on which what the record knows of the community begins */
    @StoredAs("community-constituted.v1")
    record CommunityConstituted(String name, LocalDate on) implements CommunityEvent {}

    /** A body began a term; its members follow, one event each. */
    @StoredAs("body-seated.v1")
    record BodySeated(Body body, Period term, int seats, int women) implements CommunityEvent, Obliging {
        @Override
        public List<Duty.Step> duties() {
            return body.isChosen() ? List.of(new Duty.Done(toElect(body))) : List.of();
        }
    }

    /**
     * The election after a term is due on another day than after five years (ELE-1).
     *
     * @param termFrom when the term began that runs
     * @param due the first day on which the election is overdue
     */
    @StoredAs("election-shifted.v1")
    record ElectionShifted(Body body, LocalDate termFrom, LocalDate due) implements CommunityEvent {}

    /**
     * A body should have been elected by now: its members, if there are any, stay in office until the next are seated.
     *
     * @param since the first day on which the election is overdue
     * @param holder who has to see to it: the committee, or the street office where nobody sits in it
     */
    @StoredAs("election-overdue.v1")
    record ElectionOverdue(Body body, LocalDate since, Body holder) implements CommunityEvent, Obliging {
        @Override
        public List<Duty.Step> duties() {
            return List.of(new Duty.Arises(Duty.once(toElect(body), holder, "ELE-1", since.minusDays(1))));
        }
    }

    @StoredAs("officer-seated.v1")
    record OfficerSeated(OfficerId officer, @Nullable ResidentId resident, Body body, Post post, Period term)
            implements CommunityEvent, Obliging {
        /** Nobody takes a seat in a committee that has no woman then. */
        @Override
        public List<Duty.Step> duties() {
            return body == Body.COMMITTEE
                    ? List.of(new Duty.Done(TO_COUNT_WOMEN), new Duty.Done(TO_SEAT_WOMAN))
                    : List.of();
        }
    }

    /**
     * An office ended.
     *
     * @param from the first day without it
     * @param remaining how many members the body still has
     * @param byElectionRequired whether the committee fell under five, so that the vacancy must be filled (REC-5)
     */
    @StoredAs("office-ended.v1")
    record OfficeEnded(
            OfficerId officer,
            @Nullable ResidentId resident,
            Body body,
            EndReason reason,
            LocalDate from,
            int remaining,
            boolean byElectionRequired)
            implements CommunityEvent, Obliging {
        /** The record does not say who of the committee is a woman, so somebody has to say whether one is left. */
        @Override
        public List<Duty.Step> duties() {
            return body == Body.COMMITTEE
                    ? List.of(new Duty.Arises(
                            Duty.once(TO_COUNT_WOMEN, Body.STREET_OFFICE, "COM-2", from.plusDays(DAYS_TO_COUNT_WOMEN))))
                    : List.of();
        }
    }

    /** How many women the committee has after somebody has left it; where there is none, one has to be seated (L25 8). */
    @StoredAs("women-counted.v1")
    record WomenCounted(int women, LocalDate countedOn) implements CommunityEvent, Obliging {
        @Override
        public List<Duty.Step> duties() {
            return women > 0
                    ? List.of(new Duty.Done(TO_COUNT_WOMEN), new Duty.Lapses(TO_SEAT_WOMAN))
                    : List.of(
                            new Duty.Done(TO_COUNT_WOMEN),
                            new Duty.Arises(Duty.once(
                                    TO_SEAT_WOMAN,
                                    Body.STREET_OFFICE,
                                    "COM-2",
                                    countedOn.plusMonths(MONTHS_TO_SEAT_WOMAN))));
        }
    }

    /** To say whether the committee still has a woman among its members. */
    DutyId TO_COUNT_WOMEN = DutyId.of("count-women", Body.COMMITTEE);

    /** To have a woman elected into it. */
    DutyId TO_SEAT_WOMAN = DutyId.of("seat-woman", Body.COMMITTEE);

    /** No law says within how many days. */
    int DAYS_TO_COUNT_WOMEN = 10;

    /** As for other vacancies that have to be filled (REC-5). */
    int MONTHS_TO_SEAT_WOMAN = 3;

    /**
     * Two people are near relatives.
     *
     * @param seatedTogether whether, when it was declared, both sat in the committee, or one there and one on the supervision
     *     board: then one of the two offices has to end (COM-2, COM-6)
     */
    @StoredAs("kinship-declared.v1")
    record KinshipDeclared(PersonId first, PersonId second, boolean seatedTogether) implements CommunityEvent {}

    /** Two people are near relatives no more, from that day on. */
    @StoredAs("kinship-ended.v1")
    record KinshipEnded(PersonId first, PersonId second, LocalDate from) implements CommunityEvent {}

    /**
     * What nobody changes alone was entered. Nothing changes before it is confirmed.
     *
     * @param beforeRecord whether it was decided before the record knew of the community
     * @param enteredBy null for the administrator
     */
    @StoredAs("change-entered.v1")
    record ChangeEntered(
            ChangeId change,
            Change what,
            Evidence evidence,
            boolean beforeRecord,
            @Nullable Hand enteredBy) implements CommunityEvent {

        /**
         * Whether it is the supervision board that has to confirm it, as long as somebody sits on it: what has ended an office by
         * itself, and each fact that the street office has entered.
         */
        public boolean isForBoard() {
            boolean byBoard = enteredBy != null && enteredBy.body() == Body.SUPERVISION_BOARD;
            return !byBoard && (what.endsByItself() || what instanceof Fact && isByStreetOffice());
        }

        /** The body that confirms it, of those in which somebody sits: the street office only what another has entered, or where there is no other. */
        public Body confirmedIn(Predicate<Body> sits) {
            if (isForBoard() && sits.test(Body.SUPERVISION_BOARD)) return Body.SUPERVISION_BOARD;
            return isForBoard() && isByStreetOffice() && sits.test(Body.COMMITTEE)
                    ? Body.COMMITTEE
                    : Body.STREET_OFFICE;
        }

        private boolean isByStreetOffice() {
            return enteredBy != null && enteredBy.body() == Body.STREET_OFFICE;
        }
    }

    /**
     * Another office confirmed it; what has changed follows in the same commit.
     *
     * @param forBoard whether it was confirmed in the place of a supervision board, since none sits
     */
    @StoredAs("change-confirmed.v1")
    record ChangeConfirmed(ChangeId change, Hand confirmedBy, boolean forBoard) implements CommunityEvent {}

    /** It was taken back or not confirmed. */
    @StoredAs("change-dropped.v1")
    record ChangeDropped(ChangeId change) implements CommunityEvent {}

    /** Who has acted in which office. @param resident null for somebody from outside the community */
    record Hand(OfficerId officer, @Nullable ResidentId resident, Body body) {

        /** Whoever holds that office. */
        public static Hand of(Office office) {
            return new Hand(office.officer(), office.resident(), office.body());
        }

        /** Whether one person has acted, be it under another id. */
        public boolean isOf(Office office) {
            return officer.equals(office.officer()) || resident != null && resident.equals(office.resident());
        }
    }

    /** The duty to have a body elected. */
    static DutyId toElect(Body body) {
        return DutyId.of("elect", body);
    }

    /** Whether it was noted that a body should have been elected, and it was not seated since. */
    static Known<Boolean> electionNoted(Body body) {
        return Known.from(
                Boundary.of(ofBody(body), ElectionOverdue.class, BodySeated.class),
                CommunityEvent.class,
                false,
                (_, event) -> event instanceof ElectionOverdue);
    }

    /** A change that was entered. */
    static Tag ofChange(ChangeId change) {
        return Tag.of("change", change);
    }

    static Tag ofOffice(OfficerId officer) {
        return Tag.of("office", officer);
    }

    static Tag ofBody(Body body) {
        return new Tag("body", body.name());
    }

    /** Who is whose near relative. */
    Tag KINSHIPS = Tag.ofCommunity("kinships");

    /** All that were declared. */
    static Known<Kinships> kinships() {
        var told = Boundary.of(KINSHIPS, KinshipDeclared.class, KinshipEnded.class);
        return Known.from(told, CommunityEvent.class, Kinships.NONE, (before, event) -> switch (event) {
            case KinshipDeclared e -> before.with(e.first(), e.second());
            case KinshipEnded e -> before.ended(e.first(), e.second(), e.from());
            default -> before;
        });
    }

    /** The offices that somebody holds and held; whoever does not act as an officer has none, and nothing is read. */
    static Known<Offices> officesOf(Actor actor) {
        return offices(ofOffices(actor));
    }

    /** The offices that a resident holds and held. */
    static Known<Offices> officesOf(ResidentId resident) {
        return offices(Boundary.of(ofOfficesOf(resident), OfficerSeated.class, OfficeEnded.class));
    }

    /** The offices of a body, past ones included. */
    static Known<Offices> officesOf(Body body) {
        return offices(ofOffices(body));
    }

    /** The offices that these events tell of. */
    static Known<Offices> offices(Boundary told) {
        return Known.from(told, CommunityEvent.class, Offices.NONE, CommunityEvent::seats);
    }

    /** The day on which what the record knows of the community begins; null while it is not constituted. */
    static Known<@Nullable LocalDate> constitutedOn() {
        return Known.last(COMMUNITY, CommunityConstituted.class)
                .map(constituted -> constituted == null ? null : constituted.on());
    }

    /** Whether who asks holds a seat of that body on the day they ask. */
    static Known<Boolean> actsFor(Body body, Given given) {
        return officesOf(given.by()).map(offices -> offices.held(given.by(), body, given.today()));
    }

    /** Whether an officer sits in the body on that day. */
    static Known<Boolean> sits(OfficerId officer, Body body, LocalDate day) {
        var actor = new Actor.Officer(officer);
        return officesOf(actor).map(offices -> offices.held(actor, body, day));
    }

    /** What a decision reads to know which offices the actor holds: nothing unless they act as an officer. */
    static Boundary ofOffices(Actor actor) {
        return actor instanceof Actor.Officer(var officer)
                ? Boundary.of(ofOffice(officer), OfficerSeated.class, OfficeEnded.class)
                : Boundary.none();
    }

    /** What a decision reads to know who sits in a body. */
    static Boundary ofOffices(Body body) {
        return Boundary.of(ofBody(body), OfficerSeated.class, OfficeEnded.class);
    }

    /** The offices of one resident. */
    static Tag ofOfficesOf(ResidentId resident) {
        return Tag.of("offices-of", resident);
    }

    private static Tag[] seat(OfficerId officer, @Nullable ResidentId resident, Body body) {
        var tags = new HashSet<>(Set.of(ofOffice(officer), ofBody(body)));
        if (resident != null) tags.add(ofOfficesOf(resident));
        return tags.toArray(Tag[]::new);
    }

    /** The seats after an event, for every decider that asks who holds an office. */
    static Offices seats(Offices before, CommunityEvent event) {
        return switch (event) {
            case OfficerSeated e ->
                before.with(new Office(e.officer(), e.resident(), e.body(), e.post(), e.term(), null));
            case OfficeEnded e -> before.ended(e.officer(), e.body(), e.from());
            case RecordOpened _, AdministratorOpened _, CommunityConstituted _ -> before;
            case BodySeated _, ElectionShifted _, WomenCounted _ -> before;
            case KinshipDeclared _, KinshipEnded _ -> before;
            case ChangeEntered _, ChangeConfirmed _, ChangeDropped _, ElectionOverdue _ -> before;
        };
    }
}
