package firstdeal.lifecycle.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param handOverTo who looks after the partnership from now on
 */
record EndBody(
        @Schema(allowableValues = {"first-deal", "no-deal", "completed"})
        String outcome,

        @Nullable String note,
        @Nullable UUID handOverTo) {}
