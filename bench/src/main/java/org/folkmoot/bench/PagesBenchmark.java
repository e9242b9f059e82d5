package org.folkmoot.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.projections.communities.CommunitySheets;
import org.folkmoot.projections.disclosures.DisclosureSearch;
import org.folkmoot.projections.disclosures.DisclosureSheet;
import org.folkmoot.projections.disclosures.DisclosureSheets;
import org.folkmoot.projections.duties.DutySheet;
import org.folkmoot.projections.duties.DutySheets;
import org.folkmoot.projections.hearings.HearingRecord;
import org.folkmoot.projections.hearings.HearingRecords;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.meetings.MeetingSheets;
import org.folkmoot.projections.meetings.MeetingStage;
import org.folkmoot.projections.results.ResultSheets;
import org.folkmoot.projections.supervision.RatingSheet;
import org.folkmoot.projections.supervision.RatingSheets;
import org.folkmoot.projections.supervision.SupervisionRecords;
import org.folkmoot.projections.votes.VoteSheet;
import org.folkmoot.projections.votes.VoteSheets;
import org.folkmoot.record.CommitLog;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.web.demo.DemoCommunity;
import org.folkmoot.web.roll.FictionalRoll;
import org.folkmoot.web.running.Server;
import org.folkmoot.web.running.Settings;
import org.jspecify.annotations.Nullable;

/**
 * What pages ask of the embedded views, and the pages themselves over HTTP, in a community of 12,000 residents with 5,000
 * disclosures. A run is the 95th percentile of {@value #CALLS} calls, one after the other.
 */
final class PagesBenchmark implements Benchmark {

    private static final int DISCLOSURES = 5_000;
    /** Enough for {@link #SOME} to find one. */
    private static final int LEAST = 130;

    private static final int CALLS = 200;
    private static final int RUNS = 5;
    private static final int ON_A_PAGE = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final CommunityId HERE = DemoCommunity.NANLANG;
    private static final DisclosureSearch SOME =
            new DisclosureSearch(DisclosureClass.FACILITIES, true, "公示 12", null, null);

    @Override
    public List<BenchmarkRow> measure(BenchmarkSize size) throws Exception {
        var roll = size == BenchmarkSize.WHOLE ? FictionalRoll.Size.NANLANG : PublishedRecord.FEWEST;
        try (var folder = Folder.temporary()) {
            PublishedRecord.write(folder.path(), roll, size.of(DISCLOSURES, LEAST));
            try (var server = Server.start(Settings.in(folder.path()).withPort(0))) {
                return measure(size, server, folder.path());
            }
        }
    }

    private static List<BenchmarkRow> measure(BenchmarkSize size, Server server, Path folder) throws Exception {
        var views = server.part(Views.class);
        if (!views.await(server.part(CommitLog.class).head().position(), PATIENCE))
            throw new IllegalStateException("the views do not come along: " + views.status());
        var vote = views.list(ResultSheets.class, HERE)
                .earliestFirst()
                .findFirst()
                .orElseThrow()
                .vote();
        int disclosures = size.of(DISCLOSURES, LEAST);
        var amid = PublishedRecord.id(disclosures / 2);
        long old = one(views, PublishedRecord.id(disclosures * 8 / 25).value())
                .versions()
                .getFirst()
                .position();
        var rows = new ArrayList<BenchmarkRow>();
        var one = sample(size, () -> one(views, amid.value()));
        for (var query : queries(views, vote, old).entrySet())
            rows.add(new BenchmarkRow(
                    "query: " + query.getKey(),
                    sample(size, query.getValue()),
                    new BenchmarkRow.Base("query: one disclosure", one),
                    null));
        var browser = new PageReader(server.port(), folder.resolve(PublishedRecord.ACCOUNTS));
        browser.signIn("committee");
        var least = sample(size, () -> browser.read("/health"));
        for (var page : pages(vote, old, amid).entrySet())
            rows.add(new BenchmarkRow(
                    "page: " + page.getKey(),
                    sample(size, () -> browser.read(page.getValue())),
                    new BenchmarkRow.Base("page: /health", least),
                    null));
        return rows;
    }

    private static Map<String, Callable<?>> queries(Views views, VoteId vote, long old) {
        var queries = new LinkedHashMap<String, Callable<?>>();
        queries.put("board, newest", () -> board(views, DisclosureSearch.EVERYTHING, null));
        queries.put("board, page 80", () -> board(views, DisclosureSearch.EVERYTHING, old));
        queries.put("board, by class and words", () -> board(views, SOME, null));
        queries.put("feed", () -> feed(views));
        queries.put(
                "supervision record",
                () -> views.find(SupervisionRecords.class, HERE, SupervisionRecords.key(Body.COMMITTEE))
                        .orElseThrow());
        queries.put(
                "a result",
                () -> views.find(ResultSheets.class, HERE, vote.value()).orElseThrow());
        queries.put("home", () -> home(views));
        return queries;
    }

    private static Object board(Views views, DisclosureSearch search, @Nullable Long before) {
        var found = views.list(DisclosureSheets.class, HERE).where(search.fits());
        if (found.size() == 0) throw new IllegalStateException("nothing is found");
        return found.page(before, ON_A_PAGE);
    }

    private static Object feed(Views views) {
        return views.list(DisclosureSheets.class, HERE).stream()
                .sorted(Comparator.comparing(DisclosureSheet.Entry::changedAt).reversed())
                .limit(ON_A_PAGE)
                .map(entry -> one(views, entry.id().value()))
                .toList();
    }

    private static DisclosureSheet one(Views views, String disclosure) {
        return views.find(DisclosureSheets.class, HERE, disclosure).orElseThrow();
    }

    private static Object home(Views views) {
        return List.of(
                views.of(CommunitySheets.class, HERE),
                views.list(DutySheets.class, HERE).where(DutySheet::isOpen).stream()
                        .toList(),
                views.list(VoteSheets.class, HERE).where(VoteSheet::isOpen).size(),
                views.list(HearingRecords.class, HERE)
                        .where(HearingRecord.Entry::isOpen)
                        .size(),
                views.list(MeetingSheets.class, HERE)
                        .where(meeting -> meeting.stage() != MeetingStage.CLOSED)
                        .size(),
                views.list(RatingSheets.class, HERE)
                        .where(rating -> rating.stage() != RatingSheet.Stage.CLOSED)
                        .size(),
                views.list(ResultSheets.class, HERE, null, ON_A_PAGE),
                views.list(DisclosureSheets.class, HERE)
                        .where(DisclosureSheet.Entry::onBoard)
                        .page(null, ON_A_PAGE));
    }

    private static Map<String, String> pages(VoteId vote, long old, DisclosureId amid) {
        var community = "/communities/" + HERE;
        var pages = new LinkedHashMap<String, String>();
        pages.put("board, newest", community + "/disclosures");
        pages.put("board, page 80", community + "/disclosures?before=" + old);
        pages.put("board, by class and words", community + "/disclosures?class=facilities&words=12");
        pages.put("feed", community + "/disclosures.atom");
        pages.put("one disclosure", community + "/disclosures/" + amid);
        pages.put("supervision", community + "/supervision");
        pages.put("a result", community + "/results/" + vote);
        pages.put("home", community);
        return pages;
    }

    private static Sample sample(BenchmarkSize size, Callable<?> call) throws Exception {
        int calls = size.of(CALLS, 2);
        return new Sample(
                "ms, p95",
                size.turns(1, RUNS, () -> List.of(percentile(calls, call))).getFirst());
    }

    private static double percentile(int calls, Callable<?> call) throws Exception {
        var times = new ArrayList<Double>();
        for (int i = 0; i < calls; i++) {
            long began = System.nanoTime();
            call.call();
            times.add((System.nanoTime() - began) / 1e6);
        }
        Collections.sort(times);
        return times.get(calls * 95 / 100);
    }
}
