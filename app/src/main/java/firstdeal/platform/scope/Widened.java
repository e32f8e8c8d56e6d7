package firstdeal.platform.scope;

import firstdeal.shared.Scope;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * For acts that concern partners whom the actor may not see, for example whether somebody else has claimed the same account: one
 * piece of work within the actor's own transaction sees all rows, and the transaction is narrow again after it. What it shows of
 * them is the caller's business.
 */
@Component
public class Widened {

    private final JdbcClient jdbc;

    Widened(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public <T> T during(Supplier<T> work) {
        var before = RequestScope.current();
        if (before instanceof Scope.All) {
            return work.get();
        }
        set(ScopedDataSource.setting(Scope.ALL));
        try {
            return RequestScope.asProduct(work);
        } finally {
            narrow(before);
        }
    }

    /** A transaction that failed takes no more statements, and what was set within it goes with it. */
    private void narrow(Scope before) {
        try {
            set(ScopedDataSource.setting(before));
        } catch (DataAccessException _) {
            RequestScope.narrowTo(before);
        }
    }

    private void set(String scope) {
        jdbc.sql("select set_config('firstdeal.scope', :scope, true)")
                .param("scope", scope)
                .query(String.class)
                .single();
    }
}
