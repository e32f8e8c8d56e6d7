package firstdeal.matching.psi;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A set of typed keys, sorted, each once. Immutable. */
public final class KeySet {
    private final TypedKey[] keys;
    private final Set<KeyType> types;

    private KeySet(TypedKey[] keys, Set<KeyType> types) {
        this.keys = keys;
        this.types = types;
    }

    /** @param types the types that the session compares; every key is of one of them */
    public static KeySet of(List<TypedKey> keys, Set<KeyType> types) {
        if (keys.stream().anyMatch(key -> !types.contains(key.type())))
            throw new IllegalArgumentException("A key is of a type that is not compared.");
        return new KeySet(keys.stream().sorted().distinct().toArray(TypedKey[]::new), Set.copyOf(types));
    }

    public int size() {
        return keys.length;
    }

    public TypedKey key(int index) {
        return keys[index];
    }

    public Set<KeyType> types() {
        return types;
    }

    /** The key's place, or a negative number when it is not in the set. */
    public int indexOf(TypedKey key) {
        return Arrays.binarySearch(keys, key);
    }

    /**
     * What binds a party to its set without saying anything of it: SHA-256 over the salt and all keys. With salt and list, anybody can check it
     * afterwards.
     *
     * @param salt 32 random bytes
     */
    public byte[] commitment(byte[] salt) {
        MessageDigest digest = Digests.sha256();
        digest.update("firstdeal psi commitment".getBytes(StandardCharsets.US_ASCII));
        digest.update(salt);
        for (TypedKey key : keys) {
            byte[] text = key.text().getBytes(StandardCharsets.UTF_8);
            digest.update((byte) key.type().bit());
            digest.update(ByteBuffer.allocate(4).putInt(text.length).array());
            digest.update(text);
        }
        return digest.digest();
    }
}
