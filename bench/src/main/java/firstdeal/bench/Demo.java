package firstdeal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;

/** The demo data may still be growing when the server serves; its key is written last. */
final class Demo {

    private Demo() {}

    static void awaitReady(Server server) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (!Files.exists(server.data().resolve("demo-api-key"))) {
            if (System.nanoTime() > end) {
                throw new IOException("No demo-api-key in " + server.data());
            }
            Thread.sleep(200);
        }
        Thread.sleep(2000);
    }
}
