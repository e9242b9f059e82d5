package org.folkmoot.web.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.web.Village.made;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.supervision.SupervisionRecords;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.web.Browsing;
import org.folkmoot.web.TestServer;
import org.folkmoot.web.Village;
import org.folkmoot.web.identity.Role;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rating goes its whole way over HTTP: each test is one step, and needs those before it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RatingIT extends RatedVillage {

    @Test
    @Order(1)
    void the_committee_calls_the_meeting_and_only_the_board_announces_the_rating() {
        meeting = made(village.committee.post(
                        village.path + "/commands/call-meeting",
                        "{\"kind\":\"REPRESENTATIVES\",\"heldOn\":\"2026-03-20\",\"place\":\"活动室\",\"channel\":\"ON_SITE\",\"motion\":\"%s\"}"
                                .formatted(village.decidesToMeet("REPRESENTATIVES", "2026-03-20"))))
                .id("meeting");
        made(ofMeeting(village.committee, "issue-notice", "{\"agenda\":[],\"rating\":true}"));
        var path = village.path + "/commands/announce-rating";
        var body = "{\"year\":2026,\"meeting\":\"%s\",\"subjects\":[%s,%s],\"leftOut\":[%s]}"
                .formatted(meeting, member, BODY, leftOut);

        assertEquals("403 NOT_FOR_THIS_ROLE", village.committee.post(path, body).outcome());
        assertEquals(
                "403 RATING_BY_BOARD_ONLY",
                as(Role.SUPERVISOR, rated).post(path, body).outcome());
        rating = made(board(0).post(path, body)).id("rating");
        assertThat(rating).matches("T-[0-9A-HJKMNP-TV-Z]{8}");
    }

    @Test
    @Order(2)
    void the_member_reports_for_themselves_and_everybody_reads_it() {
        var body = "{\"meeting\":\"%s\",\"subject\":%s,\"report\":\"%s\"}";
        var telephone = ofRating(
                as(Role.COMMITTEE, rated), "file-duty-report", body.formatted(meeting, member, "请致电 13912345678"));
        var report = body.formatted(meeting, member, REPORT);

        assertEquals("422 CONTAINS_PERSONAL_DATA", telephone.outcome());
        assertEquals("report", telephone.text("field"));
        assertEquals(
                "403 DUTY_REPORT_OF_SOMEBODY_ELSE",
                ofRating(as(Role.COMMITTEE, absent), "file-duty-report", report).outcome());
        var filed = made(ofRating(as(Role.COMMITTEE, rated), "file-duty-report", report));
        var digest = subject(0, filed).at("/report").asString("");
        assertEquals(
                REPORT,
                village.representative(0).get(village.path + "/texts/" + digest).text("text"));
    }

    @Test
    @Order(3)
    void the_board_presides_over_the_meeting_and_opens_the_rating_once_there_is_a_quorum() {
        TestServer.itIs("2026-03-20T01:00:00Z");
        var present = new ArrayList<>(village.representatives.subList(0, 6));
        present.addAll(village.others.subList(0, 2));
        for (var resident : present)
            made(ofMeeting(
                    board(0), "check-in", "{\"resident\":\"%s\",\"attendance\":\"ON_SITE\"}".formatted(resident)));
        made(ofMeeting(board(0), "close-check-in", "{}"));

        assertEquals(
                "409 RATING_WITHOUT_QUORUM",
                ofRating(board(0), "open-rating", inMeeting()).outcome());
        made(ofMeeting(board(0), "declare-quorum", "{}"));
        assertEquals(
                "403 RATED_MAY_NOT_PRESIDE",
                ofRating(as(Role.SUPERVISOR, rated), "open-rating", inMeeting()).outcome());
        assertEquals("409 RATING_NOT_OPENED", counts(board(1), member, COUNTED).outcome());
        var sheet = sheet(made(ofRating(board(0), "open-rating", inMeeting())));
        var opened = sheet.path("opening");

        assertEquals(8, opened.path("present").asInt());
        assertEquals(6, sheet.at("/subjects/0/forms").asInt());
        assertEquals(6, sheet.at("/subjects/1/forms").asInt());
        assertEquals(
                "{\"rule\":\"RAT-4\",\"ruleBook\":1,\"part\":8,\"whole\":11,\"comparison\":\"AT_LEAST\",\"share\":\"2/3\",\"holds\":true}",
                opened.path("representatives").toString());
    }

    @Test
    @Order(4)
    void two_tellers_count_the_same_before_there_is_a_grade() {
        assertEquals(
                "403 RATED_MAY_NOT_COUNT",
                counts(as(Role.SUPERVISOR, rated), member, COUNTED).outcome());
        assertEquals(
                "409 MORE_FORMS_THAN_MEMBERS",
                counts(board(1), member, COUNTED.replace("\"issued\":6", "\"issued\":7"))
                        .outcome());
        var first = made(counts(board(1), member, COUNTED));
        assertEquals(
                "409 FORMS_NOT_CONFIRMED",
                ofRating(board(0), "give-grade", about(member)).outcome());
        assertEquals("409 FORMS_DIFFER", counts(board(2), member, OTHERWISE).outcome());
        var counting = subject(0, first);
        assertThat(counting.path("entered").asBoolean(false)).isTrue();
        assertThat(counting.hasNonNull("result")).isFalse();
        assertThat(taken()).isNotEmpty().noneMatch(line -> line.contains("forms-entered.v1") && line.contains(rating));
        made(counts(board(2), member, COUNTED));
    }

    @Test
    @Order(5)
    void what_is_no_count_of_forms_is_told_and_is_no_failure() {
        for (var forms : List.of(
                "null",
                "{\"issued\":6,\"returned\":6,\"invalid\":0}",
                OF_BODY.replace("\"SATISFIED\":4", "\"SATISFIED\":null"),
                OF_BODY.replace("\"SATISFIED\":4", "\"SPLENDID\":4"),
                OF_BODY.replace("\"SATISFIED\":4", "\"SATISFIED\":4.5")))
            assertThat(counts(board(1), BODY, forms).status()).as(forms).isIn(400, 422);
        for (var subject : List.of("null", "{}", "{\"body\":\"CHOIR\"}"))
            assertThat(counts(board(1), subject, OF_BODY).status()).as(subject).isIn(400, 422);
    }

    @Test
    @Order(6)
    void the_grade_is_given_with_its_sum_and_the_rating_closed_when_all_have_one() {
        var given = made(ofRating(board(0), "give-grade", about(member)));
        var result = subject(0, given).path("result");

        assertEquals("COMPETENT", result.path("grade").asString(""));
        assertEquals(
                "{\"rule\":\"RAT-3\",\"ruleBook\":1,\"part\":3,\"whole\":5,\"comparison\":\"MORE_THAN\",\"share\":\"1/2\",\"holds\":true}",
                result.path("derivation").toString());
        assertEquals(2, result.at("/forms/grades/COMPETENT").asInt());
        assertEquals(
                "409 SUBJECT_NOT_GRADED",
                ofRating(board(0), "close-rating", "{}").outcome());
        made(counts(board(1), BODY, OF_BODY));
        made(counts(board(2), BODY, OF_BODY));
        made(ofRating(board(0), "give-grade", about(BODY)));
        var closed = made(ofRating(board(0), "close-rating", "{}"));
        made(ofMeeting(board(0), "close-meeting", "{}"));

        assertEquals("2026-03-20", sheet(closed).path("closedOn").asString(""));
        assertEquals("409 RATING_CLOSED", counts(board(1), BODY, OF_BODY).outcome());
    }

    @Test
    @Order(7)
    void the_result_is_handed_over_in_time_and_published() {
        TestServer.itIs("2026-03-30T01:00:00Z");
        made(ofRating(board(0), "deliver-grade", about(member)));
        assertEquals(
                "409 GRADE_ALREADY_DELIVERED",
                ofRating(board(0), "deliver-grade", about(member)).outcome());
        var published = made(village.committee.post(
                village.path + "/commands/publish-disclosure",
                "{\"kind\":\"OTHER\",\"title\":\"民主评议结果\",\"text\":\"称职。\",\"fulfils\":\"publish-grades." + rating
                        + "\"}"));
        var sheet = sheet(published);

        assertEquals(published.id("disclosure"), sheet.at("/publications/0").asString(""));
        var delivery = seen("/views/duties/deliver." + rating + "." + rated, published);
        assertEquals("2026-03-30", delivery.at("/course/dueOn").asString(""));
        assertEquals("2026-03-30", delivery.path("endedOn").asString(""));
        assertEquals("2026-03-30", sheet.at("/subjects/0/result/deliveredOn").asString(""));
        assertThat(sheet.at("/subjects/0/result/deliveredLate").asBoolean(true)).isFalse();
    }

    @Test
    @Order(8)
    void the_supervision_record_shows_the_body_and_the_member() {
        TestServer.itIs("2026-03-31T01:00:00Z");
        var last = made(ofRating(board(0), "deliver-grade", about(BODY)));
        var ofBody = seen("/views/supervision/COMMITTEE", last);
        var whole = TestServer.part(Views.class)
                .find(SupervisionRecords.class, new CommunityId(village.name), SupervisionRecords.key(Body.COMMITTEE))
                .orElseThrow();
        var ofMember = leader(whole, rated);
        var ofAbsent = leader(whole, absent);

        assertEquals("FILED", ofBody.at("/appraisals/0/report").asString(""));
        assertEquals("MISSING", ofBody.at("/appraisals/1/report").asString(""));
        assertEquals("SATISFIED", ofBody.at("/appraisals/1/graded/grade").asString(""));
        assertThat(ofBody.at("/appraisals/1/graded/late").asBoolean(false)).isTrue();
        assertEquals("COMPETENT", ofMember.at("/appraisals/0/graded/grade").asString(""));
        assertEquals(rating, ofMember.at("/appraisals/0/rating").asString(""));
        assertEquals(1, ofMember.path("appraisals").size());
        assertEquals(meeting, ofMember.at("/attended/0").asString(""));
        assertEquals(meeting, ofAbsent.at("/missed/0").asString(""));
        assertThat(whole.officers()).doesNotContain(new OfficerId(board.getFirst()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    @Order(9)
    void everybody_of_the_community_reads_it_on_a_phone(String language) {
        var pages = "/communities/" + village.name;
        try (var browsing = new Browsing(language)) {
            browsing.signIn(
                    TestServer.account(Role.RESIDENT, "resident:" + village.representatives.getFirst(), village.name));
            for (var path :
                    List.of("/supervision", "/supervision/leaders/" + absent, "/ratings", "/ratings/" + rating)) {
                browsing.open(pages + path);

                assertEquals(200, village.representative(0).get(pages + path).status(), path);
                browsing.look();
            }
            var text =
                    browsing.open(pages + "/ratings/" + rating).locator("main").innerText();

            assertThat(text).contains("RAT-3", "RAT-4");
            assertThat(browsing.open(pages + "/supervision/leaders/" + rated)
                            .locator("main")
                            .innerText())
                    .contains(language.startsWith("zh") ? "称职" : "Competent", "2026");
        }
    }

    @Test
    @Order(10)
    void nobody_reads_it_by_a_made_up_address() {
        var pages = "/communities/" + village.name;
        var resident = village.representative(0);

        assertEquals(404, resident.get(pages + "/ratings/T-00000000").status());
        assertEquals(
                404, resident.get(pages + "/supervision/leaders/S-00000000").status());
        var elsewhere = new Village();
        assertEquals(
                404,
                elsewhere
                        .representative(0)
                        .get("/communities/" + elsewhere.name + "/ratings/" + rating)
                        .status());
        assertEquals(
                403,
                elsewhere.representative(0).get(pages + "/ratings/" + rating).status());
    }
}
