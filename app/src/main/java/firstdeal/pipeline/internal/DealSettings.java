package firstdeal.pipeline.internal;

import firstdeal.audit.Audit;
import firstdeal.audit.Subject;
import firstdeal.pipeline.DealSettingsPage;
import firstdeal.pipeline.Rates;
import firstdeal.pipeline.Stage;
import firstdeal.pipeline.Stages;
import firstdeal.shared.Actor;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps stages and rates. */
@Service
@Transactional
class DealSettings {

    private final StageStore stages;
    private final Audit audit;

    DealSettings(StageStore stages, Audit audit) {
        this.stages = stages;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public DealSettingsPage page(LocalDate today) {
        return new DealSettingsPage(stages.stages(), stages.inUse(), stages.rates(), today);
    }

    public void save(Actor actor, List<Stages.Wish> wishes) {
        var before = stages.stages();
        var after = Stages.wished(wishes, stages.inUse());
        stages.save(after);
        audit.record(actor, "pipeline.stages-changed", Subject.of("stages", "all"), said(before), said(after));
    }

    private static Map<String, Object> said(Stages stages) {
        return Map.of("stages", stages.all().stream().map(Stage::title).toList());
    }

    public void save(Actor actor, Rates.Rate rate) {
        stages.save(rate);
        var currency = rate.currency().getCurrencyCode();
        audit.record(
                actor,
                "pipeline.rate-changed",
                Subject.of("exchange-rate", currency),
                Map.of(),
                Map.of("from", rate.from().toString(), "value", rate.value().toPlainString()));
    }

    public void save(Actor actor, Currency into) {
        stages.saveCurrency(into);
        audit.record(
                actor,
                "pipeline.currency-changed",
                Subject.of("pipeline-currency", "all"),
                Map.of(),
                Map.of("into", into.getCurrencyCode()));
    }
}
