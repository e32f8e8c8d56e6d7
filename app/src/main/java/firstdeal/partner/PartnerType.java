package firstdeal.partner;

/** A kind of partner, as data: programs are tailored by its key. A retired one stays where it is used. */
public record PartnerType(String key, String title, boolean retired) {}
