package org.folkmoot.web.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.projections.supervision.Appraisal;
import org.folkmoot.projections.supervision.LeaderRecord;
import org.folkmoot.projections.supervision.RepresentativesSession;
import org.folkmoot.projections.supervision.SupervisionRecord;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Grade;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.web.duties.Clocks;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.supervision.Holders.Holder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What bodies and office holders have done, and how residents rated them (下评上). */
@Controller
@RequestMapping("/communities/{community}/supervision")
record SupervisionPages(Holders holders, Clocks clocks) {

    /** @param grade the one given last; null before any */
    record ShownHolder(Holder holder, @Nullable Grade grade) {}

    /** A body with its people, and what it owed. */
    record ShownBody(
            SupervisionRecord record,
            List<ShownHolder> now,
            List<ShownHolder> before,
            GradeChart chart,
            Clocks.Punctuality duties) {}

    /**
     * What an officer did in one body.
     *
     * @param missed the meetings that they owed their attendance and missed
     * @param inARow ratings in a row up to the last that ended in 不称职 (RAT-2)
     */
    record Done(
            Holder holder, LeaderRecord record, List<RepresentativesSession> missed, GradeChart chart, int inARow) {}

    @GetMapping
    @AllowedTo(anyAccount = true)
    String bodies(Account account, @PathVariable CommunityId community, Model page) {
        var bodies = new ArrayList<ShownBody>();
        for (var body : Body.values())
            holders.record(community, body).ifPresent(record -> bodies.add(shown(account, community, record)));
        page.addAttribute("bodies", bodies);
        return "supervision/bodies";
    }

    private ShownBody shown(Account account, CommunityId community, SupervisionRecord record) {
        var all = holders.of(account, community, record).stream()
                .map(holder -> new ShownHolder(
                        holder, lastGrade(record.leader(holder.officer()).appraisals())))
                .toList();
        return new ShownBody(
                record,
                all.stream().filter(one -> one.holder().inOffice()).toList(),
                all.stream().filter(one -> !one.holder().inOffice()).toList(),
                GradeChart.of(record.ofBody()),
                clocks.of(community, record.body()));
    }

    private static @Nullable Grade lastGrade(List<Appraisal> appraisals) {
        return appraisals.reversed().stream()
                .flatMap(one -> Stream.ofNullable(one.graded()))
                .map(graded -> graded.grade())
                .findFirst()
                .orElse(null);
    }

    @GetMapping("/leaders/{officer}")
    @AllowedTo(anyAccount = true)
    String leader(Account account, @PathVariable CommunityId community, @PathVariable OfficerId officer, Model page) {
        var done = Stream.of(Body.values())
                .flatMap(body -> holders.record(community, body).stream())
                .filter(record -> record.officers().contains(officer))
                .map(record -> done(account, community, record, officer))
                .toList();
        if (done.isEmpty()) throw new EdgeException(EdgeRefusal.NOT_FOUND);
        page.addAttribute("done", done);
        return "supervision/leader";
    }

    private Done done(Account account, CommunityId community, SupervisionRecord record, OfficerId officer) {
        var leader = record.leader(officer);
        int inARow = leader.appraisals().reversed().stream()
                .flatMap(one -> Stream.ofNullable(one.graded()))
                .mapToInt(graded -> graded.incompetentInARow())
                .findFirst()
                .orElse(0);
        var missed = record.sessions().stream()
                .filter(session -> leader.missed().contains(session.meeting()))
                .toList();
        var chart = GradeChart.of(leader.appraisals());
        return new Done(holders.holder(account, community, record, officer), leader, missed, chart, inARow);
    }
}
