package firstdeal.pipeline;

import java.time.LocalDate;
import java.util.Map;

/**
 * Stages and rates, as those who keep them see them.
 *
 * @param inUse how many deals stand in each stage
 */
public record DealSettingsPage(Stages stages, Map<String, Long> inUse, Rates rates, LocalDate today) {}
