package firstdeal.platform.api;

import firstdeal.shared.Actor;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** What the generated description of the API says beyond the handlers: keys, problems, one act per key. Made when first asked for. */
@Configuration(proxyBeanMethods = false)
class ApiDocs {

    private static final String KEY = "apiKey";
    private static final String PROBLEM = "Problem";

    @Bean
    OpenApiCustomizer describe() {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        Actor.class, Actor.Staff.class, Actor.ApiKey.class, Actor.LinkHolder.class, Actor.System.class);
        return api -> {
            api.info(new Info()
                    .title("Firstdeal")
                    .version("1")
                    .description("Takes a signed partner to the first joint deal. Limits, paging, versions and"
                            + " Idempotency-Key are described in docs/api.md."));
            api.getComponents()
                    .addSecuritySchemes(
                            KEY,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme("bearer")
                                    .description("An API key: Authorization: Bearer fdk_…"))
                    .addSchemas(PROBLEM, problem());
            api.security(List.of(new SecurityRequirement().addList(KEY)));
            operations(api);
        };
    }

    private static void operations(OpenAPI api) {
        if (api.getPaths() == null) {
            return;
        }
        var summaries = summaries();
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    operation(method, operation);
                    operation.summary(
                            summaries.getProperty(method + path.replaceFirst("^/api/v1", ""), inWords(method, path)));
                }));
    }

    private static Properties summaries() {
        try {
            return PropertiesLoaderUtils.loadProperties(new ClassPathResource("api-summaries.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Until somebody writes a better one: "Post publication of programs". */
    private static String inWords(PathItem.HttpMethod method, String path) {
        var nouns = Arrays.stream(path.replaceFirst("^/api/v1/", "").split("/"))
                .filter(it -> !it.startsWith("{"))
                .map(it -> it.replace('-', ' '))
                .toList()
                .reversed();
        var verb = method.name().charAt(0) + method.name().substring(1).toLowerCase(Locale.ROOT);
        return verb + " " + String.join(" of ", nouns);
    }

    private static void operation(PathItem.HttpMethod method, Operation operation) {
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("What is wrong, in a sentence (RFC 9457)")
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/" + PROBLEM)))));
        if (method == PathItem.HttpMethod.POST) {
            operation.addParametersItem(new HeaderParameter()
                    .name("Idempotency-Key")
                    .required(false)
                    .description("The same key and body: the same answer, one effect. Kept for 24 hours.")
                    .schema(string()));
        }
    }

    private static Schema<?> string() {
        var schema = new Schema<String>();
        schema.addType("string");
        return schema;
    }

    private static Schema<?> problem() {
        var texts = new Schema<List<String>>();
        texts.addType("array");
        texts.setItems(string());
        var fields = new Schema<Map<String, String>>();
        fields.addType("object");
        fields.setAdditionalProperties(string());
        var status = new Schema<Integer>();
        status.addType("integer");
        var problem = new Schema<>();
        problem.addType("object");
        problem.addProperty("type", string())
                .addProperty("title", string())
                .addProperty("status", status)
                .addProperty("detail", string())
                .addProperty("details", texts)
                .addProperty("fields", fields);
        return problem;
    }

    /** Ids are records within and UUIDs without. */
    @Bean
    ParameterCustomizer idsAreUuids() {
        return (described, parameter) -> {
            if (described != null && isId(parameter)) {
                var uuid = new Schema<String>();
                uuid.addType("string");
                uuid.setFormat("uuid");
                described.setSchema(uuid);
            }
            return described;
        };
    }

    private static boolean isId(MethodParameter parameter) {
        var parts = parameter.getParameterType().getRecordComponents();
        return parts != null && parts.length == 1 && parts[0].getType() == UUID.class;
    }
}
