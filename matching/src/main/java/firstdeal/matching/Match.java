package firstdeal.matching;

import java.util.List;

/**
 * A pair of accounts that was chosen for each other.
 *
 * @param idA         the account's id in the first list, as written there
 * @param idB         in the second
 * @param probability the chance that they are the same account, from 0 to 1, rivals considered
 * @param band        what to do with it
 * @param reasons     what speaks for and against, in words, one phrase for each field
 */
public record Match(String idA, String idB, double probability, Band band, List<String> reasons) {}
