package firstdeal.identity;

/** Where a sign-in link leads: one button, so that a program that merely looks at links spends nothing. */
public record LinkPage(String token, String next) {}
