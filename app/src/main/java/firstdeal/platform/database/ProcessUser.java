package firstdeal.platform.database;

import firstdeal.platform.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom PostgreSQL runs: it refuses to be root. Root therefore becomes the owner of the files or "nobody", where that
 * user can reach them, else takes a user namespace of its own.
 *
 * @param prefix what stands before every command
 * @param uid to whom the files belong, or -1 for whoever makes them
 */
record ProcessUser(List<String> prefix, int uid) {

    private static final int NOBODY = 65_534;
    private static final ProcessUser MYSELF = new ProcessUser(List.of(), -1);
    private static final ProcessUser NAMESPACE = new ProcessUser(List.of("unshare", "-U"), -1);

    /** @param cluster the database files, which need not exist yet */
    static ProcessUser choose(Path home, Path cluster, Path program) throws IOException {
        if (!isRoot()) {
            requireOwn(cluster);
            return MYSELF;
        }
        if (!Files.exists(cluster)) {
            return become(NOBODY).reaches(program) ? become(NOBODY) : namespaceOr(unreachable(home));
        }
        int owner = owner(cluster);
        if (owner == 0) {
            return namespaceOr(
                    "The database in %s was made by root in a user namespace, and this system does not allow those (unshare -U). Run as the user who may, or choose another directory with --data DIR."
                            .formatted(home));
        }
        if (!become(owner).reaches(program)) {
            throw new CannotStart(unreachable(home));
        }
        return become(owner);
    }

    private static String unreachable(Path home) {
        return "PostgreSQL does not run as root, and neither setpriv (an unprivileged user must be able to reach %s) nor unshare -U works here. Choose a directory that other users can reach with --data DIR, or run as an ordinary user."
                .formatted(home);
    }

    private static ProcessUser become(int uid) {
        return new ProcessUser(List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups"), uid);
    }

    private static ProcessUser namespaceOr(String sentence) {
        if (Commands.succeeds(NAMESPACE.command("true"))) {
            return NAMESPACE;
        }
        throw new CannotStart(sentence);
    }

    private boolean reaches(Path program) {
        return Commands.succeeds(command("test", "-x", program.toString()));
    }

    private static void requireOwn(Path cluster) {
        if (Files.exists(cluster) && !Files.isReadable(cluster)) {
            throw new CannotStart(
                    "The database in %s belongs to another user. Run as that user or as root, or choose another directory with --data DIR."
                            .formatted(cluster.getParent()));
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int owner(Path file) throws IOException {
        return (Integer) Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    List<String> command(String... words) {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(words));
        return command;
    }

    /** The file or directory becomes this user's, so that PostgreSQL may write it. */
    void give(Path file) throws IOException {
        if (uid >= 0) {
            Files.setAttribute(file, "unix:uid", uid);
            Files.setAttribute(file, "unix:gid", uid);
        }
    }
}
