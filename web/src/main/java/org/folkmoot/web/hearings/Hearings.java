package org.folkmoot.web.hearings;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.projections.hearings.HearingRecord;
import org.folkmoot.projections.hearings.HearingRecord.Stage;
import org.folkmoot.projections.hearings.HearingRecord.Statement;
import org.folkmoot.projections.hearings.HearingRecord.Voice;
import org.folkmoot.projections.hearings.HearingRecords;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.proposals.Titles;
import org.folkmoot.projections.rulebook.RuleBookSheets;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Days;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.HearingId;
import org.folkmoot.vocabulary.RuleBook;
import org.folkmoot.web.committee.CommitteeMembers;
import org.folkmoot.web.forms.Forms;
import org.folkmoot.web.forms.ShownForm;
import org.folkmoot.web.forms.Values;
import org.folkmoot.web.hearings.Heard.Before;
import org.folkmoot.web.hearings.Heard.Document;
import org.folkmoot.web.hearings.Heard.Said;
import org.folkmoot.web.hearings.Heard.Side;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Purpose;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.identity.Vault;
import org.folkmoot.web.kit.Shown;
import org.folkmoot.web.texts.KeptText;
import org.folkmoot.web.texts.TextAccess;
import org.folkmoot.web.texts.TextStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what pages tell of a hearing. */
@Component
record Hearings(
        Views views,
        Shown shown,
        Vault vault,
        CommitteeMembers members,
        TextStore texts,
        TextAccess access,
        Forms forms,
        InstantSource clock) {

    /** More forms to answer opinions are not drawn on one page; the next appear as these are answered. */
    private static final int MOST_ANSWER_FORMS = 10;

    /** Those who conduct or check hearings; others are told how many take part, not who. */
    private static final Set<Role> WHO_KNOW_THE_PARTICIPANTS = Set.of(Role.COMMITTEE, Role.SUPERVISOR, Role.RESIDENT);

    private static final Set<Role> WHO_SEE_DRAFTS = Set.of(Role.COMMITTEE, Role.SUPERVISOR, Role.AUDITOR);

    /** @throws org.folkmoot.web.kit.EdgeException if there is no such hearing */
    Heard find(Account reader, CommunityId community, HearingId hearing) {
        var record = shown.one(HearingRecords.class, community, hearing);
        var book = RuleBookSheets.book(views, community, record.ruleBook()).orElse(null);
        var mine = mine(reader, record);
        var residents = record.participants().stream().map(Voice::resident).toList();
        return new Heard(
                record,
                Titles.of(views, community, record.proposal()),
                before(book, "hearing.notice_days", record.announcedOn(), record.heldOn()),
                book == null ? null : book.range("hearing.size").orElse(null),
                sides(record),
                WHO_KNOW_THE_PARTICIPANTS.contains(reader.role())
                        ? vault.names(reader, Purpose.MINUTES, residents)
                        : java.util.Map.of(),
                mine,
                record.chair() == null ? null : members.called(reader, community, record.chair()),
                materials(reader, community, record, book),
                statements(reader, community, record, mine));
    }

    private static Before before(@Nullable RuleBook book, String key, LocalDate on, LocalDate heldOn) {
        return book == null
                ? new Before(on, (int) java.time.temporal.ChronoUnit.DAYS.between(on, heldOn), null)
                : new Before(
                        on, Days.of(book).notice(on, heldOn), book.number(key).orElse(null));
    }

    private static @Nullable Voice mine(Account reader, HearingRecord record) {
        return reader.actor() instanceof Actor.Resident(var own)
                ? record.participants().stream()
                        .filter(voice -> voice.resident().equals(own))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static List<Side> sides(HearingRecord record) {
        return record.sides().stream()
                .map(side -> new Side(
                        side,
                        record.participants().stream()
                                .filter(voice -> voice.side().equals(side))
                                .toList()))
                .toList();
    }

    private List<Document> materials(
            Account reader, CommunityId community, HearingRecord record, @Nullable RuleBook book) {
        return record.materials().stream()
                .map(shared -> new Document(
                        shared,
                        before(book, "hearing.materials_days", shared.on(), record.heldOn()),
                        text(reader, community, shared.material().text(), false)))
                .toList();
    }

    // HEA-5: who was there confirms what was said, and so reads it; nobody else does who does not keep the minutes.
    private List<Said> statements(Account reader, CommunityId community, HearingRecord record, @Nullable Voice mine) {
        boolean wasThere = mine != null && mine.present();
        // COM-8: until the committee has adopted it, an answer is a draft among those who are to decide and to check.
        boolean given = record.answers() != null || WHO_SEE_DRAFTS.contains(reader.role());
        var answerable = answerable(record);
        return record.statements().stream()
                .map(said -> {
                    var answer = given ? said.answer() : null;
                    return new Said(
                            said,
                            side(record, said),
                            text(reader, community, said.text(), wasThere),
                            texts.find(said.text()).isEmpty(),
                            answer,
                            answer == null ? null : access.text(reader, community, answer.reason()),
                            answerable.contains(said) ? answering(reader, community, record, said) : null);
                })
                .toList();
    }

    /** Opinions whose answer can be written now, those without one first. */
    private static List<Statement> answerable(HearingRecord record) {
        if (record.stage() != Stage.DISCUSSED || record.answers() != null) return List.of();
        return Stream.concat(
                        record.unanswered().stream(),
                        record.statements().stream().filter(said -> said.answer() != null))
                .limit(MOST_ANSWER_FORMS)
                .toList();
    }

    private static @Nullable String side(HearingRecord record, Statement said) {
        return record.participants().stream()
                .filter(voice -> voice.resident().equals(said.speaker()))
                .map(Voice::side)
                .findFirst()
                .orElse(null);
    }

    private @Nullable ShownForm answering(Account reader, CommunityId community, HearingRecord record, Statement said) {
        var about = Values.of("hearing", record.id(), "statement", said.id());
        return forms.shown("draft-answer", reader, community, about).orElse(null);
    }

    private @Nullable String text(Account reader, CommunityId community, @Nullable Digest digest, boolean wasThere) {
        return Optional.ofNullable(digest)
                .flatMap(texts::find)
                .filter(kept -> kept.community().equals(community))
                .filter(kept -> wasThere || access.mayRead(reader, kept))
                .map(KeptText::text)
                .orElse(null);
    }
}
