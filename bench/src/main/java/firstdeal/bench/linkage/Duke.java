package firstdeal.bench.linkage;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import no.priv.garshol.duke.Cleaner;
import no.priv.garshol.duke.Comparator;
import no.priv.garshol.duke.ConfigurationImpl;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.cleaners.LowerCaseNormalizeCleaner;
import no.priv.garshol.duke.cleaners.RegexpCleaner;
import no.priv.garshol.duke.comparators.ExactComparator;
import no.priv.garshol.duke.comparators.QGramComparator;
import no.priv.garshol.duke.databases.LuceneDatabase;
import no.priv.garshol.duke.datasources.CSVDataSource;
import no.priv.garshol.duke.datasources.Column;
import no.priv.garshol.duke.matchers.AbstractMatchListener;
import org.jspecify.annotations.Nullable;

/** Duke 1.2, the record linkage engine of the JVM, with Lucene in memory; its pairs taken one-to-one, the surest first. {@code Duke A.csv B.csv MATCHES.csv} */
public final class Duke {
    private static final double LEAST = 0.5;
    private static final double SURE = 0.93;

    private static final Pattern FORMS = Pattern.compile(
            "\\b(inc|incorporated|corp|corporation|l ?l ?c|limited liability company|co ltd|ltd|limited|plc|llp|gmbh|ag|kg|se|sas?|sarl|pvt|pte|pty"
                    + "|private|proprietary|k ?k|kabushiki kaisha|s ?p ?a|s ?r ?l|s ?l|b ?v|n ?v|ab|aktiebolag|ltda|sp z ?o ?o|aps|asa?|oyj?|"
                    + "company|co)\\b");

    private record Pair(String a, String b, double chance) {}

    private final List<Pair> pairs = new ArrayList<>();

    private Duke() {}

    public static void main(String... files) throws IOException {
        Duke duke = new Duke();
        duke.link(files[0], files[1]);
        duke.write(Path.of(files[2]));
    }

    private void link(String a, String b) {
        ConfigurationImpl configuration = new ConfigurationImpl();
        List<Property> properties = new ArrayList<>();
        properties.add(new PropertyImpl("id"));
        properties.add(property("name", new QGramComparator(), 0.1, 0.95, Property.Lookup.TRUE));
        properties.add(property("domain", new QGramComparator(), 0.3, 0.96, Property.Lookup.TRUE));
        // Places judge pairs but do not find them: they would crowd out those that share a name.
        properties.add(property("country", new ExactComparator(), 0.2, 0.55, Property.Lookup.FALSE));
        properties.add(property("city", new ExactComparator(), 0.3, 0.65, Property.Lookup.FALSE));
        configuration.setProperties(properties);
        configuration.setThreshold(LEAST);
        configuration.addDataSource(1, source(a));
        configuration.addDataSource(2, source(b));
        LuceneDatabase database = new LuceneDatabase();
        database.setMaxSearchHits(50);
        database.setConfiguration(configuration);
        Processor processor = new Processor(configuration, database);
        processor.setThreads(2);
        processor.addMatchListener(new AbstractMatchListener() {
            @Override
            public void matches(Record first, Record second, double confidence) {
                keep(first, second, confidence);
            }
        });
        processor.link(configuration.getDataSources(1), configuration.getDataSources(2), true, 20_000);
        processor.close();
    }

    private static Property property(
            String name, Comparator comparator, double low, double high, Property.Lookup lookup) {
        PropertyImpl property = new PropertyImpl(name, comparator, low, high);
        property.setLookupBehaviour(lookup);
        return property;
    }

    private synchronized void keep(Record first, Record second, double confidence) {
        boolean turned = first.getValue("id").startsWith("b");
        Record a = turned ? second : first;
        Record b = turned ? first : second;
        pairs.add(new Pair(a.getValue("id"), b.getValue("id"), confidence));
    }

    private static CSVDataSource source(String file) {
        CSVDataSource source = new CSVDataSource();
        source.setInputFile(file);
        source.setEncoding("utf-8");
        source.addColumn(new Column("id", null, null, null));
        source.addColumn(column("name", Duke::name));
        source.addColumn(column("domain", host()));
        source.addColumn(column("country", countries()));
        source.addColumn(column("city", new LowerCaseNormalizeCleaner()));
        return source;
    }

    private static Column column(String name, Cleaner cleaner) {
        return new Column(name, null, null, cleaner);
    }

    private static Cleaner host() {
        RegexpCleaner host = new RegexpCleaner();
        host.setRegexp("^(?:https?://)?(?:www\\.)?([^/]+)");
        LowerCaseNormalizeCleaner lower = new LowerCaseNormalizeCleaner();
        return value -> cleaned(host, lower.clean(value));
    }

    /** Without case, accents, marks and the legal forms of the made-up companies, which Duke does not know. */
    private static @Nullable String name(@Nullable String value) {
        String lower = new LowerCaseNormalizeCleaner().clean(value);
        if (lower == null) return null;
        String words =
                lower.replaceAll("[.,+&()/]", " ").replaceAll("\\s+", " ").strip();
        String bare = FORMS.matcher(words).replaceAll("").strip();
        return bare.isEmpty() ? words : bare;
    }

    private static Cleaner countries() {
        Map<String, String> codes = new Vocabulary().codes();
        return value -> value == null ? null : codes.getOrDefault(value.strip(), value.strip());
    }

    private static @Nullable String cleaned(Cleaner cleaner, @Nullable String value) {
        return value == null ? null : cleaner.clean(value);
    }

    private void write(Path file) throws IOException {
        pairs.sort((one, other) -> Double.compare(other.chance(), one.chance()));
        Set<String> taken = new HashSet<>();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("id_a,id_b,chance,band\n");
            for (Pair pair : pairs) {
                if (taken.contains(pair.a()) || taken.contains(pair.b())) continue;
                taken.add(pair.a());
                taken.add(pair.b());
                out.write(pair.a() + "," + pair.b() + "," + pair.chance() + ","
                        + (pair.chance() >= SURE ? "sure" : "review") + "\n");
            }
        }
    }
}
