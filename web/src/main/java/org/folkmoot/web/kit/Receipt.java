package org.folkmoot.web.kit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.folkmoot.vocabulary.CommandId;

/** A command was accepted, and its outcome is durable. */
public record Receipt(
        @Schema(description = "the outcome's last position in the record; read with ?seen=… to see it", example = "17")
        long position,

        @Schema(description = "the command's id; sent again under it, the command is accepted once")
        CommandId command,

        @Schema(description = "whether it had been accepted before, and this is that outcome")
        boolean repeated,

        @Schema(description = "the ids of what is new", example = "{\"meeting\":\"M-7K2M9QXA\"}")
        Map<String, String> ids) {}
