package org.folkmoot.hearings;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.hearings.HearingRefusal.CHAIR_NOT_IN_COMMITTEE;
import static org.folkmoot.hearings.HearingRefusal.HEARING_ALREADY_ANNOUNCED;
import static org.folkmoot.hearings.HearingRefusal.HEARING_DAY_PAST;
import static org.folkmoot.hearings.HearingRefusal.HEARING_MOTION_NOT_CARRIED;
import static org.folkmoot.hearings.HearingRefusal.HEARING_MOTION_USED;
import static org.folkmoot.hearings.HearingRefusal.HEARING_NOTICE_TOO_SHORT;
import static org.folkmoot.hearings.HearingRefusal.HEARING_ON_ONE_GROUND;
import static org.folkmoot.hearings.HearingRefusal.HEARING_OTHER_THAN_DECIDED;
import static org.folkmoot.hearings.HearingRefusal.HEARING_PETITION_NOT_QUALIFIED;
import static org.folkmoot.hearings.HearingRefusal.HEARING_PLACE_UNFIT;
import static org.folkmoot.hearings.HearingRefusal.HEARING_PROPOSAL_UNKNOWN;
import static org.folkmoot.hearings.HearingRefusal.HEARING_PROPOSAL_WITHDRAWN;
import static org.folkmoot.hearings.HearingRefusal.HEARING_REASON_UNFIT;
import static org.folkmoot.hearings.HearingRefusal.HEARING_SIDES_UNFIT;
import static org.folkmoot.hearings.HearingRefusal.HEARING_SIZE_OUT_OF_RANGE;
import static org.folkmoot.hearings.HearingRefusal.HEARING_WITHOUT_RULE_BOOK;
import static org.folkmoot.hearings.HearingRefusal.MATERIALS_NOT_SHARED;
import static org.folkmoot.hearings.HearingRefusal.MATERIALS_TOO_LATE;
import static org.folkmoot.hearings.HearingRefusal.MATERIALS_UNFIT;
import static org.folkmoot.hearings.HearingRefusal.NOT_THE_DAY_OF_THE_HEARING;
import static org.folkmoot.hearings.HearingRefusal.OBSERVERS_OUT_OF_RANGE;
import static org.folkmoot.hearings.HearingRefusal.PARTICIPANTS_MISSING;
import static org.folkmoot.hearings.HearingRefusal.PARTICIPANTS_TOO_LATE;
import static org.folkmoot.hearings.HearingRefusal.PARTICIPANT_NAMED_TWICE;
import static org.folkmoot.hearings.HearingRefusal.PARTICIPANT_NOT_ON_ROLL;
import static org.folkmoot.hearings.HearingRefusal.PRESENT_NOT_NAMED;
import static org.folkmoot.hearings.HearingRefusal.SIDE_NOT_REPRESENTED;
import static org.folkmoot.hearings.HearingRefusal.SIDE_UNKNOWN;
import static org.folkmoot.hearings.HearingRefusal.SIDE_WITHOUT_PARTICIPANTS;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.hearings.Hearing.Announced;
import org.folkmoot.hearings.Hearing.Occasion;
import org.folkmoot.hearings.Hearing.Topic;
import org.folkmoot.hearings.Hearing.Unknown;
import org.folkmoot.hearings.HearingCommand.AdjournHearing;
import org.folkmoot.hearings.HearingCommand.AnnounceHearing;
import org.folkmoot.hearings.HearingCommand.Material;
import org.folkmoot.hearings.HearingCommand.NameParticipants;
import org.folkmoot.hearings.HearingCommand.OpenHearing;
import org.folkmoot.hearings.HearingCommand.ShareMaterials;
import org.folkmoot.hearings.HearingEvent.HearingAdjourned;
import org.folkmoot.hearings.HearingEvent.HearingAnnounced;
import org.folkmoot.hearings.HearingEvent.HearingOpened;
import org.folkmoot.hearings.HearingEvent.MaterialsShared;
import org.folkmoot.hearings.HearingEvent.ParticipantsNamed;
import org.folkmoot.petitions.Demand;
import org.folkmoot.vocabulary.Days;
import org.folkmoot.vocabulary.OneLine;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.vocabulary.RuleBookRef;
import org.jspecify.annotations.Nullable;

/** The rules from the announcement of a hearing to its opening (HEA-2 to HEA-4). */
final class Preparing {

    private static final int MOST_SIDES = 20;
    private static final int MOST_OBSERVERS = 10_000;

    /** Of one command: more are refused, and the roll is not asked about them. */
    static final int MOST_PARTICIPANTS = 200;

    private Preparing() {}

    static Decision announce(Given given, AnnounceHearing c, Hearing state) {
        if (!(state.stage() instanceof Unknown)) return refuse(HEARING_ALREADY_ANNOUNCED);
        if (state.occasion().topic() == Topic.UNKNOWN) return refuse(HEARING_PROPOSAL_UNKNOWN);
        if (state.occasion().topic() == Topic.WITHDRAWN) return refuse(HEARING_PROPOSAL_WITHDRAWN);
        var groundless = groundless(c, state.occasion());
        if (groundless != null) return refuse(groundless);
        if (!OneLine.is(c.place())) return refuse(HEARING_PLACE_UNFIT);
        if (!fit(c.sides())) return refuse(HEARING_SIDES_UNFIT);
        if (c.observers() < 0 || c.observers() > MOST_OBSERVERS) return refuse(OBSERVERS_OUT_OF_RANGE);
        var book = state.books().inForceFor(given.today(), c.heldOn()).orElse(null);
        if (book == null) return refuse(HEARING_WITHOUT_RULE_BOOK);
        if (c.heldOn().isBefore(given.today())) return refuse(HEARING_DAY_PAST);
        if (tooShort(book, "hearing.notice_days", given.today(), c.heldOn())) return refuse(HEARING_NOTICE_TOO_SHORT);
        if (c.motion() != null && !state.occasion().decided().isHearing(c.proposal(), c.heldOn()))
            return refuse(HEARING_OTHER_THAN_DECIDED);
        return accept(new HearingAnnounced(
                c.hearing(),
                c.proposal(),
                given.today(),
                c.heldOn(),
                c.place(),
                c.observers(),
                c.sides(),
                new RuleBookRef(book.version(), book.hash()),
                c.petition(),
                c.motion()));
    }

    /** HEA-1, COM-8: enough have asked for it, or the committee has decided to hold it. */
    private static @Nullable HearingRefusal groundless(AnnounceHearing c, Occasion occasion) {
        if ((c.petition() == null) == (c.motion() == null)) return HEARING_ON_ONE_GROUND;
        if (c.motion() != null && !occasion.warrant().carried()) return HEARING_MOTION_NOT_CARRIED;
        if (occasion.warrant().used()) return HEARING_MOTION_USED;
        if (c.petition() == null) return null;
        return occasion.qualified() != null && occasion.qualified().demand() == Demand.HEARING
                ? null
                : HEARING_PETITION_NOT_QUALIFIED;
    }

    static Decision name(Given given, NameParticipants c, Announced at, Hearing state) {
        if (!given.today().isBefore(at.heldOn())) return refuse(PARTICIPANTS_TOO_LATE);
        if (c.participants().isEmpty()) return refuse(PARTICIPANTS_MISSING);
        if (c.participants().size() > MOST_PARTICIPANTS) return refuse(HearingRefusal.PARTICIPANTS_TOO_MANY);
        var named = new HashSet<>(at.participants().keySet());
        for (var one : c.participants()) {
            if (!at.sides().contains(one.side())) return refuse(SIDE_UNKNOWN);
            if (!named.add(one.resident())) return refuse(PARTICIPANT_NAMED_TWICE);
            if (!state.onRoll(one.resident())) return refuse(PARTICIPANT_NOT_ON_ROLL);
        }
        return accept(new ParticipantsNamed(c.hearing(), c.participants()));
    }

    static Decision share(Given given, ShareMaterials c, Announced at, Hearing state) {
        if (c.materials().isEmpty() || !c.materials().stream().allMatch(Preparing::fit)) return refuse(MATERIALS_UNFIT);
        if (tooShort(book(at, state), "hearing.materials_days", given.today(), at.heldOn()))
            return refuse(MATERIALS_TOO_LATE);
        var sides = at.named();
        if (sides.containsValue(0)) return refuse(SIDE_WITHOUT_PARTICIPANTS);
        return accept(new MaterialsShared(c.hearing(), at.proposal(), given.today(), c.materials(), sides));
    }

    static Decision open(Given given, OpenHearing c, Announced at, Hearing state) {
        var book = book(at, state);
        if (!given.today().equals(at.heldOn())) return refuse(NOT_THE_DAY_OF_THE_HEARING);
        if (book != null && book.has("hearing.materials_days") && !at.materials()) return refuse(MATERIALS_NOT_SHARED);
        if (!state.committee().chairs()) return refuse(CHAIR_NOT_IN_COMMITTEE);
        var present = new HashSet<>(c.present());
        if (present.size() < c.present().size() || !at.participants().keySet().containsAll(present))
            return refuse(PRESENT_NOT_NAMED);
        var represented = new HashSet<String>();
        for (var one : present) represented.add(at.participants().get(one));
        if (!represented.containsAll(at.sides())) return refuse(SIDE_NOT_REPRESENTED);
        if (!sized(book, present.size())) return refuse(HEARING_SIZE_OUT_OF_RANGE);
        return accept(new HearingOpened(c.hearing(), c.chair(), c.present()));
    }

    static Decision adjourn(Given given, AdjournHearing c, Announced at, Hearing state) {
        if (!OneLine.is(c.reason())) return refuse(HEARING_REASON_UNFIT);
        if (!c.heldOn().isAfter(at.heldOn())) return refuse(HEARING_DAY_PAST);
        if (tooShort(book(at, state), "hearing.notice_days", given.today(), c.heldOn()))
            return refuse(HEARING_NOTICE_TOO_SHORT);
        return accept(new HearingAdjourned(c.hearing(), at.heldOn(), c.heldOn(), c.reason()));
    }

    private static boolean fit(Material material) {
        return OneLine.is(material.title()) && (material.text() == null) != (material.file() == null);
    }

    private static boolean fit(List<String> sides) {
        return !sides.isEmpty()
                && sides.size() <= MOST_SIDES
                && new HashSet<>(sides).size() == sides.size()
                && sides.stream().allMatch(side -> OneLine.is(side, HearingCommand.LONGEST_SIDE));
    }

    private static boolean tooShort(@Nullable RuleBook book, String key, LocalDate today, LocalDate heldOn) {
        if (book == null) return false;
        return book.number(key)
                .filter(days -> Days.of(book).notice(today, heldOn) < days)
                .isPresent();
    }

    private static boolean sized(@Nullable RuleBook book, int present) {
        var size = book == null ? null : book.range("hearing.size").orElse(null);
        return size == null || size.includes(present);
    }

    private static @Nullable RuleBook book(Announced at, Hearing state) {
        return state.books().version(at.ruleBook()).orElse(null);
    }
}
