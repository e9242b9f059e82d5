package org.folkmoot.web.http;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.lang.reflect.InvocationTargetException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.decisions.Refusal;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.vocabulary.Id;
import org.folkmoot.vocabulary.Salt;
import org.folkmoot.web.kit.EdgeRefusal;
import org.springframework.http.HttpStatus;

/** Parts of which the machine-readable description of the interface is put together. */
public final class Described {

    /** The names under which it knows how requests show who sends them. */
    static final String SESSION = "session";

    static final String TOKEN = "token";

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final String PROBLEM_SCHEMA = "Problem";

    /** Of the ids that are no random ones. */
    private static final Map<Class<?>, String> FORMS = Map.of(
            Digest.class, "[0-9a-f]{64}",
            Salt.class, "([0-9a-f]{2}){1,64}",
            CommandId.class, "[0-9A-Za-z._:-]{8,64}",
            DutyId.class, DutyId.PATTERN,
            CommunityId.class, "[a-z][a-z0-9-]{1,30}[a-z0-9]");

    private Described() {}

    /** A schema that is described elsewhere. */
    public static Schema<?> named(String schema) {
        return new Schema<>().$ref("#/components/schemas/" + schema);
    }

    /** JSON of that schema. */
    public static Content json(Schema<?> schema) {
        return content(JSON, schema);
    }

    private static Content content(String type, Schema<?> schema) {
        return new Content().addMediaType(type, new MediaType().schema(schema));
    }

    /** Text as ids of that kind are written; the kind itself says which text it takes. */
    public static Schema<?> id(Class<?> kind) {
        var form = FORMS.get(kind);
        if (form != null) return new StringSchema().pattern("^" + form + "$");
        var letters = IntStream.rangeClosed('A', 'Z')
                .mapToObj(letter -> String.valueOf((char) letter))
                .filter(letter -> takes(kind, letter + "-00000000"))
                .collect(Collectors.joining());
        if (letters.isEmpty()) throw new IllegalArgumentException(kind + " is an id of unknown form");
        var first = letters.length() == 1 ? letters : "[" + letters + "]";
        return new StringSchema().pattern("^" + first + "-[" + Id.CROCKFORD + "]{8}$");
    }

    private static boolean takes(Class<?> kind, String text) {
        try {
            kind.getConstructor(String.class).newInstance(text);
            return true;
        } catch (InvocationTargetException e) {
            return false;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(kind + " is an id, so it holds one text", e);
        }
    }

    public static Parameter community() {
        return new PathParameter().name("community").schema(id(CommunityId.class));
    }

    /** The position that an answer must have seen. */
    public static Parameter seen() {
        return new QueryParameter()
                .name(Seen.PARAMETER)
                .description("A position of the record that the answer must have seen.")
                .schema(new IntegerSchema().format("int64").minimum(java.math.BigDecimal.ZERO));
    }

    /** What a command is known by to its sender. */
    public static Parameter key() {
        return new HeaderParameter()
                .name(SenderArgument.KEY)
                .description("Your name for the command: sent again under it, it is done once. It stands nowhere in the"
                        + " record.")
                .schema(new StringSchema().pattern("^" + SenderArgument.FORM.pattern() + "$"));
    }

    /** Where the answer to a command tells its position. */
    public static Header position(String description) {
        return new Header().description(description).schema(new IntegerSchema().format("int64"));
    }

    /** Needs a session, and to change something also its token. */
    public static void secured(Operation operation, boolean writes) {
        var needed = new SecurityRequirement().addList(SESSION);
        if (writes) needed.addList(TOKEN);
        operation.setSecurity(List.of(needed));
    }

    /** Describes how an operation refuses, by status and code. @param more refusals besides those of the edge that have these statuses */
    public static void refusals(ApiResponses responses, Set<Integer> statuses, Collection<? extends Refusal> more) {
        for (int status : statuses) {
            var codes = Stream.concat(Stream.of(EdgeRefusal.values()), more.stream())
                    .filter(why -> EdgeRefusal.statusOf(why) == status)
                    .map(Refusal::name)
                    .distinct()
                    .collect(Collectors.joining(", "));
            if (codes.isEmpty()) continue;
            var known = HttpStatus.resolve(status);
            responses.addApiResponse(
                    Integer.toString(status),
                    new ApiResponse()
                            .description((known == null ? "Refused" : known.getReasonPhrase()) + ": " + codes)
                            .content(content(PROBLEM, named(PROBLEM_SCHEMA))));
        }
        responses.addApiResponse(
                "default",
                new ApiResponse().description("Any other refusal").content(content(PROBLEM, named(PROBLEM_SCHEMA))));
    }
}
