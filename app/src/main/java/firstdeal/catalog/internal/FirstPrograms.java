package firstdeal.catalog.internal;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the programs that come with the product into an empty catalog, before anything else that runs at the start. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class FirstPrograms implements ApplicationRunner {

    private final CatalogService catalog;

    FirstPrograms(CatalogService catalog) {
        this.catalog = catalog;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        catalog.seed();
    }
}
