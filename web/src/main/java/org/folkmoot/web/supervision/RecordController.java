package org.folkmoot.web.supervision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.folkmoot.projections.supervision.LeaderRecord;
import org.folkmoot.projections.supervision.SupervisionRecord;
import org.folkmoot.projections.supervision.SupervisionRecords;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.Shown;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The supervision record: what bodies and office holders have done, and how they were rated. */
@RestController
@Tag(name = "supervision")
class RecordController {

    private final Shown shown;

    RecordController(Shown shown) {
        this.shown = shown;
    }

    @GetMapping("/api/communities/{community}/bodies/{body}/record")
    @AllowedTo(anyAccount = true)
    @Operation(summary = "What a body has done, and how it was rated")
    SupervisionRecord body(@PathVariable CommunityId community, @PathVariable Body body) {
        return shown.one(SupervisionRecords.class, community, SupervisionRecords.key(body));
    }

    @GetMapping("/api/communities/{community}/bodies/{body}/officers/{officer}/record")
    @AllowedTo(anyAccount = true)
    @Operation(summary = "What an office holder has done in that body, and how they were rated")
    LeaderRecord officer(
            @PathVariable CommunityId community, @PathVariable Body body, @PathVariable OfficerId officer) {
        var record = body(community, body);
        if (!record.officers().contains(officer)) throw new EdgeException(EdgeRefusal.NOT_FOUND);
        return record.leader(officer);
    }
}
