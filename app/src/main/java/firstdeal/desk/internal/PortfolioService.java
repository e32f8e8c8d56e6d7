package firstdeal.desk.internal;

import firstdeal.desk.PortfolioFilter;
import firstdeal.desk.PortfolioPage;
import firstdeal.desk.StandingRow;
import firstdeal.partner.Region;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class PortfolioService {

    private final StandingStore store;

    PortfolioService(StandingStore store) {
        this.store = store;
    }

    PortfolioPage page(PortfolioFilter filter, LocalDate today, int offset, int limit) {
        var rows = store.page(filter, today, offset, limit);
        var strip = store.strip(today);
        int of = rows.size() < limit ? offset + rows.size() : store.count(filter, today);
        return PortfolioPage.of(filter, today, strip, rows, choices(), offset, limit, of);
    }

    List<StandingRow> all(PortfolioFilter filter, LocalDate today) {
        return store.page(filter, today, 0, Integer.MAX_VALUE);
    }

    List<StandingRow> rows(PortfolioFilter filter, LocalDate today, int offset, int limit) {
        return store.page(filter, today, offset, limit);
    }

    private Map<String, Map<String, String>> choices() {
        var choices = new TreeMap<String, Map<String, String>>();
        for (var row : store.choices()) {
            choices.computeIfAbsent(row[0], part -> new LinkedHashMap<>())
                    .put(row[1], row[0].equals("region") ? Region.nameOf(row[1]) : row[2]);
        }
        return choices;
    }
}
