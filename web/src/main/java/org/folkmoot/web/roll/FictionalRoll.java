package org.folkmoot.web.roll;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.folkmoot.web.identity.Person;

/**
 * A roll of invented people, the same for the same numbers on every machine. Nobody in it can be taken for somebody: people are
 * called after a plant, a time and the weather; identity card numbers begin with 99, which is no region; telephone numbers begin
 * with 000, which nobody can dial.
 */
public final class FictionalRoll {

    /** The adults are of age on this day, and the others not before 2028. */
    private static final LocalDate ON = LocalDate.of(2026, 1, 1);

    private static final LocalDate OLDEST = LocalDate.of(1930, 1, 1);
    private static final LocalDate YOUNGEST_ADULT = ON.minusYears(Person.AGE_OF_MAJORITY);
    private static final LocalDate OLDEST_CHILD = ON.minusYears(Person.AGE_OF_MAJORITY - 2);

    private static final String PLANTS = "松竹梅兰菊荷桂柏榆槐枫桐桑杏桃橘茶麻莲蒲葵芦苇菱";
    private static final String TIMES = "春夏秋冬晨午暮夜元朔望晦";
    private static final String WEATHER = "风云雨雪霜露雾虹雷霞霁冰";

    /**
     * How large a roll.
     *
     * @param adults residents of age: at least one in every household
     */
    public record Size(int households, int residents, int adults, int groups) {
        public Size {
            if (households < 1 || groups < 1 || groups > households || adults < households || residents < adults)
                throw new IllegalArgumentException(
                        "groups, households, adults and residents are at least 1 and each at least the one before");
            if (residents > households * 20L) throw new IllegalArgumentException("at most 20 residents a household");
        }

        /** The community of the worked example: 4,611 households in 150 groups, 12,000 residents, 10,250 of them of age. */
        public static final Size NANLANG = new Size(4_611, 12_000, 10_250, 150);

        /** The same proportions at another size. */
        public static Size of(int households, int residents) {
            long adults = (long) residents * NANLANG.adults() / NANLANG.residents();
            int groups = Math.max(1, households * NANLANG.groups() / NANLANG.households());
            return new Size(households, residents, (int) Math.max(households, adults), groups);
        }
    }

    private final Size size;
    private final Random random;
    private final String region;
    private final Map<LocalDate, Integer> bornOn = new HashMap<>();
    private int persons;

    private FictionalRoll(Size size, long seed) {
        this.size = size;
        this.random = new Random(seed);
        this.region = String.format(Locale.ROOT, "99%04d", Math.floorMod(seed, 10_000L));
    }

    /**
     * The roll as CSV text, its lines ended by LF.
     *
     * @param seed another seed, other people; two rolls share no document number if their seeds differ in the last four digits
     * @param chineseHeader whether the columns are named in Chinese
     */
    public static String write(Size size, long seed, boolean chineseHeader) {
        return new FictionalRoll(size, seed).write(chineseHeader);
    }

    private String write(boolean chineseHeader) {
        var text = new StringBuilder(size.residents() * 80);
        var names = Arrays.stream(RollColumn.values())
                .map(column -> chineseHeader ? column.chineseHeader() : column.header())
                .toList();
        text.append(String.join(",", names)).append('\n');
        var adults = spread(size.adults(), true);
        var children = spread(size.residents() - size.adults(), false);
        for (int household = 0; household < size.households(); household++)
            writeHousehold(household, adults[household], children[household], chineseHeader, text);
        return text.toString();
    }

    /** Deals people out to households at random, at most ten to each. */
    private int[] spread(int people, boolean oneEach) {
        var dealt = new int[size.households()];
        if (oneEach) Arrays.fill(dealt, 1);
        for (int rest = oneEach ? people - dealt.length : people; rest > 0; ) {
            int household = random.nextInt(dealt.length);
            if (dealt[household] == 10) continue;
            dealt[household]++;
            rest--;
        }
        return dealt;
    }

    private void writeHousehold(int number, int adults, int children, boolean chinese, StringBuilder text) {
        int group = (int) ((long) number * size.groups() / size.households());
        var family = pick(PLANTS);
        var dwelling =
                String.format(Locale.ROOT, "%05d,%03d,%s,%s", number + 1, group + 1, building(number), unit(number));
        for (int i = 0; i < adults + children; i++) {
            var born = i < adults ? between(OLDEST, YOUNGEST_ADULT) : between(OLDEST_CHILD, ON);
            var yes = chinese ? "是" : "yes";
            var no = chinese ? "否" : "no";
            var fields = List.of(
                    dwelling, family + pick(TIMES) + pick(WEATHER), document(born), phone(i < adults), born.toString());
            text.append(String.join(",", fields))
                    .append(',')
                    .append(i == 0 ? yes : no)
                    .append('\n');
        }
    }

    /** Six floors of four flats to a staircase, three staircases to a building. */
    private static String building(int number) {
        return number / 72 + 1 + "号楼";
    }

    private static String unit(int number) {
        int within = number % 72;
        return String.format(Locale.ROOT, "%d-%d%02d", within / 24 + 1, within % 24 / 4 + 1, within % 4 + 1);
    }

    private String pick(String signs) {
        int place = random.nextInt(signs.length());
        return signs.substring(place, place + 1);
    }

    private LocalDate between(LocalDate first, LocalDate end) {
        return first.plusDays(random.nextInt((int) (end.toEpochDay() - first.toEpochDay())));
    }

    private String document(LocalDate born) {
        int order = bornOn.merge(born, 1, Integer::sum);
        if (order > 999) throw new IllegalArgumentException("identity card numbers allow 999 people born on one day");
        var digits = region + born.toString().replace("-", "") + String.format(Locale.ROOT, "%03d", order);
        return digits + DocumentNumber.checkDigit(digits);
    }

    private String phone(boolean adult) {
        persons++;
        return adult ? String.format(Locale.ROOT, "000%08d", persons) : "";
    }
}
