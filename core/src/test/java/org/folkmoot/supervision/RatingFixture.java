package org.folkmoot.supervision;

import static org.folkmoot.decisions.History.given;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.History;
import org.folkmoot.meetings.Channel;
import org.folkmoot.meetings.MeetingEvent.ElectorateFixed;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.meetings.MeetingEvent.NoticeIssued;
import org.folkmoot.meetings.MeetingEvent.QuorumDeclared;
import org.folkmoot.rulebook.RuleBookEvent.RuleBookAdopted;
import org.folkmoot.supervision.SupervisionCommand.AnnounceRating;
import org.folkmoot.supervision.SupervisionCommand.EnterForms;
import org.folkmoot.supervision.SupervisionCommand.LeftOut;
import org.folkmoot.supervision.SupervisionCommand.OpenRating;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.Grade;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.PersonId;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.vocabulary.RatingId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.vocabulary.RuleBookRef;

/** The rating of the worked scenario: 150 representatives and a committee of nine, on 12 December 2026. */
final class RatingFixture {

    static final LocalDate DECEMBER_1 = LocalDate.of(2026, 12, 1);
    static final LocalDate DECEMBER_11 = LocalDate.of(2026, 12, 11);
    static final LocalDate DECEMBER_12 = LocalDate.of(2026, 12, 12);
    static final Period TERM = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2030, 12, 31));

    static final RatingId RATING = new RatingId("T-00000001");
    static final MeetingId MEETING = new MeetingId("M-00000001");
    static final Digest REPORT = new Digest("d".repeat(64));

    static final Subject COMMITTEE = new Subject(Body.COMMITTEE, null);
    static final Subject CHAIR = member(1);
    static final Subject Z = member(9);
    static final List<Subject> SUBJECTS = List.of(COMMITTEE, CHAIR, Z);

    static final Map<String, String> MAJORITY = rules("majority");
    static final Map<String, String> PLURALITY = rules("plurality");

    private RatingFixture() {}

    private static Map<String, String> rules(String rule) {
        return Map.of(
                "rating.rule", rule,
                "rating.attend", "2/3",
                "rating.result_days", "10",
                "rating.recuse_committee", "true",
                "repmeeting.quorum", "2/3");
    }

    static Map<String, String> with(Map<String, String> rules, String key, String value) {
        var changed = new HashMap<>(rules);
        changed.put(key, value);
        return changed;
    }

    static Map<String, String> without(Map<String, String> rules, String key) {
        var changed = new HashMap<>(rules);
        changed.remove(key);
        return changed;
    }

    static OfficerId committeeOfficer(int number) {
        return new OfficerId("S-0000000%d".formatted(number));
    }

    static OfficerId boardOfficer(int number) {
        return new OfficerId("S-0000001%d".formatted(number));
    }

    static Subject member(int number) {
        return new Subject(Body.COMMITTEE, committeeOfficer(number));
    }

    static Actor committee(int number) {
        return new Actor.Officer(committeeOfficer(number));
    }

    static Actor board(int number) {
        return new Actor.Officer(boardOfficer(number));
    }

    static ResidentId residentOf(int member) {
        return new ResidentId("R-0000000%d".formatted(member));
    }

    static RuleBookRef ref(int version) {
        return new RuleBookRef(version, Integer.toString(version).repeat(64));
    }

    static RuleBookAdopted adopted(int version, LocalDate from, Map<String, String> values) {
        return RuleBookAdopted.ofLaw(
                new RuleBook(version, from, ref(version).hash(), new TreeMap<>(values)), "national-2026");
    }

    private static Event seated(int member) {
        return new OfficerSeated(
                committeeOfficer(member),
                residentOf(member),
                Body.COMMITTEE,
                member == 1 ? Post.CHAIR : Post.MEMBER,
                TERM);
    }

    static History community(Map<String, String> rules, int members) {
        return given(adopted(1, LocalDate.of(2026, 1, 1), rules))
                .and(IntStream.rangeClosed(1, members)
                        .mapToObj(RatingFixture::seated)
                        .toList())
                .and(IntStream.rangeClosed(1, 5)
                        .mapToObj(i ->
                                new OfficerSeated(boardOfficer(i), null, Body.SUPERVISION_BOARD, Post.MEMBER, TERM))
                        .toList());
    }

    static MeetingCalled called(MeetingKind kind) {
        return new MeetingCalled(MEETING, kind, DECEMBER_12, "Hall", Channel.ON_SITE, ref(1), null, null);
    }

    static NoticeIssued notice(boolean rating) {
        return new NoticeIssued(MEETING, DECEMBER_1, DECEMBER_12, 11, List.of(), rating, null, null, List.of());
    }

    /** A community whose representatives' meeting has been called, and announced with a rating. */
    static History noticed(Map<String, String> rules) {
        return community(rules, 9)
                .and(
                        called(MeetingKind.REPRESENTATIVES),
                        notice(true),
                        new ElectorateFixed(MEETING, MeetingKind.REPRESENTATIVES, 159, 150, 9, List.of(), null));
    }

    static AnnounceRating announce(Subject... subjects) {
        return announce(RATING, subjects);
    }

    static AnnounceRating announce(RatingId rating, Subject... subjects) {
        return new AnnounceRating(rating, 2026, MEETING, List.of(subjects), others(List.of(subjects)));
    }

    /** The rest of the committee of nine, where it or any of its members is rated. */
    static List<LeftOut> others(List<Subject> subjects) {
        if (subjects.stream().noneMatch(subject -> subject.body() == Body.COMMITTEE)) return List.of();
        return IntStream.rangeClosed(1, 9)
                .filter(number -> !subjects.contains(member(number)))
                .mapToObj(number -> new LeftOut(committeeOfficer(number), "rated in June"))
                .toList();
    }

    static PersonId person(int member) {
        return new PersonId(residentOf(member).value());
    }

    static List<Allotment> allotments(int forms, Subject... subjects) {
        return Stream.of(subjects).map(one -> new Allotment(one, forms)).toList();
    }

    static History announced(Map<String, String> rules) {
        return noticed(rules).then(board(1), DECEMBER_1, announce(COMMITTEE, CHAIR, Z));
    }

    static QuorumDeclared quorum(int representatives, int committee) {
        int present = representatives + committee;
        return new QuorumDeclared(
                MEETING,
                present,
                representatives,
                Derivation.atLeast("MTG-6", 1, present, 159, Fraction.TWO_THIRDS),
                null);
    }

    /** Opened with 128 representatives and nobody of the committee. */
    static History opened(Map<String, String> rules) {
        return announced(rules).and(quorum(128, 0)).then(board(1), DECEMBER_12, new OpenRating(RATING, MEETING));
    }

    static FormTally forms(int issued, int returned, int invalid, List<Grade> scale, int... numbers) {
        var grades = new TreeMap<Grade, Integer>();
        for (int i = 0; i < numbers.length; i++) grades.put(scale.get(i), numbers[i]);
        return new FormTally(issued, returned, invalid, grades);
    }

    /** The valid forms on a member, of 128 given out, with two void ones. */
    static FormTally onMember(int excellent, int competent, int basically, int incompetent) {
        int valid = excellent + competent + basically + incompetent;
        return forms(128, valid + 2, 2, Verdict.scale(Z), excellent, competent, basically, incompetent);
    }

    static EnterForms entry(Subject subject, int round, FormTally forms) {
        return new EnterForms(RATING, subject, round, forms);
    }

    /** Counted by two tellers who agree. */
    static History counted(History history, Subject subject, int round, FormTally forms) {
        return history.then(board(2), DECEMBER_12, entry(subject, round, forms))
                .then(board(3), DECEMBER_12, entry(subject, round, forms));
    }
}
