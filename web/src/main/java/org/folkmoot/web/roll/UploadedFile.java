package org.folkmoot.web.roll;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * A file as a form sends it, read straight from the network into memory: it holds personal data and never lies in a temporary
 * file. Nothing is read before it is clear who sends it, since the form's token stands in the address.
 *
 * @param bytes the file; null if none was chosen
 * @param formGroups whether groups that are not there may be formed
 */
record UploadedFile(byte @Nullable [] bytes, boolean formGroups) {

    /** About a quarter of a million residents. */
    static final int MOST_BYTES = 20_000_000;

    private static final int MOST_AROUND_IT = 100_000;
    private static final int MOST_PARTS = 8;
    private static final int MOST_CHARACTERS = 100;

    /** A browser shows the answer only after it has sent all; more than this is not waited for. */
    private static final long MOST_DRAINED = 200_000_000;

    /** More bytes than {@link #MOST_BYTES}. What was read of them is not kept. */
    static final class TooLarge extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** @throws IOException if this is not what a form sends, or the network breaks */
    static UploadedFile read(HttpServletRequest request) throws IOException, TooLarge {
        if (request.getContentLengthLong() > MOST_BYTES + MOST_AROUND_IT) throw tooLarge(request);
        byte[] file = null;
        boolean formGroups = false;
        var upload = new FileUpload();
        upload.setFileCountMax(MOST_PARTS);
        var parts = upload.getItemIterator(new ServletRequestContext(request));
        while (parts.hasNext()) {
            var part = parts.next();
            try (var content = part.openStream()) {
                if (part.isFormField()) formGroups |= isSet(part.getFieldName(), content);
                else if (file == null && "file".equals(part.getFieldName())) file = bytes(request, content);
                else throw new FileUploadException("one file was asked for");
            }
        }
        return new UploadedFile(file == null || file.length == 0 ? null : file, formGroups);
    }

    private static boolean isSet(@Nullable String name, InputStream content) throws IOException {
        return "form-groups".equals(name) && content.readNBytes(MOST_CHARACTERS).length > 0;
    }

    private static byte[] bytes(HttpServletRequest request, InputStream content) throws IOException, TooLarge {
        var bytes = content.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) throw tooLarge(request);
        return bytes;
    }

    private static TooLarge tooLarge(HttpServletRequest request) throws IOException {
        var rest = request.getInputStream();
        var piece = new byte[64 * 1024];
        long drained = 0;
        for (int read = 0; read >= 0 && drained < MOST_DRAINED; drained += read) read = rest.read(piece);
        return new TooLarge();
    }

    /** Nothing of what is in it. */
    @Override
    public String toString() {
        return "UploadedFile[" + (bytes == null ? "none" : bytes.length + " bytes") + "]";
    }
}
