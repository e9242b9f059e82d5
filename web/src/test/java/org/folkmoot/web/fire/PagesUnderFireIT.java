package org.folkmoot.web.fire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.folkmoot.axon.Soon;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.fire.Standing.Kept;
import org.folkmoot.web.fire.Wire.Answer;
import org.folkmoot.web.forms.Field;
import org.folkmoot.web.forms.Form;
import org.folkmoot.web.forms.Forms;
import org.folkmoot.web.roll.ImportsForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Every page and every form, asked and sent by everybody, rightly and wrongly, and the roll's file uploaded as no browser does it.
 * Whatever comes: no fault of ours, a page in the reader's language, the record grown if and only if the answer leads on to what
 * was recorded, and nothing kept of what was refused.
 *
 * <p>{@code -Dfolkmoot.fuzz.rounds=…} asks more often (1 is asked in every build), {@code -Dfolkmoot.fuzz.seed=…} asks otherwise.
 */
class PagesUnderFireIT {

    private static final long SEED = Long.getLong("folkmoot.fuzz.seed", 20_260_301);
    private static final int ROUNDS = Integer.getInteger("folkmoot.fuzz.rounds", 1);
    private static final int ALLOWED = 3;
    private static final int NOT_ALLOWED = 1;
    private static final int MOST_FAULTS = 30;
    private static final int SHOWN = 2;
    private static final int MOST_READ = 5_000;
    private static final Pattern RECORDED = Pattern.compile("[?&]recorded=(\\d+)");
    private static final Set<String> ENDING = Set.of("/sign-out", "/account/sign-out-everywhere");

    @TempDir
    Path folder;

    private final List<String> faults = new ArrayList<>();
    private final TreeMap<String, Integer> told = new TreeMap<>();
    private final TreeMap<Integer, Integer> statuses = new TreeMap<>();
    private int shots = 0;
    private int recorded = 0;

    /** A page: what is asked for how, and the names of what may be given with it. */
    private record Target(String method, String pattern, List<String> names) {
        @Override
        public String toString() {
            return method + " " + pattern;
        }

        /** What goes on after the answer. */
        boolean isImport() {
            return pattern.contains("/roll/import");
        }
    }

    @Test
    void whatever_is_asked_is_answered_with_a_page_and_nothing_is_half_done() throws Exception {
        System.out.println("fire with -Dfolkmoot.fuzz.seed=" + SEED + " -Dfolkmoot.fuzz.rounds=" + ROUNDS);
        try (var at = new Besieged(folder)) {
            var targets = targets(at);
            for (int round = 0; round < ROUNDS && faults.size() < MOST_FAULTS; round++)
                for (var target : targets)
                    if (round == ROUNDS - 1 || !ENDING.contains(target.pattern())) besiege(at, target, round);
            System.out.println(shots + " requests, " + recorded + " recorded: " + statuses);

            assertThat(faults).as("seed " + SEED).isEmpty();
            assertThat(recorded).as("some of it makes sense").isPositive();
            assertThat(statuses.keySet()).contains(200, 302, 400, 403, 404, 422);
            ApiUnderFireIT.followed(at);
        }
    }

    private static List<Target> targets(Besieged at) {
        var targets = new ArrayList<Target>();
        at.server.part(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((mapping, handler) -> {
            if (!handler.getBeanType().getPackageName().startsWith("org.folkmoot.web")
                    || SseEmitter.class.isAssignableFrom(handler.getReturnType().getParameterType())) return;
            for (var pattern : mapping.getPatternValues())
                for (var method : mapping.getMethodsCondition().getMethods())
                    if (!pattern.startsWith("/api/") && !pattern.contains("{form}"))
                        targets.add(new Target(method.name(), pattern, names(handler)));
        });
        for (var form : at.server.part(Forms.class).all().values())
            for (var method : List.of("GET", "POST"))
                targets.add(new Target(method, "/communities/{community}/forms/" + form.name(), names(form)));
        targets.add(new Target("POST", "/sign-in", List.of("name", "password")));
        targets.add(new Target("POST", "/sign-out", List.of()));
        targets.sort(Comparator.comparing((Target one) -> ENDING.contains(one.pattern()))
                .thenComparing(Target::pattern)
                .thenComparing(Target::method));
        return targets;
    }

    private static List<String> names(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(parameter -> String.valueOf(parameter.getParameter().getName()))
                .toList();
    }

    private static List<String> names(Form form) {
        var names = new LinkedHashSet<String>();
        for (var field : form.fields()) {
            names.add(field.name());
            if (field.kind() == Field.Kind.FILE) names.add(field.name() + PageAim.FILE);
            for (var column : field.columns()) {
                names.add(field.name() + ".0." + column.name());
                if (column.kind() == Field.Kind.FILE) names.add(field.name() + ".0." + column.name() + PageAim.FILE);
            }
            if (field.kind() == Field.Kind.COUNTS)
                for (var option : List.of("yes", "no", "abstain")) names.add(field.name() + "." + option);
        }
        return List.copyOf(names);
    }

    private void besiege(Besieged at, Target target, int round) throws Exception {
        boolean ending = ENDING.contains(target.pattern());
        for (var session : at.sessions.entrySet()) {
            int most = NOT_ALLOWED;
            for (int i = 0; i < most && faults.size() < MOST_FAULTS; i++) {
                var random = new Random((SEED + round) * 1_000_003 + (target + session.getKey()).hashCode() * 31L + i);
                var shot = new PageAim(at, random)
                        .shot(target.method(), target.pattern(), target.names(), session.getValue());
                var answer = fire(at, target, session.getKey(), shot);
                if (!ending && answer.status() != 403 && answer.status() != 401) most = ALLOWED;
            }
        }
    }

    private Answer fire(Besieged at, Target target, String who, Shot shot) throws Exception {
        var before = at.standing.now();
        var answer = at.fire(shot);
        if (target.isImport())
            Soon.until(
                    "nothing is imported",
                    () -> ImportsForTests.isIdle(at.server, new CommunityId(Besieged.COMMUNITY)));
        var after = at.standing.now();
        shots++;
        statuses.merge(answer.status(), 1, Integer::sum);
        faults(target, shot, answer, before, after).stream()
                .filter(fault -> told.merge(fault + target, 1, Integer::sum) <= SHOWN)
                .forEach(fault -> faults.add(
                        "FAULT " + fault + "\n" + who + " → " + target + " " + shot + "\n← " + answer.status() + " "
                                + answer.text().lines().findFirst().orElse("") + "\n"));
        if (!before.head().equals(after.head())) {
            recorded++;
            if (recorded % 10 == 0) at.learnIds();
        }
        return answer;
    }

    private static List<String> faults(Target target, Shot shot, Answer answer, Kept before, Kept after) {
        var faults = new ArrayList<String>();
        if (answer.status() == 0 && !shot.last() && !shot.odd.contains("X-Padding")) faults.add("no answer");
        if (answer.status() >= 500) faults.add("a fault of ours");
        if (Judge.INSIDE.matcher(answer.text()).find() && !shot.odd.contains("inside"))
            faults.add("an inside in the answer");
        if (answer.status() >= 400 && !shot.method.equals("HEAD")) {
            if (!answer.type().equals("text/html") && !isBeyondReading(shot))
                faults.add("no page but " + answer.type());
            else if (answer.type().equals("text/html") && !isBeyondReading(shot)) language(shot, answer, faults);
        }
        if (!target.isImport()) {
            var grown = grown(answer, before, after);
            if (!grown.isEmpty()) faults.add(grown);
            if ((answer.status() >= 400 || answer.status() == 0)
                    && !withoutReadings(before).equals(withoutReadings(after)))
                faults.add("rows are left: " + before.rows() + " " + after.rows());
        }
        return faults;
    }

    /** A form that is refused still shows people, and who has seen them is written down. */
    private static Map<String, Integer> withoutReadings(Kept kept) {
        var rows = new TreeMap<>(kept.rows());
        rows.remove("kept_reading");
        return rows;
    }

    /** Nobody knows what was asked for, or that it is a person who asks. */
    private static boolean isBeyondReading(Shot shot) {
        return shot.odd.contains("Accept")
                || shot.path.equals("/health")
                || shot.query.length() > MOST_READ
                || (shot.path + shot.query).chars().anyMatch(c -> c <= ' ' || c >= 127);
    }

    private static void language(Shot shot, Answer answer, List<String> faults) {
        if (shot.query.contains("lang=") || shot.odd.contains("Cookie") || shot.odd.contains("Accept-Language")) return;
        var wanted = shot.header("Accept-Language").orElse("zh-CN");
        if (!answer.text().contains("<html lang=\"" + wanted + "\""))
            faults.add("a page in another language than " + wanted);
    }

    private static String grown(Answer answer, Kept before, Kept after) {
        long head = after.head().position();
        var said = RECORDED.matcher(answer.header("Location").orElse(""));
        boolean says = answer.status() / 100 == 3 && said.find();
        if (head > before.head().position()) {
            if (answer.status() / 100 != 3) return "recorded, and does not lead on";
            return says && Long.parseLong(said.group(1)) != head ? "recorded elsewhere than it says" : "";
        }
        return says && Long.parseLong(said.group(1)) > head ? "says it is recorded, and is not" : "";
    }
}
