package org.folkmoot.committee;

import static org.folkmoot.decisions.History.given;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.meetings.MeetingFixture.TERM;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.folkmoot.committee.CommitteeCommand.EnterSitting;
import org.folkmoot.committee.CommitteeCommand.OpposeMotion;
import org.folkmoot.committee.CommitteeCommand.StandAside;
import org.folkmoot.committee.CommitteeCommand.SupportMotion;
import org.folkmoot.committee.CommitteeCommand.Voicing;
import org.folkmoot.committee.CommitteeEvent.CommitteeDecided;
import org.folkmoot.committee.CommitteeEvent.Minutes;
import org.folkmoot.committee.CommitteeEvent.MotionMoved;
import org.folkmoot.committee.CommitteeEvent.SittingEntered;
import org.folkmoot.committee.CommitteeEvent.VoiceGiven;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.communities.EndReason;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.History;
import org.folkmoot.meetings.MeetingFixture;
import org.folkmoot.rulebook.RuleBookEvent.RuleBookAdopted;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.Post;
import org.jspecify.annotations.Nullable;

/** A committee of nine, or of as many as a test asks: the first is the chair, the second a vice-chair. Member 2 puts the motion. */
final class CommitteeFixture {

    static final MotionId MOTION = new MotionId("C-00000001");
    static final LocalDate MOVED_ON = LocalDate.of(2026, 3, 2);
    static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    static final Digest TEXT = new Digest("d".repeat(64));
    static final String TITLE = "召集居民会议";

    private CommitteeFixture() {}

    static History committee(int members) {
        var events = new ArrayList<Event>();
        events.add(RuleBookAdopted.ofLaw(MeetingFixture.BOOK, "national-2026"));
        for (int n = 1; n <= members; n++)
            events.add(new OfficerSeated(officer(n), resident(90_000 + n), Body.COMMITTEE, post(n), TERM));
        events.add(new OfficerSeated(officer(20), resident(90_020), Body.SUPERVISION_BOARD, Post.CHAIR, TERM));
        return given(events);
    }

    private static Post post(int n) {
        return n == 1 ? Post.CHAIR : n == 2 ? Post.VICE_CHAIR : Post.MEMBER;
    }

    static Event left(int member, LocalDate from) {
        return new OfficeEnded(
                officer(member), resident(90_000 + member), Body.COMMITTEE, EndReason.RESIGNED, from, 8, false);
    }

    static MotionMoved movedFor(int... interested) {
        return new MotionMoved(
                MOTION,
                MotionPurpose.MATTER,
                null,
                null,
                MotionSubject.NONE,
                TITLE,
                TEXT,
                officer(2),
                MOVED_ON,
                officers(interested));
    }

    static History moved(int members) {
        return committee(members).and(movedFor());
    }

    static Actor member(int n) {
        return new Actor.Officer(officer(n));
    }

    static List<OfficerId> officers(int... members) {
        return Arrays.stream(members).mapToObj(n -> officer(n)).toList();
    }

    static Voicing is(Stance stance) {
        return switch (stance) {
            case FOR -> new SupportMotion(MOTION);
            case AGAINST -> new OpposeMotion(MOTION);
            case ASIDE -> new StandAside(MOTION);
            case ABSTAINS -> throw new IllegalArgumentException("only in a sitting one abstains");
        };
    }

    static VoiceGiven agreed(int member, Stance stance) {
        return new VoiceGiven(MOTION, voice(member, stance));
    }

    static MemberStance voice(int member, Stance stance) {
        return new MemberStance(officer(member), stance);
    }

    /** Members from the first to the last stand so. */
    static List<Event> agreed(int first, int last, Stance stance) {
        return IntStream.rangeClosed(first, last)
                .<Event>mapToObj(n -> agreed(n, stance))
                .toList();
    }

    static List<MemberStance> voices(int first, int last, Stance stance) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(n -> voice(n, stance))
                .toList();
    }

    static Derivation sum(int inFavour, int members) {
        return Derivation.moreThan("COM-8", 0, inFavour, members, Fraction.HALF);
    }

    static CommitteeDecided decided(@Nullable Minutes sitting, List<MemberStance> voices, Derivation sum) {
        return new CommitteeDecided(
                MOTION,
                MotionPurpose.MATTER,
                MotionSubject.NONE,
                sitting,
                voices,
                sum.holds(),
                sum,
                DAY,
                DAY.plusDays(3));
    }

    /** In a sitting on {@link #DAY}: members 1 to {@code present}, the first of whom are for it. */
    static EnterSitting sitting(int present, int inFavour) {
        return new EnterSitting(
                MOTION,
                DAY,
                officers(IntStream.rangeClosed(1, present).toArray()),
                officers(IntStream.rangeClosed(1, inFavour).toArray()),
                List.of(),
                List.of());
    }

    static SittingEntered entered(int by, int present, int inFavour) {
        var voices = new ArrayList<>(voices(1, inFavour, Stance.FOR));
        voices.addAll(voices(inFavour + 1, present, Stance.ABSTAINS));
        return new SittingEntered(MOTION, DAY, officer(by), voices);
    }
}
