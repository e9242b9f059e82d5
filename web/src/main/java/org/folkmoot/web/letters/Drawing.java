package org.folkmoot.web.letters;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * Writes text into a document as drawings, each sign once: the fonts that machines have for Chinese are of a kind that cannot be
 * embedded, and drawings show on every printer.
 */
final class Drawing {

    private static final float UNITS = 1000;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final PDDocument document;
    private final Fonts fonts;
    private final Map<Integer, Sign> signs = new HashMap<>();
    private final Map<String, PDFormXObject> lines = new HashMap<>();

    Drawing(PDDocument document, Fonts fonts) {
        this.document = document;
        this.fonts = fonts;
    }

    /** @param form null for a blank @param advance how far to the next sign, in thousandths of the size */
    private record Sign(@Nullable PDFormXObject form, float advance) {}

    /** How wide a line of text is. */
    float width(String text, float size) throws IOException {
        float width = 0;
        for (int sign : text.codePoints().toArray()) width += sign(sign).advance() * size / UNITS;
        return width;
    }

    /** Writes a line that begins at x and stands on y. */
    void line(PDPageContentStream page, String text, float size, float x, float y) throws IOException {
        float at = x;
        for (int code : text.codePoints().toArray()) {
            var sign = sign(code);
            if (sign.form() != null) put(page, sign.form(), size, at, y);
            at += sign.advance() * size / UNITS;
        }
    }

    /** The same for a line that stands on many pages: it is put together once. */
    void commonLine(PDPageContentStream page, String text, float size, float x, float y) throws IOException {
        var known = lines.get(text);
        if (known == null) lines.put(text, known = together(text));
        put(page, known, size, x, y);
    }

    private static void put(PDPageContentStream page, PDFormXObject form, float size, float x, float y)
            throws IOException {
        page.saveGraphicsState();
        page.transform(new Matrix(size / UNITS, 0, 0, size / UNITS, x, y));
        page.drawForm(form);
        page.restoreGraphicsState();
    }

    private PDFormXObject together(String text) throws IOException {
        var form = form(new PDRectangle(-UNITS, -UNITS, width(text, UNITS) + 2 * UNITS, 3 * UNITS));
        float at = 0;
        try (var content = new PDFormContentStream(form)) {
            for (int code : text.codePoints().toArray()) {
                var sign = sign(code);
                if (sign.form() != null) {
                    content.saveGraphicsState();
                    content.transform(Matrix.getTranslateInstance(at, 0));
                    content.drawForm(sign.form());
                    content.restoreGraphicsState();
                }
                at += sign.advance();
            }
        }
        return form;
    }

    private PDFormXObject form(PDRectangle box) {
        var form = new PDFormXObject(document);
        form.setBBox(box);
        form.setResources(new PDResources());
        return form;
    }

    /** A line that is drawn smaller where it would be wider than there is room. */
    void lineWithin(PDPageContentStream page, String text, float size, float room, float x, float y)
            throws IOException {
        float width = width(text, size);
        line(page, text, width > room ? size * room / width : size, x, y);
    }

    /** Breaks text into lines: between words, and anywhere between Chinese characters but before punctuation. */
    List<String> broken(String text, float size, float room) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var part : text.split("(?<=[\\s\\p{IsHan}、，。：；）])|(?=\\p{IsHan})")) {
            boolean closes = !part.isEmpty() && "、，。：；）".indexOf(part.charAt(0)) >= 0;
            if (!closes && width(line + part.stripTrailing(), size) > room) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(part);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    private Sign sign(int code) throws IOException {
        var known = signs.get(code);
        if (known != null) return known;
        int shown = Character.isWhitespace(code) ? ' ' : fonts.drawable(code);
        var font = fonts.with(shown).deriveFont(Font.PLAIN, UNITS);
        var glyphs = font.createGlyphVector(EXACT, Character.toChars(shown));
        var outline = glyphs.getOutline();
        float advance = (float) glyphs.getLogicalBounds().getWidth();
        var made = new Sign(shown == ' ' ? null : form(outline.getPathIterator(null)), advance);
        signs.put(code, made);
        return made;
    }

    private PDFormXObject form(PathIterator outline) throws IOException {
        var form = form(new PDRectangle(-UNITS, -UNITS, 4 * UNITS, 3 * UNITS));
        try (var content = new PDFormContentStream(form)) {
            trace(outline, content);
            content.fill();
        }
        return form;
    }

    private static void trace(PathIterator outline, PDFormContentStream content) throws IOException {
        var p = new float[6];
        float x = 0;
        float y = 0;
        for (; !outline.isDone(); outline.next()) {
            switch (outline.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> content.moveTo(x = whole(p[0]), y = -whole(p[1]));
                case PathIterator.SEG_LINETO -> content.lineTo(x = whole(p[0]), y = -whole(p[1]));
                case PathIterator.SEG_QUADTO -> {
                    // PDF knows cubic curves only; this one is the same curve
                    float cx = p[0];
                    float cy = -p[1];
                    content.curveTo(
                            whole((x + 2 * cx) / 3),
                            whole((y + 2 * cy) / 3),
                            whole((p[2] + 2 * cx) / 3),
                            whole((-p[3] + 2 * cy) / 3),
                            x = whole(p[2]),
                            y = -whole(p[3]));
                }
                case PathIterator.SEG_CUBICTO ->
                    content.curveTo(
                            whole(p[0]), -whole(p[1]), whole(p[2]), -whole(p[3]), x = whole(p[4]), y = -whole(p[5]));
                case PathIterator.SEG_CLOSE -> content.closePath();
                default -> throw new IllegalStateException("an outline has no other parts");
            }
        }
    }

    private static float whole(float value) {
        return Math.round(value);
    }
}
