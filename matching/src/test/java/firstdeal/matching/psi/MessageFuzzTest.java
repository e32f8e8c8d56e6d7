package firstdeal.matching.psi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Messages that no honest party sends: each is taken or refused with a sentence, and nothing else ever happens. */
class MessageFuzzTest {
    private static final int INPUTS = Boolean.getBoolean("firstdeal.long") ? 1_000_000 : 20_000;

    private final Random random = new Random(71);
    private final List<byte[]> honest = new ArrayList<>();

    @Test
    void everyInputIsRefusedOrHandled() {
        int refused = 0;
        int handled = 0;
        int inputs = 0;
        while (inputs < INPUTS) {
            Mode mode = Mode.values()[random.nextInt(4)];
            Exchange exchange = Exchange.of(Exchange.domains(0, 5), Exchange.domains(2, 8), mode);
            boolean alive = true;
            for (int round = 0; alive && round < 12; round++) {
                Party victim = random.nextBoolean() ? exchange.offerer : exchange.answerer;
                inputs++;
                try {
                    victim.receive(input());
                    handled++;
                } catch (Refused e) {
                    refused++;
                    assertThat(e.sentence()).endsWith(e.isTheirs() ? "" : ".").hasSizeGreaterThan(10);
                    alive = random.nextInt(3) > 0;
                }
                alive &= goOn(exchange);
            }
        }
        assertThat(refused).isGreaterThan(inputs / 2);
        assertThat(handled).isPositive();
        System.out.printf("%,d messages: %,d refused, %,d handled%n", inputs, refused, handled);
    }

    /** One honest step; a session that was disturbed may end with a refusal. */
    private boolean goOn(Exchange exchange) {
        try {
            boolean went = exchange.step();
            remember(exchange.fromOfferer);
            remember(exchange.fromAnswerer);
            return went;
        } catch (Refused e) {
            return false;
        }
    }

    private void remember(List<byte[]> messages) {
        if (messages.isEmpty()) return;
        if (honest.size() < 500) honest.add(messages.getLast());
        else honest.set(random.nextInt(500), messages.getLast());
    }

    private byte[] input() {
        byte[] message = honest.isEmpty() || random.nextInt(4) == 0 ? noise() : spoilt();
        if (message.length > 0 && random.nextInt(8) == 0) message[0] = (byte) random.nextInt(10);
        return message;
    }

    private byte[] noise() {
        byte[] bytes = new byte[random.nextInt(random.nextInt(8) == 0 ? 2000 : 100)];
        random.nextBytes(bytes);
        if (bytes.length > 0) bytes[0] = (byte) random.nextInt(10);
        return bytes;
    }

    private byte[] spoilt() {
        byte[] bytes = honest.get(random.nextInt(honest.size())).clone();
        switch (random.nextInt(4)) {
            case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length + 40));
            case 1 -> bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            case 2 -> Arrays.fill(bytes, random.nextInt(bytes.length), bytes.length, (byte) random.nextInt());
            default -> {
                // an honest message of another session or another moment
            }
        }
        return bytes;
    }
}
