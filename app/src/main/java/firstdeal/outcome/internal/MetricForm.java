package firstdeal.outcome.internal;

import firstdeal.outcome.SuccessMetric;
import firstdeal.platform.form.Fields;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Text;
import java.util.Optional;
import java.util.UUID;

/** A success metric as people type it or send it as JSON. */
final class MetricForm {

    private static final int LINE = 300;

    private MetricForm() {}

    static SuccessMetric metric(Fields fields, UUID id, OnboardingId run, int version) {
        fields.only(OutcomeApi.MetricBody.class);
        var name = fields.need("name", LINE);
        var target = fields.need("target", LINE);
        var reporter = fields.need("reporter", LINE);
        var value = fields.text("value", LINE);
        var on = fields.date("valueOn");
        if (!value.isEmpty() && on.isEmpty()) {
            fields.wrong("valueOn", Text.of("platform.field.needed"));
        }
        var by = fields.date("by");
        if (by.isEmpty()) {
            fields.wrong("by", Text.of("platform.field.needed"));
        }
        fields.requireRight();
        return new SuccessMetric(
                id,
                run,
                name,
                target,
                by.orElseThrow(),
                reporter,
                value.isEmpty() ? Optional.empty() : on.map(it -> new SuccessMetric.Value(value, it)),
                version);
    }
}
