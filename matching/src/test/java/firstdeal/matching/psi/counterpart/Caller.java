package firstdeal.matching.psi.counterpart;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** An offerer in the mode both, over domains, for lists whose points fit one message. */
final class Caller {
    private static final int HELLO = 1;
    private static final int POINTS = 2;
    private static final int TAGS = 3;
    private static final int ASK = 4;
    private static final int REVEAL = 5;
    private static final int COMMIT = 7;
    private static final int PROOF = 8;

    private final SecureRandom random = new SecureRandom();
    private final List<String> domains;
    private final BigInteger scalar = new BigInteger(250, random).add(BigInteger.ONE);
    private final DataInputStream in;
    private final DataOutputStream out;

    Caller(List<String> domains, Socket socket) throws IOException {
        this.domains = new ArrayList<>(domains);
        in = new DataInputStream(socket.getInputStream());
        out = new DataOutputStream(socket.getOutputStream());
    }

    /** The common domains, and the session's code. */
    record Outcome(Set<String> common, String code) {}

    Outcome run() throws IOException {
        open();
        byte[] hello = hello();
        send(HELLO, hello);
        byte[] answer = receive(HELLO);
        byte[] session = sha("firstdeal psi session", hello);
        byte[] code = Group.sha("SHA-256", session, answer);
        int theirSize = ByteBuffer.wrap(answer).getInt(9);

        Collections.shuffle(domains, random);
        byte[] points = points(session);
        send(COMMIT, sha("firstdeal psi points", session, new byte[] {1}, points));
        byte[] commitment = receive(COMMIT);
        send(POINTS, points);
        byte[] theirPoints = receive(POINTS);
        check(theirPoints.length == 32 * theirSize, "size");
        check(Arrays.equals(commitment, sha("firstdeal psi points", session, new byte[] {2}, theirPoints)), "commit");

        List<Twice> twice = new ArrayList<>();
        for (int i = 0; i < theirSize; i++)
            twice.add(new Twice(i, times(Group.decode(Arrays.copyOfRange(theirPoints, 32 * i, 32 * i + 32)))));
        Collections.shuffle(twice, random);
        send(TAGS, concat(twice.stream().map(Twice::tag).toList()));
        return reveal(session, twice, receive(TAGS), HexFormat.of().formatHex(code, 0, 4));
    }

    private Outcome reveal(byte[] session, List<Twice> twice, byte[] tags, String code) throws IOException {
        Map<ByteBuffer, Integer> places = new HashMap<>();
        for (int i = 0; i < twice.size(); i++)
            places.put(ByteBuffer.wrap(twice.get(i).tag()), i);
        BitSet received = new BitSet();
        BitSet replied = new BitSet();
        BitSet origins = new BitSet();
        List<byte[]> common = new ArrayList<>();
        for (int i = 0; i < domains.size(); i++) {
            Integer place = places.get(ByteBuffer.wrap(Arrays.copyOfRange(tags, 12 * i, 12 * i + 12)));
            if (place == null) continue;
            received.set(i);
            replied.set(place);
            origins.set(twice.get(place).place());
            common.add(twice.get(place).point());
        }
        common.sort(Arrays::compareUnsigned);
        byte[] shared = concat(common);
        send(PROOF, sha("firstdeal psi proof", session, new byte[] {1}, shared));
        check(Arrays.equals(receive(PROOF), sha("firstdeal psi proof", session, new byte[] {2}, shared)), "proof");
        send(ASK, marks(received, domains.size()));
        check(Arrays.equals(receive(ASK), marks(replied, twice.size())), "ask");
        send(REVEAL, marks(origins, twice.size()));
        BitSet ours = BitSet.valueOf(receive(REVEAL));
        out.writeInt(0);
        check(in.readInt() == 0, "end");
        Set<String> names = new TreeSet<>();
        ours.stream().forEach(i -> names.add(domains.get(i)));
        return new Outcome(names, code);
    }

    private record Twice(int place, byte[] point) {
        byte[] tag() {
            return Arrays.copyOf(point, 12);
        }
    }

    private void open() throws IOException {
        byte[] talk = new byte[16];
        random.nextBytes(talk);
        out.write("FDPL1".getBytes(StandardCharsets.US_ASCII));
        out.write(talk);
        out.writeInt(0);
        check(Arrays.equals(in.readNBytes(5), "FDPL1".getBytes(StandardCharsets.US_ASCII)), "connection");
        check(Arrays.equals(in.readNBytes(16), talk), "talk");
        check(in.readInt() == 0, "messages");
    }

    private byte[] hello() throws IOException {
        byte[] salt = new byte[32];
        byte[] nonce = new byte[32];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        DataOutputStream keys = new DataOutputStream(list);
        for (String domain : new TreeSet<>(domains)) {
            byte[] text = domain.getBytes(StandardCharsets.UTF_8);
            keys.writeByte(1);
            keys.writeInt(text.length);
            keys.write(text);
        }
        return ByteBuffer.allocate(85)
                .put("FDPSI2".getBytes(StandardCharsets.US_ASCII))
                .put(new byte[] {1, 2, 1})
                .putInt(domains.size())
                .putLong(0)
                .put(nonce)
                .put(sha("firstdeal psi commitment", salt, list.toByteArray()))
                .array();
    }

    private byte[] points(byte[] session) {
        String tag =
                "firstdeal-psi-1 " + HexFormat.of().formatHex(session) + " domain ristretto255_XMD:SHA-512_R255MAP_RO_";
        return concat(domains.stream()
                .map(domain ->
                        Group.expand(domain.getBytes(StandardCharsets.UTF_8), tag.getBytes(StandardCharsets.US_ASCII)))
                .map(uniform -> times(Group.derive(uniform)))
                .toList());
    }

    private byte[] times(Group.Point point) {
        return Group.encode(Group.multiply(scalar, point));
    }

    private static byte[] marks(BitSet set, int size) {
        return Arrays.copyOf(set.toByteArray(), (size + 7) / 8);
    }

    private static byte[] concat(List<byte[]> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] sha(String what, byte[]... parts) {
        return Group.sha("SHA-256", what.getBytes(StandardCharsets.US_ASCII), concat(List.of(parts)));
    }

    private void send(int type, byte[] body) throws IOException {
        out.writeInt(body.length + 1);
        out.writeByte(type);
        out.write(body);
        out.flush();
    }

    private byte[] receive(int type) throws IOException {
        byte[] message = in.readNBytes(in.readInt());
        check(message[0] == type, "message " + type + ", not " + new String(message, StandardCharsets.UTF_8));
        return Arrays.copyOfRange(message, 1, message.length);
    }

    private static void check(boolean right, String what) throws IOException {
        if (!right) throw new IOException("The other side got it wrong: " + what);
    }
}
