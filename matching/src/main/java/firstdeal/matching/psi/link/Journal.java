package firstdeal.matching.psi.link;

import firstdeal.matching.psi.Party;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A session on disk, readable for its owner only: its seed, what came, and what took long to compute, each appended as it happens. An entry that a crash
 * cut off is left out when the file is opened again. Overwritten when the session is over.
 */
public final class Journal implements Log, AutoCloseable {
    private static final long MAGIC = 0x4644505349533032L;
    private static final byte RESULT = 'K';
    private static final byte TALK = 'T';
    private static final byte RECEIVED = 'R';
    private static final byte AGREED = 'A';
    private static final byte SENT = 'S';
    private static final byte ENDED = 'E';
    private static final int NAME = 32;
    private static final int ENTRY_HEAD = 5;

    private record Entry(byte type, long at, int length) {}

    private final Path file;
    private final Start start;
    private final Map<ByteBuffer, Entry> results = new HashMap<>();
    private final List<Entry> course = new ArrayList<>();
    private @Nullable FileChannel channel;

    private Journal(Path file, Start start) {
        this.file = file;
        this.start = start;
    }

    /** A new one, whose file comes to be with its first entry. */
    public static Journal fresh(Path file, Start start) {
        return new Journal(file, start);
    }

    /** The one of a session that was begun, or nothing when there is none. */
    public static Optional<Journal> open(Path file) throws IOException {
        if (!Files.exists(file)) return Optional.empty();
        FileChannel channel = locked(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            DataInputStream in = new DataInputStream(Channels.newInputStream(channel));
            if (channel.size() < 8 || in.readLong() != MAGIC) throw new IOException("it is no session of this version");
            Journal journal = new Journal(file, Start.read(in));
            journal.channel = channel;
            journal.index(channel.position());
            return Optional.of(journal);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static FileChannel locked(Path file, StandardOpenOption... how) throws IOException {
        FileChannel channel = FileChannel.open(file, how);
        try {
            if (channel.tryLock() != null) return channel;
        } catch (OverlappingFileLockException e) {
            // told below, as when another process has it
        }
        channel.close();
        throw new IOException("another command is in this session");
    }

    private void index(long from) throws IOException {
        FileChannel in = open();
        ByteBuffer head = ByteBuffer.allocate(ENTRY_HEAD);
        long at = from;
        while (at + ENTRY_HEAD <= in.size()) {
            in.read(head.clear(), at);
            Entry entry = new Entry(head.get(0), at + ENTRY_HEAD, head.getInt(1));
            if (entry.length < 0 || entry.at + entry.length > in.size()) break;
            note(entry);
            at = entry.at + entry.length;
        }
        in.truncate(at);
        in.position(at);
    }

    private void note(Entry entry) {
        if (entry.type == RESULT) results.put(ByteBuffer.wrap(read(entry, NAME)), entry);
        else course.add(entry);
    }

    private FileChannel open() {
        if (channel == null) throw new IllegalStateException("The session is not written down yet.");
        return channel;
    }

    public Start start() {
        return start;
    }

    private void append(byte type, byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        ByteBuffer entry = ByteBuffer.allocate(ENTRY_HEAD + length).put(type).putInt(length);
        for (byte[] part : parts) entry.put(part);
        try {
            if (channel == null) channel = create();
            long at = channel.position();
            for (entry.flip(); entry.hasRemaining(); ) channel.write(entry);
            note(new Entry(type, at + ENTRY_HEAD, length));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private UncheckedIOException unwritable(IOException e) {
        return new UncheckedIOException(file + ": the session cannot be written down (" + e.getMessage() + ").", e);
    }

    private FileChannel create() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) Files.createDirectories(folder);
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix"))
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        FileChannel created =
                locked(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(MAGIC);
        start.write(out);
        for (ByteBuffer head = ByteBuffer.wrap(bytes.toByteArray()); head.hasRemaining(); ) created.write(head);
        return created;
    }

    private byte[] read(Entry entry, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        try {
            for (long at = entry.at; bytes.hasRemaining(); at = entry.at + bytes.position())
                if (open().read(bytes, at) < 0) throw new IOException("it ends too early");
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": the session cannot be read (" + e.getMessage() + ").", e);
        }
        return bytes.array();
    }

    @Override
    public byte[] remember(byte[] name, Supplier<byte[]> compute) {
        Entry known = results.get(ByteBuffer.wrap(name));
        if (known != null) {
            byte[] entry = read(known, known.length);
            return Arrays.copyOfRange(entry, NAME, entry.length);
        }
        byte[] result = compute.get();
        append(RESULT, name, result);
        return result;
    }

    @Override
    public Optional<byte[]> talk() {
        return course.stream().filter(entry -> entry.type == TALK).findFirst().map(entry -> read(entry, entry.length));
    }

    @Override
    public void begin(byte[] talk) {
        append(TALK, talk);
    }

    @Override
    public void received(byte[] message) {
        append(RECEIVED, message);
    }

    @Override
    public void agreed() {
        append(AGREED);
    }

    /** A file was written; what came before it is settled. */
    public void sent(int number, int messages) {
        append(SENT, ByteBuffer.allocate(8).putInt(number).putInt(messages).array());
    }

    /** The number of the last file written and how many messages our files hold together; nothing after it counts until the next was written. */
    public int[] settled() {
        while (!course.isEmpty() && course.getLast().type != SENT) course.removeLast();
        if (course.isEmpty()) return new int[] {0, 0};
        Entry last = course.getLast();
        cut(last.at + last.length);
        ByteBuffer numbers = ByteBuffer.wrap(read(last, 8));
        return new int[] {numbers.getInt(), numbers.getInt()};
    }

    private void cut(long end) {
        results.values().removeIf(entry -> entry.at > end);
        try {
            open().truncate(end).position(end);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    @Override
    public void ended() {
        append(ENDED);
    }

    @Override
    public boolean hasEnded() {
        return course.stream().anyMatch(entry -> entry.type == ENDED);
    }

    @Override
    public void replay(Party party, Consumer<byte[]> said, Consumer<byte[]> heard) {
        for (Entry entry : List.copyOf(course)) {
            if (entry.type == AGREED) party.agree();
            if (entry.type != RECEIVED) continue;
            drain(party, said);
            byte[] message = read(entry, entry.length);
            party.receive(message);
            heard.accept(message);
        }
        drain(party, said);
    }

    private static void drain(Party party, Consumer<byte[]> said) {
        for (Optional<byte[]> next = party.next(); next.isPresent(); next = party.next()) said.accept(next.get());
    }

    /** Overwrites and deletes the file; what a disk or its snapshots kept of it is beyond our reach. */
    public void wipe() throws IOException {
        if (channel == null) return;
        ByteBuffer zeros = ByteBuffer.allocate(1 << 16);
        for (long at = 0; at < channel.size(); at += zeros.capacity())
            channel.write(zeros.clear().limit((int) Math.min(zeros.capacity(), channel.size() - at)), at);
        channel.force(true);
        close();
        Files.deleteIfExists(file);
    }

    @Override
    public void close() {
        start.close();
        try {
            if (channel != null) channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
