package firstdeal.desk.internal;

import firstdeal.desk.Place;
import firstdeal.desk.PortfolioFilter;
import firstdeal.desk.PortfolioPage;
import firstdeal.desk.StandingRow;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** Answers what the portfolio's page, its export and its API ask. */
@Service
class PortfolioService {

    private final Standings standings;

    PortfolioService(Standings standings) {
        this.standings = standings;
    }

    PortfolioPage page(PortfolioFilter filter, LocalDate today, int offset, int limit) {
        var portfolio = standings.now();
        return PortfolioPage.of(
                filter,
                today,
                portfolio.strip(today),
                portfolio.lines(filter, today, offset, limit),
                portfolio.choices(),
                offset,
                limit,
                portfolio.find(filter, today).size());
    }

    List<StandingRow> all(PortfolioFilter filter, LocalDate today) {
        return standings.now().find(filter, today);
    }

    List<StandingRow> after(PortfolioFilter filter, LocalDate today, Place last) {
        return standings.now().findAfter(filter, today, last);
    }
}
