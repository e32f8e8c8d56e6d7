package firstdeal.matching;

/**
 * What a job did.
 *
 * @param rowsA        accounts of the first list
 * @param rowsB        of the second
 * @param compared     pairs of accounts that were compared
 * @param sure         matches
 * @param review       pairs for people to look at
 * @param threshold    the chance from which a pair was a match, 0 to 1
 * @param expectedF1   the F1 that the chances promise at that threshold, 0 to 1; an expectation, not a measurement
 * @param blocksParted blocks over the cap that were parted by further traits
 * @param blocksLeft   what was over the cap even then and was not compared under its key
 * @param pairsLeft    how many pairs stood in those
 * @param seconds      from the lists in memory to the matches
 */
public record Report(
        int rowsA,
        int rowsB,
        long compared,
        int sure,
        int review,
        double threshold,
        double expectedF1,
        long blocksParted,
        long blocksLeft,
        long pairsLeft,
        double seconds) {}
