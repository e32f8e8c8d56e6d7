package firstdeal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts the statements that the application prepares, whoever runs them. */
public final class Statements implements BeanPostProcessor {

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Something that talks to the database. */
    public interface Work {
        void run() throws Exception;
    }

    /** How many statements it took. Nothing else may talk to the database meanwhile. */
    public static int during(Work work) throws Exception {
        int before = COUNT.get();
        work.run();
        return COUNT.get() - before;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool ? counting(DataSource.class, pool) : bean;
    }

    private static <T> T counting(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                Statements.class.getClassLoader(), new Class<?>[] {type}, (_, method, args) -> {
                    if (method.getName().startsWith("prepare")
                            || method.getName().equals("createStatement")) {
                        COUNT.incrementAndGet();
                    }
                    var answer = call(target, method, args);
                    return answer instanceof Connection connection ? counting(Connection.class, connection) : answer;
                }));
    }

    private static Object call(Object target, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
