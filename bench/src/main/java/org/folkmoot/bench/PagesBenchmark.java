package org.folkmoot.bench;

import com.google.auto.service.AutoService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.projections.communities.CommunitySheets;
import org.folkmoot.projections.disclosures.DisclosureLog;
import org.folkmoot.projections.disclosures.DisclosureSearch;
import org.folkmoot.projections.disclosures.Disclosures;
import org.folkmoot.projections.disclosures.DuePublications;
import org.folkmoot.projections.hearings.OpenHearings;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.meetings.MeetingCalendar;
import org.folkmoot.projections.results.ResultList;
import org.folkmoot.projections.results.ResultSheets;
import org.folkmoot.projections.supervision.RatingList;
import org.folkmoot.projections.supervision.SupervisionRecords;
import org.folkmoot.projections.votes.OpenVotes;
import org.folkmoot.record.CommitLog;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.web.demo.DemoCommunity;
import org.folkmoot.web.kit.Server;
import org.folkmoot.web.kit.Settings;
import org.folkmoot.web.roll.FictionalRoll;
import org.jspecify.annotations.Nullable;

/**
 * What pages ask of the embedded views, and the pages themselves over HTTP, in a community of 12,000 residents with 5,000
 * disclosures. A run is the 95th percentile of {@value #CALLS} calls, one after the other.
 */
@AutoService(Benchmark.class)
public final class PagesBenchmark implements Benchmark {

    private static final int DISCLOSURES = 5_000;
    private static final int CALLS = 200;
    private static final int RUNS = 5;
    private static final double TARGET_MILLISECONDS = 20;
    private static final int ON_A_PAGE = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final CommunityId HERE = DemoCommunity.NANLANG;
    private static final DisclosureSearch SOME =
            new DisclosureSearch(DisclosureClass.FACILITIES, true, "公示 12", null, null);

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public List<Row> measure(Size size) throws Exception {
        var roll = size == Size.WHOLE ? FictionalRoll.Size.NANLANG : FictionalRoll.Size.of(200, 520);
        try (var folder = Folder.temporary()) {
            PublishedRecord.write(folder.path(), roll, size.of(DISCLOSURES, 2_600));
            try (var server = Server.start(Settings.in(folder.path()).onPort(0))) {
                return measure(size, server, folder.path());
            }
        }
    }

    private static List<Row> measure(Size size, Server server, Path folder) throws Exception {
        var views = server.part(Views.class);
        if (!views.await(server.part(CommitLog.class).head().position(), PATIENCE))
            throw new IllegalStateException("the views do not come along: " + views.status());
        var vote = views.pages(ResultList.class, HERE)
                .getFirst()
                .results()
                .getFirst()
                .vote();
        var rows = new ArrayList<Row>();
        for (var query : queries(views, vote).entrySet())
            rows.add(row(size, "query: " + query.getKey(), query.getValue(), Row.Target.atMost(TARGET_MILLISECONDS)));
        var browser = new PageReader(server.port(), folder.resolve(PublishedRecord.ACCOUNTS));
        browser.signIn("committee");
        for (var page : pages(vote).entrySet())
            rows.add(row(size, "page: " + page.getKey(), () -> browser.read(page.getValue()), null));
        return rows;
    }

    private static Map<String, Callable<?>> queries(Views views, VoteId vote) {
        var queries = new LinkedHashMap<String, Callable<?>>();
        queries.put("board, newest", () -> board(views, DisclosureSearch.EVERYTHING, 0));
        queries.put("board, page 80", () -> board(views, DisclosureSearch.EVERYTHING, 80));
        queries.put("board, by class and words", () -> board(views, SOME, 0));
        queries.put("feed", () -> feed(views));
        queries.put("one disclosure", () -> one(views, PublishedRecord.id(2_500).value()));
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

    private static Object board(Views views, DisclosureSearch search, int page) {
        var found = search.in(views.pages(DisclosureLog.class, HERE), page, ON_A_PAGE);
        if (found.items().isEmpty()) throw new IllegalStateException("nothing is found");
        return found;
    }

    private static Object feed(Views views) {
        var latest = DisclosureSearch.EVERYTHING.latest(views.pages(DisclosureLog.class, HERE), ON_A_PAGE);
        return latest.stream().map(entry -> one(views, entry.id().value())).toList();
    }

    private static Object one(Views views, String disclosure) {
        return views.find(Disclosures.class, HERE, disclosure).orElseThrow();
    }

    private static Object home(Views views) {
        return List.of(
                views.find(CommunitySheets.class, HERE, CommunitySheets.KEY),
                views.find(OpenVotes.class, HERE, OpenVotes.KEY),
                views.find(OpenHearings.class, HERE, OpenHearings.KEY),
                views.find(DuePublications.class, HERE, DuePublications.KEY),
                views.pages(MeetingCalendar.class, HERE),
                views.pages(RatingList.class, HERE),
                views.pages(ResultList.class, HERE),
                views.pages(DisclosureLog.class, HERE));
    }

    private static Map<String, String> pages(VoteId vote) {
        var community = "/communities/" + HERE;
        var pages = new LinkedHashMap<String, String>();
        pages.put("board, newest", community + "/disclosures");
        pages.put("board, page 80", community + "/disclosures?page=80");
        pages.put("board, by class and words", community + "/disclosures?class=facilities&words=12");
        pages.put("feed", community + "/disclosures.atom");
        pages.put("one disclosure", community + "/disclosures/" + PublishedRecord.id(2_500));
        pages.put("supervision", community + "/supervision");
        pages.put("a result", community + "/results/" + vote);
        pages.put("home", community);
        return pages;
    }

    private static Row row(Size size, String name, Callable<?> call, Row.@Nullable Target target) throws Exception {
        int calls = size.of(CALLS, 2);
        percentile(calls, call); // for warmth
        var runs = new ArrayList<Double>();
        for (int run = 0; run < size.of(RUNS, 1); run++) runs.add(percentile(calls, call));
        return Row.of(name, new Sample("ms, p95", runs), target);
    }

    /** The 95th percentile, in milliseconds. */
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
