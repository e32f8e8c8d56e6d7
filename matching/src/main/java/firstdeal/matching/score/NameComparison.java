package firstdeal.matching.score;

import firstdeal.matching.list.Rows;

/**
 * Compares two names word by word: what the shared words say (their weight), less what doubts about soft counterparts and words without a
 * counterpart take away. A noisy-channel reading of names: the logarithm of how much likelier the second name is as another writing of the
 * first than as a name of its own. One instance serves one thread.
 */
final class NameComparison {
    private static final int NO_WORD = -1;
    private static final int KEPT = 15;
    private static final int PARTED = 60;
    private static final int INITIALS_PER_LETTER = 260;

    private final WordWeights weights;
    private final SoftWords soft;
    private final int[] a = new int[Rows.WORDS];
    private final int[] b = new int[Rows.WORDS];
    private final long[] traitsA = new long[Rows.WORDS];
    private final long[] traitsB = new long[Rows.WORDS];
    private int countA;
    private int countB;
    private int usedA;
    private int usedB;
    private int information;
    private boolean softly;
    private boolean initials;
    private final int[][] gains = new int[Rows.WORDS][Rows.WORDS];
    private int best;
    /** The words by which the best is preferred to others that say as much. */
    private int bestWord;

    private int bestOther;
    private int bestA;
    private int bestB;

    NameComparison(WordWeights weights, SoftWords soft) {
        this.weights = weights;
        this.soft = soft;
    }

    /** In hundredths of a nat; meaningful unless the shape is {@link NameShape#MISSING}. */
    int information() {
        return information;
    }

    /** Bits of the words of the first name that have a counterpart. */
    int usedA() {
        return usedA;
    }

    int usedB() {
        return usedB;
    }

    NameShape compare(Rows listA, int rowA, Rows listB, int rowB) {
        countA = listA.wordCount(rowA);
        countB = listB.wordCount(rowB);
        if (countA == 0 || countB == 0) return NameShape.MISSING;
        System.arraycopy(listA.data(), rowA * Rows.WIDTH + 1, a, 0, countA);
        System.arraycopy(listB.data(), rowB * Rows.WIDTH + 1, b, 0, countB);
        for (int i = 0; i < countA; i++) traitsA[i] = soft.traits(a[i]);
        for (int j = 0; j < countB; j++) traitsB[j] = soft.traits(b[j]);
        usedA = usedB = information = 0;
        softly = initials = false;
        same();
        if (listA.joined(rowA) == listB.joined(rowB) && left(usedA, countA) + left(usedB, countB) > 0) written();
        if (left(usedA, countA) > 0 && left(usedB, countB) > 0) counterparts();
        return shape();
    }

    private void same() {
        for (int i = 0; i < countA; i++) {
            for (int j = 0; j < countB; j++) {
                if (a[i] != b[j] || (usedB & 1 << j) != 0) continue;
                take(1 << i, 1 << j, WordTraits.weight(traitsA[i]) - KEPT);
                break;
            }
        }
    }

    /** The names are the same letters, parted into words in two ways. */
    private void written() {
        int sumA = 0;
        int sumB = 0;
        for (int i = 0; i < countA; i++) sumA += WordTraits.weight(traitsA[i]);
        for (int j = 0; j < countB; j++) sumB += WordTraits.weight(traitsB[j]);
        usedA = (1 << countA) - 1;
        usedB = (1 << countB) - 1;
        information = Math.min(sumA, sumB) - PARTED;
        softly = true;
    }

    private void counterparts() {
        acronym(a, countA, usedA, b, countB, usedB, true);
        if (!initials) acronym(b, countB, usedB, a, countA, usedA, false);
        boolean more = true;
        while (more) {
            best = 0;
            join(a, countA, usedA, b, countB, usedB, true);
            join(b, countB, usedB, a, countA, usedA, false);
            more = takeBest();
        }
        if (softGains()) takeSoft();
    }

    /** Finds what each two words without a counterpart would say for each other; false when none says anything. */
    private boolean softGains() {
        int any = 0;
        for (int i = 0; i < countA; i++) {
            if ((usedA & 1 << i) != 0) continue;
            int[] row = gains[i];
            for (int j = 0; j < countB; j++) {
                row[j] = (usedB & 1 << j) == 0 ? softGain(i, j) : 0;
                any |= row[j];
            }
        }
        return any != 0;
    }

    private void takeSoft() {
        boolean more = true;
        while (more) {
            best = 0;
            for (int i = 0; i < countA; i++) {
                if ((usedA & 1 << i) != 0) continue;
                for (int j = 0; j < countB; j++)
                    if (gains[i][j] > 0 && (usedB & 1 << j) == 0) offer(gains[i][j], 1 << i, 1 << j, a[i], b[j]);
            }
            more = takeBest();
        }
    }

    private int softGain(int i, int j) {
        int doubt = soft.doubt(a[i], traitsA[i], b[j], traitsB[j]);
        return doubt == SoftWords.DIFFERENT
                ? 0
                : Math.max(20, Math.min(WordTraits.weight(traitsA[i]), WordTraits.weight(traitsB[j])) - doubt);
    }

    /** Two neighbouring words of one name against one of the other. */
    private void join(
            int[] parts, int count, int used, int[] wholes, int wholeCount, int usedWhole, boolean partsAreA) {
        if (left(used, count) < 2 || left(usedWhole, wholeCount) == 0) return;
        long[] x = partsAreA ? traitsA : traitsB;
        long[] y = partsAreA ? traitsB : traitsA;
        for (int i = 0; i + 1 < count; i++) {
            for (int j = 0; j < wholeCount; j++) {
                if ((used & 3 << i) != 0 || (usedWhole & 1 << j) != 0) continue;
                int doubt = soft.joined(parts[i], x[i], parts[i + 1], x[i + 1], wholes[j], y[j]);
                if (doubt == SoftWords.DIFFERENT) continue;
                int gain = Math.max(WordTraits.weight(y[j]), WordTraits.weight(x[i])) - doubt;
                offer(gain, partsAreA ? 3 << i : 1 << j, partsAreA ? 1 << j : 3 << i, wholes[j], NO_WORD);
            }
        }
    }

    /** Keeps the counterparts that say most; of equals, those that a number drawn from the words prefers, whichever name came first. */
    private void offer(int gain, int bitsA, int bitsB, int word, int other) {
        if (gain < best || gain == best && (gain == 0 || tie(word, other) <= tie(bestWord, bestOther))) return;
        best = gain;
        bestWord = word;
        bestOther = other;
        bestA = bitsA;
        bestB = bitsB;
    }

    private boolean takeBest() {
        if (best <= 0) return false;
        take(bestA, bestB, best);
        softly = true;
        return true;
    }

    private long tie(int word, int other) {
        return weights.words().hash(word)
                + (other == NO_WORD ? 0 : weights.words().hash(other));
    }

    private void acronym(
            int[] shorter, int shortCount, int usedShort, int[] longer, int longCount, int usedLong, boolean shortIsA) {
        if (usedLong != 0 || longCount < 2 || usedShort != 0) return;
        for (int i = 0; i < shortCount; i++) {
            if (!soft.initials(shorter[i], longer, longCount)) continue;
            int gain = Math.min(weights.of(shorter[i]), INITIALS_PER_LETTER * longCount) - 100;
            int all = (1 << longCount) - 1;
            take(shortIsA ? 1 << i : all, shortIsA ? all : 1 << i, gain);
            initials = true;
            return;
        }
    }

    private void take(int bitsA, int bitsB, int gain) {
        usedA |= bitsA;
        usedB |= bitsB;
        information += gain;
    }

    private NameShape shape() {
        int leftA = left(usedA, countA);
        int leftB = left(usedB, countB);
        if (leftA == 0 && leftB == 0) return initials ? NameShape.INITIALS : softly ? NameShape.ALIKE : NameShape.SAME;
        boolean numbers = leftOver(traitsA, countA, usedA) | leftOver(traitsB, countB, usedB);
        if (numbers && leftA > 0 && leftB > 0) return NameShape.NUMBERED;
        if (initials) return NameShape.INITIALS;
        if (leftA > 0 && leftB > 0) return NameShape.PARTLY;
        if (onlyFillers(traitsA, countA, usedA) && onlyFillers(traitsB, countB, usedB)) return NameShape.FILLED;
        return rarest(traitsA, countA, usedA) + rarest(traitsB, countB, usedB) < 800
                ? NameShape.LONGER
                : NameShape.EXTENDED;
    }

    /** Takes off what words without a counterpart say against the pair; true when one of them is a number. */
    private boolean leftOver(long[] traits, int count, int used) {
        boolean number = false;
        for (int i = 0; i < count; i++) {
            if ((used & 1 << i) != 0) continue;
            int weight = WordTraits.weight(traits[i]);
            information -= weight < 550 ? 130 : weight < 750 ? 180 : weight < 950 ? 240 : 330;
            if (i == 0 && weight >= 700) information -= 120;
            number |= WordTraits.hasDigit(traits[i]);
        }
        return number;
    }

    private static boolean onlyFillers(long[] traits, int count, int used) {
        for (int i = 0; i < count; i++) if ((used & 1 << i) == 0 && !WordTraits.isFiller(traits[i])) return false;
        return true;
    }

    private static int rarest(long[] traits, int count, int used) {
        int rarest = 0;
        for (int i = 0; i < count; i++)
            if ((used & 1 << i) == 0) rarest = Math.max(rarest, WordTraits.weight(traits[i]));
        return rarest;
    }

    private static int left(int used, int count) {
        return count - Integer.bitCount(used);
    }
}
