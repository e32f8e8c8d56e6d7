package firstdeal.platform;

import firstdeal.shared.Text;
import java.util.List;

/** What error.jte prints: what is wrong and what to do, and for a bug the id under which it was logged. */
public record ErrorPage(int status, Text headline, List<Text> details, String logId) {}
