package org.folkmoot.disclosures;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.disclosures.DisclosureRefusal.CORRECTION_REASON_UNFIT;
import static org.folkmoot.disclosures.DisclosureRefusal.DISCLOSURE_ALREADY_PUBLISHED;
import static org.folkmoot.disclosures.DisclosureRefusal.DISCLOSURE_ALREADY_TAKEN_DOWN;
import static org.folkmoot.disclosures.DisclosureRefusal.DISCLOSURE_BY_COMMITTEE_ONLY;
import static org.folkmoot.disclosures.DisclosureRefusal.DISCLOSURE_FULFILS_OTHERWISE;
import static org.folkmoot.disclosures.DisclosureRefusal.DISCLOSURE_NOT_OWED;
import static org.folkmoot.disclosures.DisclosureRefusal.DISCLOSURE_TITLE_UNFIT;
import static org.folkmoot.disclosures.DisclosureRefusal.DISCLOSURE_TO_BE_CORRECTED;
import static org.folkmoot.disclosures.DisclosureRefusal.DISCLOSURE_UNKNOWN;
import static org.folkmoot.disclosures.DisclosureRefusal.DISCLOSURE_WITHOUT_RULE_BOOK;
import static org.folkmoot.disclosures.DisclosureRefusal.STILL_IN_POSTING_PERIOD;

import java.time.LocalDate;
import java.util.Objects;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.disclosures.Disclosure.Published;
import org.folkmoot.disclosures.Disclosure.Unknown;
import org.folkmoot.disclosures.DisclosureCommand.CorrectDisclosure;
import org.folkmoot.disclosures.DisclosureCommand.PublishDisclosure;
import org.folkmoot.disclosures.DisclosureCommand.TakeDownDisclosure;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureCorrected;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureOvertaken;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureTakenDown;
import org.folkmoot.duties.DutyEvent;
import org.folkmoot.rulebook.RuleBookEvent;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Due;
import org.folkmoot.vocabulary.OneLine;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.vocabulary.RuleBookRef;
import org.jspecify.annotations.Nullable;

/** Decides what comes on the board and when it may go. */
final class DisclosureDecider implements Decider<DisclosureCommand, Disclosure> {

    @Override
    public Known<Disclosure> knows(Given given, DisclosureCommand command) {
        return Known.together(
                CommunityEvent.actsFor(Body.COMMITTEE, given),
                Disclosure.stage(command.disclosure()),
                RuleBookEvent.adopted().onlyIf(!(command instanceof TakeDownDisclosure)),
                owed(command),
                Disclosure::new);
    }

    private static Known<@Nullable Due> owed(DisclosureCommand command) {
        return switch (command) {
            case PublishDisclosure c when c.fulfils() != null -> DutyEvent.owed(c.fulfils());
            case CorrectDisclosure c ->
                DutyEvent.due(DisclosureEvent.toCorrect(c.disclosure()), DisclosureOvertaken.class);
            case PublishDisclosure _, TakeDownDisclosure _ -> Known.of(Due.AT_ANY_TIME);
        };
    }

    @Override
    public Decision decide(Given given, DisclosureCommand command, Disclosure state) {
        if (!state.byCommittee()) return refuse(DISCLOSURE_BY_COMMITTEE_ONLY);
        return switch (command) {
            case PublishDisclosure c -> publish(given, c, state);
            case CorrectDisclosure c -> correct(given, c, state);
            case TakeDownDisclosure c -> takeDown(given, c, state);
        };
    }

    private static Decision publish(Given given, PublishDisclosure c, Disclosure state) {
        if (!(state.stage() instanceof Unknown)) return refuse(DISCLOSURE_ALREADY_PUBLISHED);
        if (!OneLine.is(c.title())) return refuse(DISCLOSURE_TITLE_UNFIT);
        if (c.fulfils() != null && !c.fulfils().isPublication()) return refuse(DISCLOSURE_FULFILS_OTHERWISE);
        var due = state.owed();
        if (due == null) return refuse(DISCLOSURE_NOT_OWED);
        var today = given.today();
        var book = state.books().inForceOn(today).orElse(null);
        if (book == null) return refuse(DISCLOSURE_WITHOUT_RULE_BOOK);

        return accept(new DisclosurePublished(
                c.disclosure(),
                c.kind(),
                c.title(),
                c.text(),
                c.fulfils(),
                today,
                postedUntil(today, book),
                due.on(),
                due.isPastOn(today),
                new RuleBookRef(book.version(), book.hash())));
    }

    /** An item that was taken down comes back on the board with its correction. */
    private static Decision correct(Given given, CorrectDisclosure c, Disclosure state) {
        if (!(state.stage() instanceof Published at)) return refuse(DISCLOSURE_UNKNOWN);
        if (!OneLine.is(c.title())) return refuse(DISCLOSURE_TITLE_UNFIT);
        if (!OneLine.is(c.reason())) return refuse(CORRECTION_REASON_UNFIT);
        var today = given.today();
        var due = at.overtaken() ? Objects.requireNonNull(state.owed()) : Due.AT_ANY_TIME;
        return accept(new DisclosureCorrected(
                c.disclosure(),
                at.version() + 1,
                c.title(),
                c.text(),
                c.reason(),
                today,
                postedUntil(today, version(state, at.ruleBook())),
                at.overtaken(),
                due.on(),
                due.isPastOn(today)));
    }

    private static Decision takeDown(Given given, TakeDownDisclosure c, Disclosure state) {
        if (!(state.stage() instanceof Published at)) return refuse(DISCLOSURE_UNKNOWN);
        if (at.postedUntil() == null) return refuse(DISCLOSURE_ALREADY_TAKEN_DOWN);
        if (at.overtaken()) return refuse(DISCLOSURE_TO_BE_CORRECTED);
        if (!given.today().isAfter(at.postedUntil())) return refuse(STILL_IN_POSTING_PERIOD);
        return accept(new DisclosureTakenDown(c.disclosure(), at.version()));
    }

    private static @Nullable RuleBook version(Disclosure state, int number) {
        return state.books().version(number).orElse(null);
    }

    private static LocalDate postedUntil(LocalDate today, @Nullable RuleBook book) {
        return today.plusDays(
                book == null ? 0 : book.number("disclosure.post_min_days").orElse(0));
    }
}
