package firstdeal.catalog.internal;

import firstdeal.platform.actor.Open;
import firstdeal.programfile.ProgramSchema;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The JSON Schema of the program file, for editors. */
@RestController
class SchemaApi {

    @Open
    @GetMapping(value = "/program.schema.json", produces = "application/schema+json")
    byte[] schema() {
        return ProgramSchema.json().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
