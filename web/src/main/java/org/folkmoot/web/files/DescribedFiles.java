package org.folkmoot.web.files;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes as what files are served. */
@Component
class DescribedFiles implements GlobalOpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        var served = new Content();
        for (var kind : FileKind.values())
            served.addMediaType(kind.mediaType().replaceFirst(";.*", ""), new MediaType().schema(new BinarySchema()));
        var read =
                Objects.requireNonNull(api.getPaths().get(FileController.FILE)).getGet();
        Objects.requireNonNull(read.getResponses().get("200")).setContent(served);
    }
}
