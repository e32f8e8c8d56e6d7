package firstdeal.catalog.internal;

import io.swagger.v3.oas.annotations.ExternalDocumentation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body is a program file in one of its forms; what it may say is in its own schema. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestBody(
        content = {
            @Content(mediaType = "application/yaml", schema = @Schema(type = "string")),
            @Content(mediaType = "text/markdown", schema = @Schema(type = "string")),
            @Content(
                    mediaType = "application/json",
                    schema = @Schema(implementation = TakesProgramFile.ProgramFile.class))
        })
@interface TakesProgramFile {

    /** The members that every program has; the rest stands in the schema. */
    @Schema(externalDocs = @ExternalDocumentation(url = "/program.schema.json"))
    record ProgramFile(
            String key,
            String title,
            List<Map<String, Object>> phases,
            @Nullable List<Map<String, Object>> workstreams,
            @Nullable List<Map<String, Object>> tasks) {}
}
