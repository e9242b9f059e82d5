package org.folkmoot.web.forms;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where in a command's JSON something stands: {@code meeting}, or {@code residents[].resident} for a member of each element of a
 * list.
 */
record MemberPath(List<String> steps) {

    private static final String EACH = "[]";

    MemberPath(String path) {
        this(List.of(path.split("\\.")));
    }

    /** Is shown each place where the member stands or might stand. */
    @FunctionalInterface
    interface AtMember {
        /** @param place such as {@code residents[0].resident} */
        void at(ObjectNode parent, String member, String place);
    }

    void visit(JsonNode root, AtMember visitor) {
        visit(root, 0, "", visitor);
    }

    private void visit(JsonNode node, int step, String before, AtMember visitor) {
        if (!(node instanceof ObjectNode object)) return;
        var name = steps.get(step);
        if (step == steps.size() - 1) {
            visitor.at(object, name, before + name);
            return;
        }
        if (!name.endsWith(EACH)) {
            visit(object.path(name), step + 1, before + name + ".", visitor);
            return;
        }
        var list = name.substring(0, name.length() - EACH.length());
        var elements = object.path(list);
        if (!elements.isArray()) return;
        for (int i = 0; i < elements.size(); i++)
            visit(elements.get(i), step + 1, before + list + "[" + i + "].", visitor);
    }

    /** The command's own member that it begins with. */
    String first() {
        return steps.getFirst().replace(EACH, "");
    }

    /** Whether such a place is one of these. */
    boolean includes(String place) {
        return String.join(".", steps).equals(place.replaceAll("\\[[0-9]+]", "[]"));
    }

    /** What stands at such a place. */
    static JsonNode at(JsonNode root, String place) {
        return root.at("/" + place.replace("[", "/").replace("]", "").replace('.', '/'));
    }
}
