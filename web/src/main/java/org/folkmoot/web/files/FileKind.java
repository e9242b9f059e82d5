package org.folkmoot.web.files;

import java.util.Locale;

/** What a file is, by its content; nothing else is taken. */
public enum FileKind {
    PDF("application/pdf"),
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ODT("application/vnd.oasis.opendocument.text"),
    ODS("application/vnd.oasis.opendocument.spreadsheet"),
    /** UTF-8 without markup. */
    TXT("text/plain;charset=utf-8");

    private final String mediaType;

    FileKind(String mediaType) {
        this.mediaType = mediaType;
    }

    /** As which it is served, whatever it was called. */
    public String mediaType() {
        return mediaType;
    }

    /** What its name ends with. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a browser may show it; all others are saved first. A browser's own reader of PDFs does not open in a sandbox. */
    public boolean isPicture() {
        return this == JPEG || this == PNG || this == WEBP;
    }
}
