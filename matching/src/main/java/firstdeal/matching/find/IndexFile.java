package firstdeal.matching.find;

import firstdeal.matching.list.Numbers;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** An {@link Index} behind the rows in the file of a prepared list. */
public final class IndexFile {
    private IndexFile() {}

    public static void write(Index index, DataOutputStream out) throws IOException {
        write(index.keys(), out);
        write(index.variants(), out);
        Numbers.write(out, index.counts());
    }

    public static Index read(DataInputStream in) throws IOException {
        return new Index(entries(in), entries(in), Numbers.ints(in));
    }

    private static void write(Entries entries, DataOutputStream out) throws IOException {
        Numbers.write(out, entries.data());
        Numbers.write(out, entries.starts());
    }

    private static Entries entries(DataInputStream in) throws IOException {
        return new Entries(Numbers.longs(in), Numbers.ints(in));
    }
}
