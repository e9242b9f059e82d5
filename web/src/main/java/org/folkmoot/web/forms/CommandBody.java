package org.folkmoot.web.forms;

import java.io.InputStream;
import java.util.Optional;
import org.folkmoot.decisions.Command;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.StoredName;
import org.folkmoot.record.UnknownName;
import org.folkmoot.web.forms.SentCommand.Filled;
import org.folkmoot.web.forms.SentCommand.Made;
import org.folkmoot.web.forms.SentCommand.Text;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.Sender;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what programs send: a command's JSON as the record keeps it, but for what the form says is made, kept or filled in here.
 *
 * <p>What cannot be read is told by its place, as an {@link EdgeException} or Jackson's exception.
 *
 * @param json strict, as everything that programs send is read
 */
@Component
record CommandBody(JsonMapper json, RecordJson record) {

    /** Elements of one list: more than any decision takes, and few enough to be looked at. */
    static final int MOST_ELEMENTS = 500;

    /** A name such as {@code call-meeting}, or with the version of an older shape; empty if nothing is called so. */
    static Optional<StoredName> older(String name) {
        if (name.indexOf('.') < 0) return Optional.empty();
        return Optional.of(EdgeRefusal.NOT_FOUND.unless(null, () -> StoredName.parse(name)));
    }

    /** @param shape the older shape that it is sent in; null for today's */
    Wanted read(Form form, @Nullable StoredName shape, Sender sender, InputStream body) {
        var sent = json.readTree(body);
        if (sent.isMissingNode()) throw new EdgeException(EdgeRefusal.MALFORMED_JSON);
        if (!(sent instanceof ObjectNode object)) throw new EdgeException(EdgeRefusal.WRONG_TYPE);
        bound(object, "");
        return read(form, shape == null ? object : today(shape, object), sender);
    }

    private ObjectNode today(StoredName shape, ObjectNode sent) {
        try {
            return record.today(shape, sent);
        } catch (UnknownName e) {
            throw new EdgeException(EdgeRefusal.NOT_FOUND);
        }
    }

    private Wanted read(Form form, ObjectNode sent, Sender sender) {
        var gathered = new Gathered(form);
        form.sent()
                .made
                .forEach((path, made) ->
                        path.visit(sent, (parent, member, place) -> make(made, gathered, parent, member, place)));
        form.sent()
                .texts
                .forEach((path, text) ->
                        path.visit(sent, (parent, member, place) -> keep(text, gathered, parent, member, place)));
        form.sent().filled.forEach((component, filled) -> fill(filled, component, sent, sender));
        Class<? extends Command> type = record.names().command(form.name());
        return gathered.into(json.treeToValue(sent, type));
    }

    private static void make(Made made, Gathered gathered, ObjectNode parent, String member, String place) {
        var given = parent.get(member);
        if (given != null && !(made.mayBeGiven() && given.isNull())) {
            if (made.mayBeGiven()) return;
            throw new EdgeException(EdgeRefusal.UNKNOWN_FIELD, place);
        }
        parent.put(member, gathered.fresh(place));
    }

    private void keep(Text kept, Gathered gathered, ObjectNode parent, String member, String place) {
        var given = parent.get(member);
        if (given == null || given.isNull()) {
            if (kept.optional()) return;
            throw new EdgeException(EdgeRefusal.MISSING_FIELD, place);
        }
        if (!given.isString()) throw new EdgeException(EdgeRefusal.WRONG_TYPE, place);
        parent.put(member, gathered.text(kept.kind(), text(given, place), place).value());
    }

    private String text(JsonNode given, String place) {
        try {
            return json.treeToValue(given, String.class);
        } catch (JacksonException e) {
            throw new EdgeException(EdgeRefusal.INVALID_VALUE, place); // by itself, it stands nowhere
        }
    }

    private void fill(Filled filled, String component, ObjectNode sent, Sender sender) {
        var given = sent.get(component);
        if (given != null && !(filled.mayBeGiven() && given.isNull())) {
            if (filled.mayBeGiven()) return;
            throw new EdgeException(EdgeRefusal.UNKNOWN_FIELD, component);
        }
        sent.remove(component);
        try {
            var value = filled.how().of(sender, sent);
            if (value != null) sent.set(component, record.toJson(value));
        } catch (IllegalArgumentException e) {
            // What it follows from makes no sense, which is told when that is read.
        }
    }

    private static void bound(JsonNode node, String place) {
        if (node.isArray() && node.size() > MOST_ELEMENTS) throw new EdgeException(EdgeRefusal.INVALID_VALUE, place);
        if (node instanceof ObjectNode object)
            object.properties()
                    .forEach(member -> bound(
                            member.getValue(), place.isEmpty() ? member.getKey() : place + "." + member.getKey()));
        else if (node.isArray()) for (int i = 0; i < node.size(); i++) bound(node.get(i), place + "[" + i + "]");
    }
}
