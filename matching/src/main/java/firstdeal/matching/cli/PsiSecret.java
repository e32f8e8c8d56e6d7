package firstdeal.matching.cli;

import firstdeal.matching.psi.Seed;
import firstdeal.matching.psi.link.Letter;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * What one side keeps to itself between the files of a session: the seed, the words of its command, and the files that it read. Readable for its owner
 * only; overwritten when the session is done.
 *
 * @param words the options of the first command, so that the list is read again as it was
 * @param commitment {@link firstdeal.matching.psi.KeySet#commitment} with a salt of zeros, to notice a list that changed
 * @param sent how many messages our files held so far
 */
record PsiSecret(boolean offers, Seed seed, List<String> words, byte[] commitment, int sent, List<Letter> received) {
    private static final long MAGIC = 0x4644505349533031L;

    PsiSecret after(Letter letter, int sentNow) {
        List<Letter> all = new ArrayList<>(received);
        all.add(letter);
        return new PsiSecret(offers, seed, words, commitment, sentNow, all);
    }

    void write(Path file) throws IOException {
        create(file);
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            out.writeLong(MAGIC);
            out.writeBoolean(offers);
            out.write(seed.copy());
            out.writeInt(words.size());
            for (String word : words) out.writeUTF(word);
            out.write(commitment);
            out.writeInt(sent);
            out.writeInt(received.size());
            for (Letter letter : received) letter.write(out);
        }
    }

    private static void create(Path file) throws IOException {
        if (Files.exists(file)) return;
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix"))
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    static PsiSecret read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            if (in.readLong() != MAGIC) throw new IOException("it is no secret of a private comparison");
            boolean offers = in.readBoolean();
            byte[] seed = new byte[Seed.BYTES];
            in.readFully(seed);
            List<String> words = new ArrayList<>();
            int count = in.readInt();
            for (int i = 0; i < count; i++) words.add(in.readUTF());
            byte[] commitment = new byte[32];
            in.readFully(commitment);
            int sent = in.readInt();
            List<Letter> received = new ArrayList<>();
            int letters = in.readInt();
            for (int i = 0; i < letters; i++) received.add(Letter.read(in));
            return new PsiSecret(offers, Seed.of(seed), words, commitment, sent, received);
        }
    }

    /** Overwrites and deletes the file; what a disk or its snapshots kept of it is beyond our reach. */
    static void wipe(Path file) throws IOException {
        Files.write(
                file,
                new byte[Math.toIntExact(Math.min(Files.size(file), 4096))],
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.delete(file);
    }
}
