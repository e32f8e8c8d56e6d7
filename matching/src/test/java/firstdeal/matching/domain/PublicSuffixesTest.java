package firstdeal.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import crawlercommons.domains.EffectiveTldFinder;
import firstdeal.matching.text.Resource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The list shipped, checked against crawler-commons, an implementation of its own, on the same list. */
class PublicSuffixesTest {
    private static final byte[] LIST = Resource.bytes("/org/publicsuffix/list/effective_tld_names.dat");
    private final PublicSuffixes suffixes = PublicSuffixes.of(LIST);

    @Test
    void everyRuleGivesTheDomainThatCrawlerCommonsGives() throws IOException {
        EffectiveTldFinder.getInstance().initialize(new ByteArrayInputStream(LIST));
        List<String> differing = new ArrayList<>();
        Random random = new Random(5);
        for (String line : new String(LIST, StandardCharsets.UTF_8).lines().toList()) {
            if (line.isBlank() || line.startsWith("//")) continue;
            String rule = Punycode.host(line.strip().replace("!", "").replace("*", "w" + random.nextInt(99)));
            for (String host : List.of(rule, "acme." + rule, "www.acme." + rule, "a.b.acme." + rule)) {
                String expected = EffectiveTldFinder.getAssignedDomain(host, true, false);
                String found = registrable(host);
                if (!found.equals(expected == null ? "" : expected))
                    differing.add(host + ": " + found + ", not " + expected);
            }
        }
        assertThat(differing).isEmpty();
    }

    @Test
    void theListSaysItsDate() {
        assertThat(suffixes.version()).matches("20\\d\\d-\\d\\d-\\d\\d.*");
        assertThat(suffixes.rules()).isGreaterThan(9000);
    }

    private String registrable(String host) {
        byte[] bytes = host.getBytes(StandardCharsets.US_ASCII);
        int from = suffixes.registrable(bytes, 0, bytes.length);
        return from < 0 ? "" : host.substring(from);
    }
}
