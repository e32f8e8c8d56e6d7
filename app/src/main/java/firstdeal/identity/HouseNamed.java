package firstdeal.identity;

import java.time.ZoneId;

/** Our company got its name. */
public record HouseNamed(String company, ZoneId zone) {}
