package org.folkmoot.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.web.TestServer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DescriptionIT {

    private static JsonNode description() {
        return TestServer.client().get("/api-docs").json();
    }

    @Test
    void every_operation_has_a_summary_and_tells_how_it_refuses() {
        int operations = 0;
        for (var path : description().path("paths").properties()) {
            assertThat(path.getKey()).startsWith("/api/");
            for (var operation : path.getValue().properties()) {
                var where = operation.getKey() + " " + path.getKey();
                operations++;
                assertThat(operation.getValue().path("summary").asString(""))
                        .as(where)
                        .isNotBlank();
                assertThat(operation.getValue().path("description").asString(""))
                        .as(where)
                        .containsPattern("(^|\\. )For ");
                assertEquals(
                        "#/components/schemas/Problem",
                        operation
                                .getValue()
                                .at("/responses/default/content/application~1problem+json/schema/$ref")
                                .asString(""),
                        where);
            }
        }
        assertThat(operations).isGreaterThan(50);
    }

    @Test
    void ids_are_text_and_nothing_of_ourselves_is_asked_for() {
        var parameters = new ArrayList<String>();
        for (var path : description().path("paths"))
            for (var operation : path)
                for (var parameter : operation.path("parameters")) {
                    parameters.add(parameter.path("name").asString(""));
                    assertThat(parameter.path("schema").path("type").asString(""))
                            .as(parameter.toString())
                            .isIn("string", "integer");
                }

        assertThat(parameters)
                .contains("community", "Idempotency-Key")
                .doesNotContainAnyElementsOf(List.of("sender", "account"));
    }

    @Test
    void every_part_of_an_address_that_varies_is_a_parameter_and_its_words_are_those_of_addresses() {
        for (var path : description().path("paths").properties())
            for (var operation : path.getValue()) {
                var named = new ArrayList<String>();
                for (var parameter : operation.path("parameters")) {
                    if (parameter.path("in").asString("").equals("path"))
                        named.add("{" + parameter.path("name").asString("") + "}");
                    for (var word : parameter.path("schema").path("enum"))
                        assertThat(word.asString("")).matches("[a-z-]+");
                }
                assertThat(path.getKey().split("/"))
                        .filteredOn(part -> part.startsWith("{"))
                        .containsExactlyInAnyOrderElementsOf(named);
            }
    }

    @Test
    void types_of_the_same_name_are_not_described_as_each_other() {
        var schemas = description().at("/components/schemas");

        assertThat(schemas.at("/ResultSheetAnnulment/properties").has("at")).isTrue();
        assertThat(schemas.at("/ResultSheetVersion/properties").has("counts")).isTrue();
        assertThat(schemas.at("/RuleBookSheetVersion/properties").has("book")).isTrue();
    }

    @Test
    void every_schema_that_is_named_is_there() {
        var description = description();
        var missing = new ArrayList<String>();
        for (var reference : description.findValuesAsString("$ref"))
            if (description.at(reference.substring(1)).isMissingNode()) missing.add(reference);

        assertThat(missing).isEmpty();
        assertThat(description.at("/components/schemas/Problem/required").toString())
                .contains("code")
                .contains("detail")
                .doesNotContain("fault");
    }

    @Test
    void the_page_that_shows_it_works_without_other_servers() {
        var client = TestServer.client();
        var page = client.get("/swagger-ui/index.html");

        assertEquals(200, page.status());
        assertThat(page.body()).doesNotContain("https://").doesNotContain("<script>");
        assertThat(client.get("/swagger-ui/swagger-initializer.js").body()).contains("/api-docs");
        assertThat(page.header("Content-Security-Policy").orElse("")).startsWith("default-src 'self'");
    }
}
