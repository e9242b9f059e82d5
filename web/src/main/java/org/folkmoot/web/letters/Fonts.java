package org.folkmoot.web.letters;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The fonts of this machine that letters are drawn with. */
final class Fonts {

    private static final Logger LOG = LoggerFactory.getLogger(Fonts.class);
    private static final String COMMON = "社区居民账户邀请信的";

    /** Stands for a sign that no font has (〓). */
    private static final int NONE = 0x3013;

    private static final List<String> PREFERRED = List.of(
            "Noto Sans CJK SC",
            "Source Han Sans SC",
            "Source Han Sans CN",
            "Noto Sans SC",
            "WenQuanYi Micro Hei",
            "WenQuanYi Zen Hei",
            "Microsoft YaHei",
            "PingFang SC",
            "SimHei",
            "Noto Serif CJK SC",
            "SimSun");

    private final List<Font> fonts;
    private final Map<Integer, Font> chosen = new ConcurrentHashMap<>();

    private Fonts(List<Font> fonts) {
        this.fonts = fonts;
    }

    /** Looks for fonts. Takes a second. @return empty if none of them has Chinese */
    static Optional<Fonts> ofThisMachine() {
        try {
            return of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts());
        } catch (RuntimeException | LinkageError | InternalError e) {
            LOG.warn(
                    "this machine has no fonts to draw letters with: {}",
                    e.getClass().getName());
            return Optional.empty();
        }
    }

    /** Those with Chinese first, the better known before. */
    static Optional<Fonts> of(Font... all) {
        var sorted = Arrays.stream(all)
                .sorted(Comparator.comparing((Font font) -> font.canDisplayUpTo(COMMON) != -1)
                        .thenComparing(font -> !isRegular(font))
                        .thenComparing(font -> rank(font.getFamily(Locale.ROOT))))
                .toList();
        return sorted.isEmpty() || sorted.getFirst().canDisplayUpTo(COMMON) != -1
                ? Optional.empty()
                : Optional.of(new Fonts(sorted));
    }

    private static int rank(String family) {
        int place = PREFERRED.indexOf(family);
        return place < 0 ? PREFERRED.size() : place;
    }

    private static boolean isRegular(Font font) {
        var name = font.getFontName(Locale.ROOT);
        return name.endsWith("Regular") || name.equals(font.getFamily(Locale.ROOT));
    }

    /** The first font that has the sign; of one that none has, the first font. */
    Font with(int sign) {
        return chosen.computeIfAbsent(
                sign,
                one -> fonts.stream()
                        .filter(font -> font.canDisplay(one))
                        .findFirst()
                        .orElse(fonts.getFirst()));
    }

    /** The sign itself or, if no font has it, the sign that says so. */
    int drawable(int sign) {
        return with(sign).canDisplay(sign) ? sign : NONE;
    }
}
