package org.folkmoot.web.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.folkmoot.vocabulary.Derivation;
import org.jspecify.annotations.Nullable;

/** Why a request was refused (RFC 9457); programs go by the code, people by the sentence. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        @Schema(example = "about:blank") String type,

        @Schema(description = "the status in words", example = "Conflict")
        String title,

        @Schema(description = "the HTTP status", example = "409")
        int status,

        @Schema(description = "the reason as a sentence in the reader's language")
        String detail,

        @Schema(description = "the reason's stable name", example = "NOT_ON_ROLL")
        String code,

        @Schema(description = "the rule that refuses, where it is one", example = "MTG-2") @Nullable
        String rule,

        @Schema(description = "the sum behind the refusal, where a threshold was missed") @Nullable
        Derivation derivation,

        @Schema(description = "what in the request is at fault, where it is one thing", example = "seats[2].post")
        @Nullable
        String field,

        @Schema(description = "names the entry in the server's log, where the server is at fault") @Nullable
        String fault) {}
