package firstdeal.bench.psi;

import java.time.Duration;

/**
 * Seconds on the wall and of the processors, of this process.
 *
 * @param wall seconds
 * @param cpu seconds, of all threads, the compiler's and the collector's too
 */
record Clock(double wall, double cpu) {
    static Clock now() {
        Duration cpu = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        return new Clock(System.nanoTime() / 1e9, cpu.toMillis() / 1e3);
    }

    Clock since(Clock before) {
        return new Clock(wall - before.wall, cpu - before.cpu);
    }
}
