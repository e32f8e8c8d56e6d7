package firstdeal.account;

/**
 * An account as somebody names it.
 *
 * @param domain or empty when it is not known
 * @param country two letters (ISO 3166), or empty
 */
public record AccountName(String name, String domain, String country) {}
