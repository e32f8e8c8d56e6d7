package firstdeal.audit.internal;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Before and after as JSON; ids stand there as their text, whatever else the application's JSON is set up to do. */
@Component
class AuditJson {

    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(new SimpleModule().setSerializerModifier(new IdsAsText()))
            .build();

    String write(Object value) {
        return value instanceof Map<?, ?> map && map.isEmpty() ? "{}" : mapper.writeValueAsString(value);
    }

    private static final class IdsAsText extends ValueSerializerModifier {

        @Override
        public ValueSerializer<?> modifySerializer(
                SerializationConfig config, BeanDescription.Supplier description, ValueSerializer<?> serializer) {
            RecordComponent[] parts = description.getBeanClass().getRecordComponents();
            return parts != null && parts.length == 1 && parts[0].getType() == UUID.class
                    ? ToStringSerializer.instance
                    : serializer;
        }
    }
}
