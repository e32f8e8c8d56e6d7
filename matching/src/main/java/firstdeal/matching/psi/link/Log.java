package firstdeal.matching.psi.link;

import firstdeal.matching.psi.Memory;
import firstdeal.matching.psi.Party;
import java.util.Optional;
import java.util.function.Consumer;

/** What a session writes down, so that it can be taken up again after its process ended. */
public interface Log extends Memory {
    /** Writes nothing down. */
    Log NONE = new Log() {
        @Override
        public Optional<byte[]> talk() {
            return Optional.empty();
        }

        @Override
        public void begin(byte[] talk) {}

        @Override
        public void received(byte[] message) {}

        @Override
        public void agreed() {}

        @Override
        public void ended() {}

        @Override
        public boolean hasEnded() {
            return false;
        }

        @Override
        public void replay(Party party, Consumer<byte[]> said, Consumer<byte[]> heard) {}

        @Override
        public byte[] remember(byte[] name, java.util.function.Supplier<byte[]> compute) {
            return compute.get();
        }
    };

    /** The name of the talk that was begun, if one was. */
    Optional<byte[]> talk();

    /** A talk begins. */
    void begin(byte[] talk);

    /** A message came; written down before anything is done with it. */
    void received(byte[] message);

    /** We agreed that the other learns names. */
    void agreed();

    /** The other has everything and said so. */
    void ended();

    boolean hasEnded();

    /**
     * Brings a new party to where the session stood.
     *
     * @param said takes the messages that the party has said until then, and perhaps some that were never sent
     * @param heard takes those that came
     */
    void replay(Party party, Consumer<byte[]> said, Consumer<byte[]> heard);
}
