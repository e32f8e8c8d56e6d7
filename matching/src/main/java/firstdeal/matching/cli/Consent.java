package firstdeal.matching.cli;

import firstdeal.matching.psi.Party;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Locale;

/** Whether the other side may learn which of its accounts are common, once we know how many there are. */
final class Consent {
    private final PsiOptions options;

    Consent(PsiOptions options) {
        this.options = options;
    }

    boolean given(Party party) {
        int count = party.count().orElseThrow();
        int most = options.arguments.number("--at-most", Integer.MAX_VALUE, 0);
        if (count > most) {
            options.err.printf("%,d keys are common, more than --at-most %,d; the names are kept.%n", count, most);
            return false;
        }
        return !options.arguments.has("--ask") || ask(count, party.otherSize());
    }

    private boolean ask(int count, int otherSize) {
        options.err.printf(
                "%,d keys are common; the other side announced %,d. Let it learn which of its accounts they are? [y/N] ",
                count, otherSize);
        options.err.flush();
        try {
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
            String answer = in.readLine();
            return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
        } catch (IOException e) {
            return false;
        }
    }
}
