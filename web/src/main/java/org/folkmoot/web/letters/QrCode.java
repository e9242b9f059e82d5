package org.folkmoot.web.letters;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A QR code as dark bars, each within one row.
 *
 * @param size how many squares it is wide and high, without the quiet zone of four around it
 */
record QrCode(int size, List<Bar> bars) {

    /** Dark squares side by side. */
    record Bar(int x, int y, int length) {}

    /** The code of a text; one in seven of its squares may be soiled. */
    static QrCode of(String text) {
        try {
            var squares = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            var bars = new ArrayList<Bar>();
            for (int y = 0; y < squares.getHeight(); y++)
                for (int x = 0; x < squares.getWidth(); x++) {
                    int from = x;
                    while (x < squares.getWidth() && squares.get(x, y) == 1) x++;
                    if (x > from) bars.add(new Bar(from, y, x - from));
                }
            return new QrCode(squares.getWidth(), List.copyOf(bars));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too much for a QR code", e);
        }
    }

    /** The way round all bars, as SVG writes it. */
    public String path() {
        return bars.stream()
                .map(bar -> "M" + bar.x() + " " + bar.y() + "h" + bar.length() + "v1h-" + bar.length() + "z")
                .collect(Collectors.joining());
    }
}
