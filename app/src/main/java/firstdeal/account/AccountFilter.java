package firstdeal.account;

import java.util.Optional;

/**
 * Which accounts to list, by name.
 *
 * @param words the beginning of a name or domain, or part of it; empty for all
 * @param from how many to leave out
 * @param most how many to list
 */
public record AccountFilter(String words, Optional<OurSide.Status> status, int from, int most) {}
