package firstdeal.identity;

import java.util.Map;

/** The very first page of an empty installation. */
public record SetupPage(String token, Map<String, String> zones) {}
