package firstdeal.platform.database;

import firstdeal.platform.CannotStart;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One process at a time in a data directory. The system frees the lock when the process ends, however it ends. */
final class HomeLock implements AutoCloseable {

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @param holder said to the next process that asks in vain, such as "process 12, port 8080" */
    static HomeLock take(Path home, String holder) throws IOException {
        var file = home.resolve("firstdeal.lock");
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (!lock(channel)) {
                throw new CannotStart(
                        "The data directory %s is in use by another Firstdeal%s. Stop that one, or choose another directory with --data DIR."
                                .formatted(home, who(file)));
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
            return new HomeLock(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String who(Path file) throws IOException {
        var holder = Files.readString(file).strip();
        return holder.isEmpty() ? "" : " (" + holder + ")";
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
