package firstdeal.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import firstdeal.As;
import firstdeal.IntegrationTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API's own description: a client generator must be able to work from it. */
@IntegrationTest
class OpenApiIT {

    @Autowired
    MockMvcTester http;

    @Autowired
    JsonMapper json;

    @Test
    void itIsOpenApi31AndEveryReferenceLeadsSomewhere() throws IOException {
        var api = api();

        assertThat(api.get("openapi").asString()).startsWith("3.1");
        assertThat(api.get("info").get("title").asString()).isEqualTo("Firstdeal");
        var dangling = new ArrayList<String>();
        walk(api, node -> {
            if (node.isObject() && node.has("$ref")) {
                var ref = node.get("$ref").asString();
                if (!ref.startsWith("#/") || api.at(ref.substring(1)).isMissingNode()) {
                    dangling.add(ref);
                }
            }
        });
        assertThat(dangling).isEmpty();
    }

    @Test
    void everySchemaOfItIsAJsonSchema() throws IOException {
        var dialect = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        api().get("components")
                .get("schemas")
                .properties()
                .forEach(it -> assertThat(dialect.validate(it.getValue().toString(), InputFormat.JSON))
                        .as(it.getKey())
                        .isEmpty());
    }

    @Test
    void everyOperationSaysWhatItDoesAndWhatMayGoWrong() throws IOException {
        var ids = new HashSet<String>();
        var wrong = new ArrayList<String>();
        operations((name, operation) -> {
            if (operation.path("summary").asString("").isBlank()
                    || !operation
                            .path("responses")
                            .path("default")
                            .path("content")
                            .has("application/problem+json")
                    || operation.path("responses").size() < 2
                    || !ids.add(operation.path("operationId").asString(""))) {
                wrong.add(name);
            }
        });

        assertThat(wrong).isEmpty();
        assertThat(ids).hasSizeGreaterThan(100);
    }

    @Test
    void everySummaryIsOfAnOperationThatIsThere() throws IOException {
        var summaries = PropertiesLoaderUtils.loadProperties(new ClassPathResource("api-summaries.properties"));
        var names = new HashSet<Object>();
        operations((name, operation) -> names.add(name));

        assertThat(names).containsAll(summaries.keySet());
    }

    @Test
    void everyJsonBodyNamesItsMembers() throws IOException {
        var api = api();
        var vague = new ArrayList<String>();
        operations((name, operation) -> {
            var body = operation.path("requestBody").path("content").path("application/json");
            if (!body.isMissingNode() && !named(api, body.path("schema"))) {
                vague.add(name);
            }
        });

        assertThat(vague).isEmpty();
    }

    private static boolean named(JsonNode api, JsonNode schema) {
        if (schema.has("$ref")) {
            return named(api, api.at(schema.get("$ref").asString().substring(1)));
        }
        if (schema.has("oneOf")) {
            return schema.get("oneOf").valueStream().allMatch(it -> named(api, it));
        }
        return schema.path("properties").size() > 0;
    }

    private void operations(BiConsumer<String, JsonNode> each) throws IOException {
        api().get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(it ->
                                List.of("get", "post", "put", "patch", "delete").contains(it.getKey()))
                        .forEach(it -> each.accept(
                                it.getKey().toUpperCase(java.util.Locale.ROOT)
                                        + path.getKey().replaceFirst("^/api/v1", ""),
                                it.getValue())));
    }

    private static void walk(JsonNode node, java.util.function.Consumer<JsonNode> each) {
        each.accept(node);
        node.forEach(child -> walk(child, each));
    }

    private JsonNode api() throws IOException {
        var answer = http.get().uri("/api/v1/openapi.json").with(As.viewer()).exchange();
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }
}
