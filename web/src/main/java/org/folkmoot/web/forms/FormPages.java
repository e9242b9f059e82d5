package org.folkmoot.web.forms;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.folkmoot.decisions.GeneralRefusal;
import org.folkmoot.decisions.Refusal;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.files.SentFiles;
import org.folkmoot.web.files.SentForm;
import org.folkmoot.web.forms.Sending.Foreseen;
import org.folkmoot.web.forms.Sending.Outcome;
import org.folkmoot.web.forms.ShownForm.Standing;
import org.folkmoot.web.http.Requests;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows a form on a page of its own, says what the rules say to it, and sends it. */
@Controller
@RequestMapping("/communities/{community}/forms/{form}")
record FormPages(Forms forms, Sending sending, SentFiles files) {

    /** What a press of another button than that which sends asks for. */
    static final String CHECK = "check";

    /** What a form is called refused for that has not been sent because something has happened meanwhile. */
    private static final String CHANGED = "CHANGED_MEANWHILE";

    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9-]{1,40}){1,4}");
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");

    @GetMapping
    @AllowedTo(anyAccount = true)
    String show(
            Account account,
            @PathVariable CommunityId community,
            @PathVariable String form,
            HttpServletRequest request,
            Model page) {
        var given = Values.ofParameters(request.getParameterMap());
        page.addAttribute(
                "form",
                forms.shown(form, account, community, given)
                        .orElseThrow(() -> new EdgeException(EdgeRefusal.NOT_FOR_THIS_ROLE)));
        return "forms/form";
    }

    @PostMapping
    @AllowedTo(anyAccount = true)
    String send(
            Account account,
            @PathVariable CommunityId community,
            @PathVariable("form") String name,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        var form = forms.named(name);
        Requests.about(request, "form", form.name());
        if (!form.isShown()) throw new EdgeException(EdgeRefusal.NOT_FOUND);
        if (!Forms.isFor(form, account)) throw new EdgeException(EdgeRefusal.NOT_FOR_THIS_ROLE);
        var withFiles = SentForm.is(request)
                ? files.receive(request, Forms.sender(new Place(community, account, Values.of()), null))
                : null;
        var values = withFiles == null ? Values.sentWith(request) : new Values(withFiles.fields());
        var place = new Place(community, account, values);
        var sent = new Sent(form, place, Forms.key(values.one("key")), seen(values), request);
        if (withFiles != null && withFiles.wrong() != null) return wrong(sent, withFiles.wrong(), response, page);
        if (SessionEnded.kept(request) != null || CHECK.equals(place.given().one("act"))) return check(sent, page);
        return send(sent, response, page);
    }

    private record Sent(Form form, Place place, String key, long seen, HttpServletRequest request) {}

    private static long seen(Values given) {
        var seen = given.one("seen-up-to");
        return POSITION.matcher(seen).matches() ? Long.parseLong(seen) : 0;
    }

    private String check(Sent sent, Model page) {
        EdgeException wrong = null;
        Standing standing = new Standing.Open();
        try {
            standing = Forms.standing(sending.foresee(
                    Forms.sender(sent.place, sent.key), forms.wanted(sent.form, sent.place), Sending.ALL_SEEN));
        } catch (EdgeException e) {
            wrong = e.why() == EdgeRefusal.MISSING_FIELD ? null : e; // it is still being filled in
        }
        page.addAttribute(
                "form", forms.draw(sent.form, sent.place, sent.key, sent.seen, standing, null, wrong, List.of()));
        return "forms/form";
    }

    private String send(Sent sent, HttpServletResponse response, Model page) {
        try {
            var wanted = forms.wanted(sent.form, sent.place);
            return switch (sending.send(Forms.sender(sent.place, sent.key), wanted, sent.seen)) {
                case Outcome.Done done -> "redirect:" + next(sent, done);
                case Outcome.Refused(var why) -> again(sent, why, response, page);
                case Outcome.Overtaken(var foreseen) -> changed(sent, foreseen, response, page);
            };
        } catch (EdgeException e) {
            return wrong(sent, e, response, page);
        }
    }

    /** Somebody was faster: the form shows what they did, and can be sent again by one who has seen it. */
    private String changed(Sent sent, Foreseen foreseen, HttpServletResponse response, Model page) {
        response.setStatus(HttpStatus.PRECONDITION_FAILED.value());
        page.addAttribute(
                "form",
                forms.draw(
                        sent.form,
                        sent.place,
                        sent.key,
                        forms.head(),
                        Forms.standing(foreseen),
                        null,
                        null,
                        forms.happened(foreseen)));
        Requests.refused(sent.request, CHANGED);
        return "forms/form";
    }

    private String again(Sent sent, Standing.Forbidden refused, HttpServletResponse response, Model page) {
        response.setStatus(status(refused.why()));
        Requests.refused(sent.request, refused.why().name());
        // A form that was accepted once and is sent again with other content becomes a new form.
        var key = refused.why() == GeneralRefusal.COMMAND_ID_REUSED ? Forms.key() : sent.key;
        page.addAttribute(
                "form", forms.draw(sent.form, sent.place, key, forms.head(), refused, refused, null, List.of()));
        return "forms/form";
    }

    private String wrong(Sent sent, EdgeException wrong, HttpServletResponse response, Model page) {
        response.setStatus(status(wrong.why()));
        Requests.refused(sent.request, wrong.why().name());
        var refused = isAtField(sent, wrong.field()) ? null : new Standing.Forbidden(wrong.why(), null);
        page.addAttribute(
                "form",
                forms.draw(sent.form, sent.place, sent.key, sent.seen, new Standing.Open(), refused, wrong, List.of()));
        return "forms/form";
    }

    private static boolean isAtField(Sent sent, @Nullable String field) {
        return field != null
                && sent.form.fields().stream()
                        .filter(known -> known.kind() != Field.Kind.SUBJECT)
                        .anyMatch(known -> field.equals(known.name()) || field.startsWith(known.name() + "."));
    }

    private static int status(Refusal why) {
        return EdgeRefusal.statusOf(why);
    }

    /** The page that follows, told to wait until it shows what was recorded. */
    private static String next(Sent sent, Outcome.Done done) {
        var back = sent.place.given().one(Forms.BACK);
        var path = PATH.matcher(back).matches() ? back : sent.form.next();
        for (var made : done.made().entrySet()) path = path.replace("{" + made.getKey() + "}", made.getValue());
        for (var field : sent.form.fields())
            if (field.kind() == Field.Kind.SUBJECT)
                path = path.replace(
                        "{" + field.name() + "}", segment(sent.place.given().one(field.name())));
        var position = done.position();
        return "/communities/" + sent.place.community() + path + "?seen=" + position + "&recorded=" + position;
    }

    /** What was accepted is an id, which needs no escaping; what was not is not led anywhere. */
    private static String segment(String text) {
        return text.matches("[A-Za-z0-9-]+") ? text : "";
    }
}
