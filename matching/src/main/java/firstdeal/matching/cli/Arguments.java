package firstdeal.matching.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words after the command: files, options with a value and switches. Unknown options are refused. */
final class Arguments {
    private final List<String> files = new ArrayList<>();
    private final Map<String, String> values = new HashMap<>();

    Arguments(List<String> words, Set<String> valued, Set<String> switches) {
        this("match", words, valued, switches);
    }

    /** @param command whose help the sentence about an unknown option names */
    Arguments(String command, List<String> words, Set<String> valued, Set<String> switches) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            String name = equals > 0 ? word.substring(0, equals) : word;
            if (valued.contains(name)) {
                if (equals < 0 && i + 1 == words.size()) throw new Failure(Failure.USAGE, name + " needs a value.");
                values.put(name, equals > 0 ? word.substring(equals + 1) : words.get(++i));
            } else if (switches.contains(word)) {
                values.put(word, "");
            } else if (word.startsWith("-") && word.length() > 1) {
                throw new Failure(
                        Failure.USAGE, "There is no option " + word + ". See firstdeal " + command + " --help.");
            } else {
                files.add(word);
            }
        }
    }

    List<String> files() {
        return files;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    int number(String name, int otherwise, int least) {
        if (!has(name)) return otherwise;
        try {
            int number = Integer.parseInt(values.get(name));
            if (number >= least) return number;
        } catch (NumberFormatException e) {
            // told below, like a number out of range
        }
        throw new Failure(
                Failure.USAGE, name + " is a whole number of at least " + least + ", not “" + values.get(name) + "”.");
    }

    double share(String name, double otherwise) {
        if (!has(name)) return otherwise;
        try {
            double share = Double.parseDouble(values.get(name));
            if (share >= 0 && share <= 1) return share;
        } catch (NumberFormatException e) {
            // told below, like a number out of range
        }
        throw new Failure(Failure.USAGE, name + " is a number from 0 to 1, not “" + values.get(name) + "”.");
    }
}
