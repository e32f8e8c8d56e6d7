package firstdeal.desk.internal;

import firstdeal.desk.Portfolio;
import firstdeal.desk.StandingRow;
import firstdeal.desk.StandingRows;
import firstdeal.platform.scope.RequestScope;
import firstdeal.shared.Scope;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The portfolio in memory. Each look first reads the rows that were written since the last one, so every node shows what was
 * saved anywhere; mostly there are none.
 */
@Component
class Standings implements StandingRows {

    private final StandingStore store;
    private final TransactionTemplate outside;
    private final ReentrantLock lock = new ReentrantLock();
    private Known known = Known.NOTHING;

    Standings(StandingStore store, PlatformTransactionManager transactions) {
        this.store = store;
        this.outside = new TransactionTemplate(transactions);
        outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    /**
     * All rows as of a moment.
     *
     * @param database whose they are: another one put in its place begins anew
     * @param horizon every transaction before it had ended at that moment
     */
    private record Known(long database, long horizon, Portfolio portfolio) {

        private static final Known NOTHING = new Known(0, 0, Portfolio.EMPTY);

        Known with(StandingStore.News news) {
            if (news.database() != database && this != NOTHING) {
                return NOTHING;
            }
            return new Known(
                    news.database(), news.horizon(), news.rows().isEmpty() ? portfolio : portfolio.with(news.rows()));
        }
    }

    @Override
    public List<StandingRow> all() {
        return now().rows();
    }

    /** What the current actor may see of it. A transaction that writes sees its own rows, and nobody else does. */
    Portfolio now() {
        var all = TransactionSynchronizationManager.isActualTransactionActive()
                        && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                ? Portfolio.EMPTY.with(store.since(0).rows())
                : outside.execute(_ -> RequestScope.asProduct(this::upToDate));
        return switch (RequestScope.current()) {
            case Scope.All() -> all;
            case Scope.Only only -> all.only(row -> only.covers(row.partner()));
        };
    }

    private Portfolio upToDate() {
        lock.lock();
        try {
            known = known.with(store.since(known.horizon()));
            if (known == Known.NOTHING) {
                known = known.with(store.since(0));
            }
            return known.portfolio();
        } finally {
            lock.unlock();
        }
    }
}
