package org.folkmoot.communities;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.PersonId;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.vocabulary.ResidentId;
import org.jspecify.annotations.Nullable;

/** What is asked for about a community and its offices. */
public sealed interface CommunityCommand extends Command {

    /** How the record and its communities begin. */
    sealed interface Founding extends CommunityCommand {}

    /** Who holds which office, and who is whose near relative. */
    sealed interface Seating extends CommunityCommand {}

    /** Begins the record. @param publicKey the installation's Ed25519 key, X.509 form in base64 */
    @StoredAs("open-record.v1")
    record OpenRecord(String publicKey) implements Founding {}

    /** Constitutes the community that the command is sent to. @param name its official name */
    @StoredAs("constitute-community.v1")
    record ConstituteCommunity(String name) implements Founding {}

    /**
     * Seats all members of a body for a term, as an election or an appointment gave them (COM-2, COM-6).
     *
     * @param women how many of them are women; the record does not say which
     */
    @StoredAs("seat-body.v1")
    record SeatBody(Body body, Period term, List<Seat> seats, int women) implements Seating {
        public SeatBody {
            seats = List.copyOf(seats);
        }
    }

    /** Fills one vacant seat for the rest of a term (REC-5). @param women how many women the body has then (COM-2) */
    @StoredAs("fill-seat.v1")
    record FillSeat(Body body, Period term, Seat seat, int women) implements Seating {}

    /** Ends an office before its term, from that day on. */
    @StoredAs("end-office.v1")
    record EndOffice(OfficerId officer, Body body, EndReason reason, LocalDate from) implements Seating {}

    /** Says how many women the committee has after somebody has left it (COM-2). */
    @StoredAs("count-women.v1")
    record CountWomen(int women) implements Seating {}

    /** Declares that two people are near relatives (COM-2); somebody without an id of their own by that of the office. */
    @StoredAs("declare-kinship.v1")
    record DeclareKinship(PersonId first, PersonId second) implements Seating {}

    /** They are it no more, from that day on, as after a divorce. @param document which says so, one line that names no person */
    @StoredAs("end-kinship.v1")
    record EndKinship(PersonId first, PersonId second, LocalDate from, String document) implements Seating {}

    /** One seat. @param resident the resident who takes it; null for staff from outside the community */
    record Seat(OfficerId officer, @Nullable ResidentId resident, Post post) {

        PersonId person() {
            return PersonId.of(officer, resident);
        }
    }
}
