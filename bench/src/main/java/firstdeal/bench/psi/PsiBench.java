package firstdeal.bench.psi;

import firstdeal.matching.ristretto.Arithmetic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * {@code ./firstdeal bench --only psi [--keys N] [--peer-keys N] [--timing N]}: multiplications per second, both parties of a session and how far they are
 * from that limit, the peer over as many keys (minutes, at 100,000), and with {@code --timing} the test of the time over so many measurements. It judges nothing.
 */
public final class PsiBench {
    private PsiBench() {}

    public static void main(String... args) throws IOException, InterruptedException {
        Locale.setDefault(Locale.ROOT);
        int keys = number(args, "--keys", 100_000);
        int timing = number(args, "--timing", 0);
        List<Arithmetic> there =
                Stream.of(Arithmetic.values()).filter(Arithmetic::isThere).toList();
        if (timing == 0) compare(there, keys, number(args, "--peer-keys", keys));
        else test(there, timing);
    }

    private static int number(String[] args, String name, int otherwise) {
        for (int i = 0; i + 1 < args.length; i++) if (args[i].equals(name)) return Integer.parseInt(args[i + 1]);
        return otherwise;
    }

    private static void compare(List<Arithmetic> there, int keys, int peerKeys)
            throws IOException, InterruptedException {
        int processors = Runtime.getRuntime().availableProcessors();
        List<Arithmetics> speeds = new ArrayList<>();
        System.out.println("| way | hashed and multiplied per s and processor | multiplied per s and processor |");
        System.out.println("|---|---|---|");
        for (Arithmetic arithmetic : there) {
            Arithmetics speed = Arithmetics.measure(arithmetic, 12);
            speeds.add(speed);
            System.out.printf("| %s | %,.0f | %,.0f |%n", arithmetic, speed.hashes(), speed.points());
        }
        System.out.printf(
                "%n%,d keys a side, both parties in one process, %d processors, load %.1f:%n%n",
                keys,
                processors,
                java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                        .getSystemLoadAverage());
        System.out.println(
                "| way | s | processor s | MB on the wire | common | processor s of the multiplications alone |");
        System.out.println("|---|---|---|---|---|---|");
        for (Arithmetics speed : speeds) {
            Session session = Session.run(speed.arithmetic(), keys, processors);
            System.out.printf(
                    "| %s | %.1f | %.1f | %.1f | %d | %.1f (%.0f %%) |%n",
                    speed.arithmetic(),
                    session.time().wall(),
                    session.time().cpu(),
                    session.bytes() / 1e6,
                    session.common(),
                    speed.limit(keys),
                    100 * speed.limit(keys) / session.time().cpu());
        }
        Commands commands = Commands.run(keys);
        System.out.printf(
                "| psi serve and psi join, two processes started at once, by %s | %.1f | %.1f | | %d | |%n",
                Arithmetic.fastest(2L * keys), commands.wall(), commands.cpu(), commands.common());
        if (peerKeys > 0) System.out.println(Peer.row(peerKeys));
    }

    private static void test(List<Arithmetic> there, int measurements) {
        System.out.println(
                "t between a fixed scalar and random ones, of all measurements and of the fastest 99, 95, 90, 75 and 50 %:");
        System.out.println("| way | measurements | all | 99 | 95 | 90 | 75 | 50 |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (Arithmetic arithmetic : there) Timing.run(arithmetic, measurements);
    }
}
