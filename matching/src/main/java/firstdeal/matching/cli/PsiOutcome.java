package firstdeal.matching.cli;

import firstdeal.matching.list.Cells;
import firstdeal.matching.psi.AccountKeys;
import firstdeal.matching.psi.Party;
import firstdeal.matching.psi.Receipt;
import firstdeal.matching.psi.TypedKey;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;

/** Tells what a session found. */
final class PsiOutcome {
    private final PsiOptions options;
    private final PsiOptions.Ours ours;
    private final Party party;

    PsiOutcome(PsiOptions options, PsiOptions.Ours ours, Party party) {
        this.options = options;
        this.ours = ours;
        this.party = party;
    }

    void tell() {
        int keys = ours.keys().keys().size();
        party.common().ifPresent(this::write);
        if (options.isQuiet() || party.count().isEmpty()) return;
        options.err.printf(
                "%,d keys are common, of %,d here and %,d announced there%s; %.2f s. Session %s.%n",
                party.count().getAsInt(),
                keys,
                party.otherSize(),
                party.isProven() ? "" : " (their proof is to come)",
                (System.nanoTime() - options.began) / 1e9,
                party.code());
        if (!party.hasSameTables())
            options.err.println(
                    "The other side normalises by other tables or another public suffix list; some common accounts may be missing.");
    }

    /** One row for each of our accounts with a common key. */
    private void write(int[] common) {
        String file = options.arguments.value("-o").orElse("-");
        AccountKeys keys = ours.keys();
        Cells cells = ours.list().cells();
        try (Writer writer = open(file)) {
            writer.write("id,key,value\n");
            for (int place : common) {
                TypedKey key = keys.keys().key(place);
                for (int row : keys.rows(place))
                    writer.write(
                            Rows.cell(cells.id(row)) + ',' + key.type().word() + ',' + Rows.cell(key.text()) + '\n');
            }
        } catch (IOException e) {
            throw Options.unwritable(file, e);
        }
    }

    private Writer open(String file) throws IOException {
        if (!file.equals("-")) return Files.newBufferedWriter(Path.of(file));
        return new BufferedWriter(new OutputStreamWriter(options.out, StandardCharsets.UTF_8));
    }

    /** @param bytes sent and received, messages and frames */
    void summarise(long bytesSent, long bytesReceived) {
        if (!options.arguments.has("--json-summary")) return;
        String file = options.arguments.value("--json-summary").orElseThrow();
        HexFormat hex = HexFormat.of();
        Receipt receipt = party.receipt();
        String json = String.format(
                Locale.ROOT,
                "{\"seconds\": %.3f, \"cpu_seconds\": %.3f, \"peak_memory_mb\": %d, \"keys\": %d, \"other_keys\": %d, \"common\": %d, \"bytes_sent\": %d, \"bytes_received\": %d, \"session\": \"%s\", \"commitment\": \"%s\", \"salt\": \"%s\", \"other_commitment\": \"%s\"}%n",
                (System.nanoTime() - options.began) / 1e9,
                ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .map(it -> it.toMillis() / 1000.0)
                        .orElse(0.0),
                Summary.peak(),
                ours.keys().keys().size(),
                party.otherSize(),
                party.count().orElse(-1),
                bytesSent,
                bytesReceived,
                hex.formatHex(receipt.session()),
                hex.formatHex(receipt.ours()),
                hex.formatHex(receipt.salt()),
                hex.formatHex(receipt.theirs()));
        try {
            if (file.equals("-")) options.out.print(json);
            else Files.writeString(Path.of(file), json);
        } catch (IOException e) {
            throw Options.unwritable(file, e);
        }
    }
}
