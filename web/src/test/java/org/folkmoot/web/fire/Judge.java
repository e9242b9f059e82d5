package org.folkmoot.web.fire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.folkmoot.web.fire.Described.Operation;
import org.folkmoot.web.fire.Standing.Kept;
import org.folkmoot.web.fire.Wire.Answer;

/** Compares an answer with what has happened. */
record Judge(Described described, Operation operation, Shot shot, Answer answer, Kept before, Kept after) {

    static final Pattern INSIDE = Pattern.compile(
            "org\\.folkmoot|org\\.spring|org\\.apache|tools\\.jackson|java\\.(lang|util|io)\\.|Exception|\\bat [a-z]+\\.[a-z]+\\.[A-Za-z]|Tomcat|SQLITE");

    List<String> faults() {
        var faults = new ArrayList<String>();
        if (answer.status() == 0) {
            if (!shot.last() && !shot.odd.contains("X-Padding") && !shot.odd.contains("another body"))
                faults.add("no answer");
        } else if (answer.status() >= 500) faults.add("a fault of ours");
        if (INSIDE.matcher(answer.text()).find()) faults.add("an inside in the answer");
        var head = grown();
        if (!head.isEmpty()) faults.add(head);
        if ((answer.status() >= 400 || answer.status() == 0) && !before.rows().equals(after.rows()))
            faults.add("rows are left: " + before.rows() + " " + after.rows());
        if (answer.status() >= 400) problem(faults);
        else if (answer.status() > 0
                && shot.method.equals(operation.method())
                && !shot.odd.contains("path")
                && !shot.odd.contains("Host"))
            described
                    .fault(operation, answer.status(), answer.type(), answer.body())
                    .ifPresent(faults::add);
        return faults;
    }

    private String grown() {
        long grown = after.head().position() - before.head().position();
        var said = answer.status() < 300 ? answer.header("Folkmoot-Position") : Optional.<String>empty();
        if (said.isEmpty()) return grown == 0 ? "" : "recorded, and does not say so";
        var receipt = shot.method.equals("HEAD") ? null : Json.read(answer.body());
        boolean repeated = receipt != null && receipt.path("repeated").asBoolean(false);
        if (repeated) return grown == 0 ? "" : "repeated, and recorded";
        if (grown == 0) return "says it is recorded, and is not";
        return said.get().equals("" + after.head().position()) ? "" : "recorded elsewhere than it says";
    }

    private void problem(List<String> faults) {
        if (shot.method.equals("HEAD")) return;
        if (!answer.type().equals("application/problem+json")) {
            faults.add("no problem but " + answer.type());
            return;
        }
        described
                .fault(operation, answer.status(), answer.type(), answer.body())
                .ifPresent(faults::add);
        var problem = Json.read(answer.body());
        if (problem.path("status").asInt(0) != answer.status()) faults.add("another status inside");
        if (!problem.path("code").asString("").matches("[A-Z][A-Z_]+")) faults.add("no code");
        if (problem.path("detail").asString("").isBlank()) faults.add("no sentence");
    }
}
