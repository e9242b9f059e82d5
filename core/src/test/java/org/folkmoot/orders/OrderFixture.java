package org.folkmoot.orders;

import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.meetings.MeetingFixture.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.committee.CommitteeEvent.CommitteeDecided;
import org.folkmoot.committee.CommitteeEvent.MotionMoved;
import org.folkmoot.committee.MotionPurpose;
import org.folkmoot.committee.MotionSubject;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.History;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureCorrected;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.orders.OrderCommand.OrderCorrection;
import org.folkmoot.orders.OrderEvent.CorrectionOrdered;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.results.ResultEvent.ResultDeclared;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.OrderId;
import org.folkmoot.vocabulary.VoteId;
import org.jspecify.annotations.Nullable;

/** A vote of each meeting has passed on the 11th of April, the committee has decided on a motion, and an item stands on the board. */
final class OrderFixture {

    static final OrderId ORDER = new OrderId("O-00000001");
    static final OrderId OTHER_ORDER = new OrderId("O-00000002");
    static final Digest REASON = new Digest("c".repeat(64));
    static final String ARTICLE = "第三十一条";
    static final int DAYS = 30;

    static final VoteId OF_RESIDENTS = new VoteId("V-00000001");
    static final VoteId OF_REPRESENTATIVES = new VoteId("V-00000002");
    static final VoteId LATER = new VoteId("V-00000003");
    static final MotionId MOTION = new MotionId("C-00000021");
    static final MotionId ANSWER = new MotionId("C-00000022");
    static final DisclosureId ITEM = new DisclosureId("D-00000001");
    static final DutyId TO_PUBLISH = ResultEvent.toPublish(OF_RESIDENTS);
    /** The last day on which the results are published in time. */
    static final LocalDate PUBLISH_BY = DAY.plusDays(3);

    static final LocalDate ORDERED_ON = DAY.plusDays(4);
    static final LocalDate CORRECT_BY = ORDERED_ON.plusDays(DAYS);

    static final History DECIDED = COMMUNITY.and(
            declared(OF_RESIDENTS, MeetingKind.ASSEMBLY_OF_HOUSEHOLDS, 54),
            declared(OF_REPRESENTATIVES, MeetingKind.REPRESENTATIVES, 54),
            decided(MOTION, MotionPurpose.MATTER, 5),
            new DisclosurePublished(
                    ITEM, DisclosureClass.OTHER, "一件事", REASON, null, DAY, DAY.plusDays(15), null, false, BOOK_REF));

    private OrderFixture() {}

    static ResultDeclared declared(VoteId vote, MeetingKind kind, int yes) {
        var sum = Derivation.moreThan("MTG-4", 0, yes, 106, Fraction.HALF);
        var counts = new TreeMap<>(Map.of("yes", yes, "no", 106 - yes, "abstain", 0));
        return new ResultDeclared(
                vote, MEETING, kind, BICYCLES, null, counts, 106, sum.holds(), sum, DAY, PUBLISH_BY, false);
    }

    static OrderSubject about(org.folkmoot.vocabulary.Id id) {
        return OrderSubject.of(id);
    }

    static OrderCorrection order(OrderSubject subject, int days) {
        return new OrderCorrection(ORDER, subject, ARTICLE, REASON, days);
    }

    static CorrectionOrdered ordered(OrderSubject subject, Addressee addressee, String rule) {
        return new CorrectionOrdered(ORDER, subject, addressee, rule, ARTICLE, REASON, ORDERED_ON, CORRECT_BY);
    }

    static History ordered(OrderSubject subject, Addressee addressee) {
        return DECIDED.and(ordered(subject, addressee, subject.rule()));
    }

    /** The committee has decided, with that many of nine, on a motion that answers an order. */
    static List<Event> answer(MotionPurpose purpose, @Nullable OrderId order, int inFavour) {
        CommitteeDecided decided = decided(ANSWER, purpose, inFavour);
        return List.of(
                new MotionMoved(
                        ANSWER,
                        purpose,
                        null,
                        order,
                        MotionSubject.NONE,
                        "一件事",
                        REASON,
                        officer(1),
                        ORDERED_ON,
                        List.of()),
                decided);
    }

    static DisclosureCorrected corrected(int version) {
        return new DisclosureCorrected(
                ITEM, version, "一件事", REASON, "有误", ORDERED_ON, ORDERED_ON.plusDays(15), false, null, false);
    }
}
