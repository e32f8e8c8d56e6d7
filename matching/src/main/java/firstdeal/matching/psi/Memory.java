package firstdeal.matching.psi;

import java.util.function.Supplier;

/** Keeps what took long to compute, by name, so that a session that was interrupted need not compute it again. */
public interface Memory {
    /** Keeps nothing. */
    Memory NONE = (name, compute) -> compute.get();

    /**
     * What was kept by the name, else what is computed now.
     *
     * @param name 32 bytes that tell what is wanted from all else of the session
     */
    byte[] remember(byte[] name, Supplier<byte[]> compute);
}
