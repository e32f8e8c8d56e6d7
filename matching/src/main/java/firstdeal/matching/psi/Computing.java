package firstdeal.matching.psi;

import firstdeal.matching.ristretto.Arithmetic;

/** How a party computes: by which arithmetic, on how many threads, and what it need not compute again. */
public record Computing(Arithmetic arithmetic, int threads, Memory memory) {
    public static Computing with(Arithmetic arithmetic, int threads) {
        return new Computing(arithmetic, threads, Memory.NONE);
    }
}
