package org.folkmoot.web.letters;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.folkmoot.web.kit.Sentences;
import org.folkmoot.web.letters.Letter.Addressee;

/** Letters on A4 pages, Chinese first, English below. A household with more people than fit has more than one page. */
final class LetterPdf {

    private static final int PEOPLE_ON_A_PAGE = 4;
    private static final float LEFT = 64;
    private static final float RIGHT = PDRectangle.A4.getWidth() - LEFT;
    private static final float ROOM = RIGHT - LEFT;
    private static final float TOP = PDRectangle.A4.getHeight() - 72;
    private static final float PERSON = 100;
    private static final float QR = 78;

    /** Below it, a folded letter is closed or its foot stands. */
    private static final float STEPS = 190;

    private final PDDocument document;
    private final Drawing drawing;
    private final Sentences sentences;
    private final PDResources shared = new PDResources();
    private final Heading heading;

    /**
     * What is the same on all letters.
     *
     * @param community its official name
     * @param address where the invitation page is, without a code
     */
    record Heading(String community, String address) {}

    private LetterPdf(PDDocument document, Fonts fonts, Sentences sentences, Heading heading) {
        this.document = document;
        this.drawing = new Drawing(document, fonts);
        this.sentences = sentences;
        this.heading = heading;
    }

    /** Writes the letters. They are held in memory meanwhile, never in a file: they hold codes that let people in. */
    static void write(List<Letter> letters, Fonts fonts, Sentences sentences, Heading heading, OutputStream out)
            throws IOException {
        try (var document = new PDDocument()) {
            document.getDocumentInformation().setTitle(heading.community());
            document.getDocumentCatalog().setLanguage("zh-CN");
            var pdf = new LetterPdf(document, fonts, sentences, heading);
            for (var letter : letters) pdf.letter(letter);
            document.save(out);
        }
    }

    private void letter(Letter letter) throws IOException {
        var people = letter.addressees();
        for (int from = 0; from < people.size(); from += PEOPLE_ON_A_PAGE)
            page(letter, people.subList(from, Math.min(people.size(), from + PEOPLE_ON_A_PAGE)));
    }

    private void page(Letter letter, List<Addressee> people) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        page.setResources(shared);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, true)) {
            drawing.lineWithin(content, heading.community(), 18, ROOM, LEFT, TOP);
            drawing.lineWithin(content, letter.address(), 14, ROOM, LEFT, TOP - 40);
            float y = TOP - 74;
            y = paragraph(content, chinese("letters.lead"), 11, y);
            y = paragraph(content, english("letters.lead"), 9, y) - 8;
            for (var one : people) {
                person(content, one, y);
                y -= PERSON;
            }
            steps(content, letter);
        }
    }

    private void person(PDPageContentStream content, Addressee one, float top) throws IOException {
        content.setLineWidth(0.5f);
        content.moveTo(LEFT, top);
        content.lineTo(RIGHT - QR - 12, top);
        content.stroke();
        float room = ROOM - QR - 20;
        drawing.lineWithin(content, one.name(), 15, room, LEFT, top - 26);
        var code = one.code();
        if (code == null) {
            drawing.commonLine(content, both("letters.has-account"), 10, LEFT, top - 50);
            return;
        }
        drawing.commonLine(content, both("letters.code"), 9, LEFT, top - 48);
        drawing.line(content, code, 22, LEFT, top - 74);
        qr(content, heading.address() + "#" + code, RIGHT - QR, top - 8);
    }

    private static void qr(PDPageContentStream content, String text, float left, float top) throws IOException {
        var code = QrCode.of(text);
        float square = QR / code.size();
        for (var bar : code.bars())
            content.addRect(left + bar.x() * square, top - (bar.y() + 1) * square, bar.length() * square, square);
        content.fill();
    }

    private void steps(PDPageContentStream content, Letter letter) throws IOException {
        content.moveTo(LEFT, STEPS + 22);
        content.lineTo(RIGHT, STEPS + 22);
        content.stroke();
        float y = paragraph(content, chinese("letters.steps", heading.address()), 11, STEPS);
        y = paragraph(content, chinese("letters.until", letter.until().toString()), 11, y);
        y = paragraph(content, english("letters.steps", heading.address()), 9, y - 4);
        paragraph(content, english("letters.until", letter.until().toString()), 9, y);
    }

    /** @return where the next one begins */
    private float paragraph(PDPageContentStream content, String text, float size, float top) throws IOException {
        float y = top;
        for (var line : drawing.broken(text, size, ROOM)) {
            drawing.commonLine(content, line, size, LEFT, y);
            y -= size * 1.5f;
        }
        return y;
    }

    private String both(String key) {
        return chinese(key) + "  " + english(key);
    }

    private String chinese(String key, Object... values) {
        return sentences.of(key, Locale.SIMPLIFIED_CHINESE, values);
    }

    private String english(String key, Object... values) {
        return sentences.of(key, Locale.ENGLISH, values);
    }
}
