package org.folkmoot.web.forms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.forms.Place.Option;
import org.folkmoot.web.forms.Place.Options;
import org.folkmoot.web.identity.Purpose;
import org.folkmoot.web.identity.Vault;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Residents to choose from, by their names. Each look-up is made, and written down, once in a request, however often a form is tried. */
@Component
public record People(Vault vault) {
    private static final Pattern ID = Pattern.compile("R-[0-9A-Z]{8}");

    /** How many lines of one field are searched for. */
    private static final int MOST_LINES = 60;

    /** How many are offered at most. */
    private static final int MOST_OFFERED = 120;

    /** Those whose names, addresses or ids stand in another field, one in each line. Whoever is named by their id is offered as such. */
    public Options searched(String field, Purpose purpose) {
        return place -> once("searched " + field + place.given().one(field), () -> search(place, field, purpose));
    }

    private List<Option> search(Place place, String field, Purpose purpose) {
        var found = new LinkedHashMap<String, Option>();
        place.given()
                .one(field)
                .lines()
                .map(String::strip)
                .filter(line -> line.codePoints().anyMatch(Character::isLetterOrDigit))
                .limit(MOST_LINES)
                .forEach(line -> {
                    for (var one : vault.search(place.account(), purpose, place.community(), line)) {
                        var label = one.name() + " · " + one.building() + " " + one.unit();
                        found.putIfAbsent(
                                one.resident().value(),
                                new Option(one.resident().value(), label));
                    }
                    if (ID.matcher(line).matches()) found.putIfAbsent(line, new Option(line, line));
                });
        return found.values().stream().limit(MOST_OFFERED).toList();
    }

    /** Certain residents, by the names that the reader may read, else by their ids. */
    public Options named(String what, Purpose purpose, Function<Place, ? extends Collection<ResidentId>> which) {
        return place -> once("named " + what + place.tried() + place.given().all(), () -> {
            var residents = which.apply(place);
            var names = residents.isEmpty() || place.tried()
                    ? Map.<ResidentId, String>of()
                    : vault.names(place.account(), purpose, residents);
            return residents.stream()
                    .map(one -> new Option(one.value(), names.getOrDefault(one, one.value())))
                    .toList();
        });
    }

    @SuppressWarnings("unchecked") // nobody else writes under this name
    private static List<Option> once(String what, Supplier<List<Option>> look) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) return look.get();
        var name = People.class.getName() + " " + what;
        if (request.getAttribute(name, RequestAttributes.SCOPE_REQUEST) instanceof List<?> known)
            return (List<Option>) known;
        var found = List.copyOf(new ArrayList<>(look.get()));
        request.setAttribute(name, found, RequestAttributes.SCOPE_REQUEST);
        return found;
    }
}
