package firstdeal.platform.database;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs a program to its end. */
final class Commands {

    private Commands() {}

    static boolean succeeds(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start();
            return wait(process) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** What it printed goes to a file, since a server that it leaves behind would hold a pipe open. */
    static void run(List<String> command, Path dir) throws IOException {
        var output = Files.createTempFile("firstdeal", ".log");
        try {
            var process = new ProcessBuilder(command)
                    .directory(dir.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            int code = wait(process);
            if (code != 0) {
                throw new IOException(Path.of(command.getFirst()).getFileName() + " ended with " + code + ": "
                        + Files.readString(output).strip());
            }
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static int wait(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
