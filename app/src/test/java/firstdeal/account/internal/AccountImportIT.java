package firstdeal.account.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.As;
import firstdeal.IntegrationTest;
import firstdeal.account.AccountFilter;
import firstdeal.account.Accounts;
import firstdeal.account.OurSide;
import firstdeal.directory.Fate;
import firstdeal.platform.files.Table;
import firstdeal.platform.files.Tables;
import firstdeal.shared.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class AccountImportIT {

    private static final String FILE = """
            name;domain;country;status;since;last activity;owner;colour
            Acme Robotics;https://acme-robotics.example;DE;open;2026-05-01;2026-06-02;;red
            Nordwind;nordwind.example;SE;customer;;;;
            Free;gmail.com;;prospect;;;;
            Acme again;acme-robotics.example;;;;;;
            Later;later.example;;open;2199-01-01;;;
            Nobody;nobody.example;;prospect;;;Mr X;
            """;

    @Autowired
    private AccountImport imports;

    @Autowired
    private AccountPages pages;

    @Autowired
    private Accounts accounts;

    @Test
    void eachRowHasItsFateAndTheSecondTimeNothingHappens() {
        var preview = imports.preview(As.OWNER, FILE.getBytes(StandardCharsets.UTF_8));
        assertThat(fates(preview.lines()))
                .containsExactlyInAnyOrder("2 new", "3 new", "4 refused", "5 refused", "6 refused", "7 refused");
        assertThat(preview.ignored()).containsExactly("colour");
        assertThat(found("acme")).isEmpty();
        imports.apply(As.OWNER, preview.id().orElseThrow());
        assertThat(accounts.search(new AccountFilter("acme-robotics", Optional.of(OurSide.Status.OPEN), 0, 10)))
                .singleElement()
                .satisfies(it -> assertThat(it.ours())
                        .isEqualTo(new OurSide.Open(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 2))));
        var again = imports.preview(As.OWNER, FILE.getBytes(StandardCharsets.UTF_8));
        assertThat(fates(again.lines())).contains("2 same", "3 same").doesNotContain("2 new");
        assertThat(again.applicable()).isFalse();
    }

    @Test
    void aSpreadsheetComesInLikeCsvAndWhatGoesOutComesBack() throws IOException {
        var out = new ByteArrayOutputStream();
        Tables.xlsx(
                new Table(
                        "accounts",
                        List.of("Name", "Domain", "Status", "Since"),
                        List.of(List.of(
                                "=HYPERLINK(\"x\")", "formula.example", "customer", LocalDate.of(2025, 3, 31)))),
                out);
        var preview = imports.preview(As.OWNER, out.toByteArray());
        assertThat(fates(preview.lines())).containsExactly("2 new");
        imports.apply(As.OWNER, preview.id().orElseThrow());
        var account = found("formula.example").getFirst();
        assertThat(account.name()).isEqualTo("=HYPERLINK(\"x\")");
        assertThat(account.ours())
                .isEqualTo(new OurSide.Customer(Optional.of(LocalDate.of(2025, 3, 31)), Optional.empty()));

        var csv = new ByteArrayOutputStream();
        Tables.csv(pages.export(As.OWNER, new AccountFilter("formula.example", Optional.empty(), 0, 10)), csv);
        assertThat(csv.toString(StandardCharsets.UTF_8)).contains("'=HYPERLINK");
        assertThat(fates(imports.preview(As.OWNER, csv.toByteArray()).lines())).containsExactly("2 same");
    }

    @Test
    void whatIsNoListIsRefused() {
        for (var file : List.of("", "PK\u0003\u0004 no workbook", "company,web\nAcme,acme.com\n")) {
            assertThatThrownBy(() -> imports.preview(As.OWNER, file.getBytes(StandardCharsets.UTF_8)))
                    .as(file)
                    .isInstanceOfSatisfying(
                            Refused.class, it -> assertThat(it.fields()).containsOnlyKeys("file"));
        }
    }

    private List<firstdeal.account.Account> found(String words) {
        return accounts.search(new AccountFilter(words, Optional.empty(), 0, 10));
    }

    private static List<String> fates(List<Fate.Line> lines) {
        return lines.stream().map(it -> it.line() + " " + it.fate().word()).toList();
    }
}
