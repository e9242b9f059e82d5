package org.folkmoot.web.files;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;

/**
 * What is known of a file beside the record; its bytes are kept apart from it.
 *
 * @param community where it was uploaded; it is seen nowhere else
 * @param digest SHA-256 of its bytes as they are kept
 * @param name what people see it called
 * @param size in bytes
 * @param uploaders who has uploaded it, as the record writes actors
 * @param wanted when it was last uploaded or named in a command: what nobody wants is swept
 * @param content where its bytes are kept
 */
@RecordBuilder
record KeptFile(
        CommunityId community,
        Digest digest,
        FileKind kind,
        String name,
        int size,
        List<String> uploaders,
        Instant wanted,
        String content)
        implements KeptFileBuilder.With {

    KeptFile {
        uploaders = List.copyOf(uploaders);
    }
}
