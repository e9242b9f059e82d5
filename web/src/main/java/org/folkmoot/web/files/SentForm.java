package org.folkmoot.web.files;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.jspecify.annotations.Nullable;

/**
 * A form with files as a browser sends it, read part by part straight from the network into memory, never into a temporary file. The
 * form's token stands in its address, so nothing is read before it is clear who sends it. A file of the field {@code document} comes
 * as {@code document.file}; what stands in {@code document} then is its digest.
 *
 * @param fields what was typed, and the digests of the files
 * @param wrong that a file was not taken, and in which field; null if all were
 */
public record SentForm(
        Map<String, List<String>> fields, @Nullable EdgeException wrong) {

    /** What the part of a file is called behind the name of its field. */
    public static final String FILE = ".file";

    private static final int MOST_PARTS = 500;
    private static final int MOST_TYPED = 1_000_000;

    /** Names of files are long in UTF-8. */
    private static final int MOST_HEADER = 4_096;

    /** All files of one form: as many as one uploader may have waiting. */
    private static final long MOST_BYTES = 120_000_000;

    /** A browser shows the answer only after it has sent all; more than this is not waited for. */
    private static final long MOST_DRAINED = 200_000_000;

    /** What is done with a file. */
    @FunctionalInterface
    interface Taking {
        /** @return what stands in its field then */
        String take(@Nullable String name, byte[] file) throws NotTaken;
    }

    /** Whether a request is such a form. */
    public static boolean is(HttpServletRequest request) {
        var type = request.getContentType();
        return "POST".equals(request.getMethod()) && type != null && type.startsWith("multipart/form-data");
    }

    /** What was typed alone: the files are passed over. */
    public static Map<String, List<String>> typed(HttpServletRequest request) {
        return read(request, null).fields;
    }

    /** @param taking null if the files are passed over. @throws EdgeException if this is not what a form sends */
    static SentForm read(HttpServletRequest request, @Nullable Taking taking) {
        try {
            if (request.getContentLengthLong() > MOST_BYTES) {
                drain(request);
                throw new EdgeException(EdgeRefusal.FILE_TOO_LARGE);
            }
            return new Reading(taking).read(request);
        } catch (IOException e) {
            throw new EdgeException(EdgeRefusal.BAD_REQUEST);
        }
    }

    private static void drain(HttpServletRequest request) throws IOException {
        var rest = request.getInputStream();
        var piece = new byte[64 * 1024];
        long drained = 0;
        for (int read = 0; read >= 0 && drained < MOST_DRAINED; drained += read) read = rest.read(piece);
    }

    private static final class Reading {

        private final @Nullable Taking taking;
        private final Map<String, List<String>> fields = new LinkedHashMap<>();
        private @Nullable EdgeException wrong;
        private int typed;

        Reading(@Nullable Taking taking) {
            this.taking = taking;
        }

        SentForm read(HttpServletRequest request) throws IOException {
            var upload = new FileUpload();
            upload.setFileCountMax(MOST_PARTS);
            upload.setSizeMax(MOST_BYTES);
            upload.setPartHeaderSizeMax(MOST_HEADER);
            upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
            var parts = upload.getItemIterator(new ServletRequestContext(request));
            while (parts.hasNext()) part(parts.next());
            return new SentForm(fields, wrong);
        }

        private void part(FileItemStream part) throws IOException {
            var name = part.getFieldName();
            if (name == null) return;
            if (part.isFormField()) typed(name, part);
            else if (taking != null && name.endsWith(FILE))
                file(taking, name.substring(0, name.length() - FILE.length()), part);
        }

        private void typed(String name, FileItemStream part) throws IOException {
            try (var content = part.openStream()) {
                var bytes = content.readNBytes(MOST_TYPED - typed + 1);
                typed += bytes.length;
                if (typed > MOST_TYPED) throw new EdgeException(EdgeRefusal.BODY_TOO_LARGE);
                fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(new String(bytes, StandardCharsets.UTF_8));
            }
        }

        private void file(Taking taking, String field, FileItemStream part) throws IOException {
            byte[] file;
            try (var content = part.openStream()) {
                file = content.readNBytes(FileCheck.MOST_BYTES + 1);
            }
            if (file.length == 0) return; // none was chosen
            try {
                fields.put(field, List.of(taking.take(part.getName(), file)));
            } catch (NotTaken e) {
                if (wrong == null) wrong = new EdgeException(e.why(), field);
            }
        }
    }
}
