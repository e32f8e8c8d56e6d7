package firstdeal.matching.ristretto;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * libsodium 1.0.18 or newer, found where systems keep their libraries or where {@code -Dfirstdeal.sodium=FILE} or the environment's
 * FIRSTDEAL_SODIUM says.
 *
 * @param multiply {@code crypto_scalarmult_ristretto255(q, n, p)}
 * @param derive {@code crypto_core_ristretto255_from_hash(p, r)}
 */
record Sodium(MethodHandle multiply, MethodHandle derive) {
    private static final List<String> NAMES = List.of(
            "libsodium.so.26",
            "libsodium.so.23",
            "libsodium.so",
            "libsodium.dylib",
            "/opt/homebrew/lib/libsodium.dylib",
            "/usr/local/lib/libsodium.dylib",
            "/usr/local/lib/libsodium.so",
            "libsodium.dll");

    /** The library, or nothing when there is none or it is older than ristretto255. */
    static Optional<Sodium> find() {
        return Found.SODIUM;
    }

    /** Looked for when first asked for, then the same for all. */
    private static final class Found {
        static final Optional<Sodium> SODIUM = look();
    }

    private static Optional<Sodium> look() {
        String said = System.getProperty("firstdeal.sodium", System.getenv().getOrDefault("FIRSTDEAL_SODIUM", ""));
        if (!said.isEmpty()) return Files.exists(Path.of(said)) ? load(said) : Optional.empty();
        return NAMES.stream().map(Sodium::load).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Sodium> load(String name) {
        try {
            SymbolLookup library = SymbolLookup.libraryLookup(name, Arena.global());
            Optional<MemorySegment> init = library.find("sodium_init");
            Optional<MemorySegment> multiply = library.find("crypto_scalarmult_ristretto255");
            Optional<MemorySegment> derive = library.find("crypto_core_ristretto255_from_hash");
            if (init.isEmpty() || multiply.isEmpty() || derive.isEmpty()) return Optional.empty();
            Linker linker = Linker.nativeLinker();
            MethodHandle start = linker.downcallHandle(init.get(), FunctionDescriptor.of(ValueLayout.JAVA_INT));
            if ((int) start.invokeExact() < 0) return Optional.empty();
            return Optional.of(new Sodium(
                    linker.downcallHandle(multiply.get(), pointers(3)),
                    linker.downcallHandle(derive.get(), pointers(2))));
        } catch (IllegalArgumentException | UnsupportedOperationException | IllegalCallerException e) {
            return Optional.empty();
        } catch (Throwable e) {
            throw new IllegalStateException("libsodium could not be started.", e);
        }
    }

    private static FunctionDescriptor pointers(int count) {
        ValueLayout[] arguments = new ValueLayout[count];
        java.util.Arrays.fill(arguments, ValueLayout.ADDRESS);
        return FunctionDescriptor.of(ValueLayout.JAVA_INT, arguments);
    }
}
