package firstdeal.platform.scope;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Puts {@link ScopedDataSource} around the pool, so that nobody has another way to the rows. */
@Component
class ScopedPool implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool && !(bean instanceof ScopedDataSource)
                ? new ScopedDataSource(pool)
                : bean;
    }
}
