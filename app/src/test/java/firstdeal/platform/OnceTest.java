package firstdeal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

class OnceTest {

    private final Once<String, Integer> once = new Once<>();
    private final List<String> asked = new ArrayList<>();

    @AfterEach
    void end() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            completed();
        }
    }

    @Test
    void withinATransactionAKeyIsReadOnceAndAskedForAgainOnlyWhenForgotten() {
        TransactionSynchronizationManager.initSynchronization();
        assertThat(lengths("one", "three")).isEqualTo(Map.of("one", 3, "three", 5));
        assertThat(lengths("three", "seven")).isEqualTo(Map.of("three", 5, "seven", 5));
        assertThat(asked).containsExactlyInAnyOrder("one", "three", "seven");
        once.forget();
        lengths("one");
        assertThat(asked).hasSize(4);
    }

    @Test
    void whatCameAlongWithSomethingElseIsNotAskedForUntilItIsForgotten() {
        TransactionSynchronizationManager.initSynchronization();
        once.know("one", 1);
        assertThat(lengths("one")).isEqualTo(Map.of("one", 1));
        assertThat(once.known("one")).contains(1);
        once.forget("one");
        assertThat(once.known("one")).isEmpty();
        assertThat(lengths("one")).isEqualTo(Map.of("one", 3));
    }

    @Test
    void outsideOfATransactionNothingIsRemembered() {
        once.know("one", 1);
        assertThat(once.known("one")).isEmpty();
        assertThat(lengths("one")).isEqualTo(Map.of("one", 3));
    }

    @Test
    void whatIsNotThereIsNotAskedForTwiceEither() {
        TransactionSynchronizationManager.initSynchronization();
        assertThat(lengths("")).isEmpty();
        assertThat(lengths("")).isEmpty();
        assertThat(asked).containsExactly("");
    }

    @Test
    void nothingIsKeptBeyondTheTransactionNorOutsideOfOne() {
        TransactionSynchronizationManager.initSynchronization();
        lengths("one");
        completed();
        lengths("one");
        lengths("one");
        assertThat(asked).containsExactly("one", "one", "one");
    }

    private static void completed() {
        var all = TransactionSynchronizationManager.getSynchronizations();
        TransactionSynchronizationManager.clearSynchronization();
        TransactionSynchronizationUtils.invokeAfterCompletion(all, 0);
    }

    private Map<String, Integer> lengths(String... words) {
        return once.of(List.of(words), this::read);
    }

    private Map<String, Integer> read(Set<String> words) {
        asked.addAll(words);
        return words.stream().filter(it -> !it.isEmpty()).collect(Collectors.toMap(it -> it, String::length));
    }
}
