package firstdeal.desk;

import firstdeal.registration.RegistrationLine;
import java.util.List;

/**
 * Everything that desk/today.jte prints.
 *
 * @param plan gates, meetings and tasks
 * @param claims registrations that wait for my answer
 */
public record MorningPage(TodayPage plan, List<RegistrationLine> claims) {}
