package firstdeal.platform.start;

import firstdeal.platform.ServerSettings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Lets a second, gentle process of this build show the Java machine which classes a start needs. What it learned is kept
 * beside the build and more than halves the time of every later start.
 */
@Component
@ConditionalOnProperty("firstdeal.training.launcher")
class Training implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Training.class);

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final String launcher;
    private final Path cache;
    private final Path home;
    private volatile @Nullable Process process;

    Training(
            @Value("${firstdeal.training.launcher}") String launcher,
            @Value("${firstdeal.training.cache}") Path cache,
            ServerSettings settings) {
        this.launcher = launcher;
        this.cache = cache;
        this.home = settings.dataDir().resolve("training");
    }

    @EventListener(ApplicationReadyEvent.class)
    void onReady() {
        var fresh = cache.resolveSibling(cache.getFileName() + ".new");
        try {
            FileSystemUtils.deleteRecursively(home);
            var started = new ProcessBuilder(launcher, "train", fresh.toString(), home.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            new File(cache.resolveSibling("training.log").toString()))
                    .start();
            process = started;
            started.onExit().thenAccept(ended -> keep(ended.exitValue(), fresh));
        } catch (IOException e) {
            log.info("Starts stay slower: {}", e.getMessage());
        }
    }

    private void keep(int code, Path fresh) {
        try {
            if (code == 0 && Files.exists(fresh)) {
                Files.move(fresh, cache, StandardCopyOption.ATOMIC_MOVE);
            }
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException e) {
            log.info("Starts stay slower: {}", e.getMessage());
        }
    }

    /** The server does not wait long for a training that is not over. */
    @Override
    public void destroy() throws InterruptedException {
        var running = process;
        if (running == null || !running.isAlive()) {
            return;
        }
        running.destroy();
        if (!running.waitFor(PATIENCE)) {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly().waitFor();
        }
    }
}
