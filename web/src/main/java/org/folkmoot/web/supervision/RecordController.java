package org.folkmoot.web.supervision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.folkmoot.projections.supervision.BodyRecord;
import org.folkmoot.projections.supervision.BodyRecords;
import org.folkmoot.projections.supervision.OfficerRecord;
import org.folkmoot.projections.supervision.OfficerRecords;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.web.kit.AllowedTo;
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
    BodyRecord body(@PathVariable CommunityId community, @PathVariable Body body) {
        return shown.one(BodyRecords.class, community, body.name());
    }

    @GetMapping("/api/communities/{community}/officers/{officer}/record")
    @AllowedTo(anyAccount = true)
    @Operation(summary = "What an office holder has done, and how they were rated")
    OfficerRecord officer(@PathVariable CommunityId community, @PathVariable OfficerId officer) {
        return shown.one(OfficerRecords.class, community, officer.value());
    }
}
