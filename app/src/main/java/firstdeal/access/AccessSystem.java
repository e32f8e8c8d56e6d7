package firstdeal.access;

/** A system that people need to get into, as data. A retired one stays where it was used. */
public record AccessSystem(String key, String title, boolean retired) {}
