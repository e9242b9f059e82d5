package org.folkmoot.communities;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.communities.Change.BodyElected;
import org.folkmoot.communities.Change.ElectionShift;
import org.folkmoot.communities.Change.HolidaysAnnounced;
import org.folkmoot.communities.Change.KinshipFound;
import org.folkmoot.communities.Change.KinshipOver;
import org.folkmoot.communities.Change.Named;
import org.folkmoot.communities.Change.OfficeLeft;
import org.folkmoot.communities.Change.RepresentativeLeft;
import org.folkmoot.communities.Change.RepresentativesElected;
import org.folkmoot.communities.Change.VacancyFilled;
import org.folkmoot.communities.Change.WomenSitting;
import org.folkmoot.communities.Change.WorkerCame;
import org.folkmoot.communities.Change.WorkerLeft;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.ChangeId;
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

    /** Who is appointed to an office that residents do not give. */
    sealed interface Appointing extends CommunityCommand {}

    /** What nobody changes alone. */
    sealed interface Changing extends CommunityCommand {
        ChangeId change();
    }

    /** Begins the record. @param publicKey the installation's Ed25519 key, X.509 form in base64 */
    @StoredAs("open-record.v1")
    record OpenRecord(String publicKey) implements Founding {}

    /**
     * Opens a new administrator's account, at the machine itself: where the last administrator is gone, or cannot sign in.
     *
     * @param reason one line that names no person
     */
    @StoredAs("open-administrator.v1")
    record OpenAdministrator(String reason) implements Founding {}

    /** Constitutes the community that the command is sent to. @param name its official name */
    @StoredAs("constitute-community.v1")
    record ConstituteCommunity(String name) implements Founding {}

    /** Appoints those who act for a body that residents do not choose, for a term, the first of that term or more. */
    @StoredAs("appoint-staff.v1")
    record AppointStaff(Body body, Period term, List<Seat> seats) implements Appointing {
        public AppointStaff {
            seats = List.copyOf(seats);
        }
    }

    /** Ends an appointment from today on. */
    @StoredAs("dismiss-staff.v1")
    record DismissStaff(OfficerId officer, Body body) implements Appointing {}

    /** One seat. @param resident the resident who takes it; null for staff from outside the community */
    record Seat(OfficerId officer, @Nullable ResidentId resident, Post post) {

        PersonId person() {
            return PersonId.of(officer, resident);
        }
    }

    /** Enters a change and what it rests on. Nothing changes before another office confirms it. */
    sealed interface Entering extends Changing {
        Change what();

        Evidence evidence();
    }

    @StoredAs("enter-body.v1")
    record EnterBody(ChangeId change, BodyElected what, Evidence evidence) implements Entering {}

    @StoredAs("enter-vacancy.v1")
    record EnterVacancy(ChangeId change, VacancyFilled what, Evidence evidence) implements Entering {}

    @StoredAs("enter-leaving.v1")
    record EnterLeaving(ChangeId change, OfficeLeft what, Evidence evidence) implements Entering {}

    @StoredAs("enter-representatives.v1")
    record EnterRepresentatives(ChangeId change, RepresentativesElected what, Evidence evidence) implements Entering {}

    @StoredAs("enter-representative-leaving.v1")
    record EnterRepresentativeLeaving(ChangeId change, RepresentativeLeft what, Evidence evidence)
            implements Entering {}

    @StoredAs("shift-election.v1")
    record ShiftElection(ChangeId change, ElectionShift what, Evidence evidence) implements Entering {}

    @StoredAs("declare-kinship.v1")
    record DeclareKinship(ChangeId change, KinshipFound what, Evidence evidence) implements Entering {}

    @StoredAs("end-kinship.v1")
    record EndKinship(ChangeId change, KinshipOver what, Evidence evidence) implements Entering {}

    @StoredAs("count-women.v1")
    record CountWomen(ChangeId change, WomenSitting what, Evidence evidence) implements Entering {}

    @StoredAs("register-worker.v1")
    record RegisterWorker(ChangeId change, WorkerCame what, Evidence evidence) implements Entering {}

    @StoredAs("end-worker.v1")
    record EndWorker(ChangeId change, WorkerLeft what, Evidence evidence) implements Entering {}

    @StoredAs("record-calendar.v1")
    record RecordCalendar(ChangeId change, HolidaysAnnounced what, Evidence evidence) implements Entering {}

    /** Confirms a change that somebody else has entered. @param named whom it names */
    @StoredAs("confirm-change.v1")
    record ConfirmChange(ChangeId change, Named named) implements Changing {}

    /** Takes back what one has entered, or declines to confirm it. */
    @StoredAs("drop-change.v1")
    record DropChange(ChangeId change) implements Changing {}

    /** Notes that the election of a body is overdue. @param since the first day on which it is */
    @StoredAs("note-election.v1")
    record NoteElection(Body body, LocalDate since) implements CommunityCommand {}
}
