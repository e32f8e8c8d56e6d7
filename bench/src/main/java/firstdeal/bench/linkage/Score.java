package firstdeal.bench.linkage;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How right matches are.
 *
 * @param own  the F1 of what the matcher itself calls a match
 * @param best the F1 at the threshold that would have been best
 */
record Score(double own, double best) {
    private record Said(double chance, boolean sure, boolean right) {}

    /** @param matches CSV with id_a, id_b, how sure, and whether it is {@code sure}; ids are a letter and the row */
    static Score of(Lists lists, Path matches) throws IOException {
        int[] truth = lists.truth();
        List<Said> said = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(matches)) {
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] cells = line.split(",", 5);
                boolean right = truth[row(cells[0])] == row(cells[1]);
                said.add(new Said(Double.parseDouble(cells[2]), cells[3].equals("sure"), right));
            }
        }
        return of(said, lists.shared());
    }

    private static int row(String id) {
        return Integer.parseInt(id.substring(1));
    }

    private static Score of(List<Said> said, int shared) {
        said.sort(Comparator.comparingDouble(Said::chance).reversed());
        long sure = said.stream().filter(Said::sure).count();
        long rightAndSure = said.stream().filter(it -> it.sure() && it.right()).count();
        double best = 0;
        long right = 0;
        for (int i = 0; i < said.size(); i++) {
            if (said.get(i).right()) right++;
            boolean last = i + 1 == said.size()
                    || said.get(i + 1).chance() < said.get(i).chance();
            if (last) best = Math.max(best, f1(right, i + 1, shared));
        }
        return new Score(f1(rightAndSure, sure, shared), best);
    }

    static double f1(long right, long said, long shared) {
        return 2.0 * right / Math.max(1, said + shared);
    }
}
